import { orRefuse } from '../kernel/refused'
import { action } from '../kernel/serve'
import { beHere } from './beHere'
import { ledShift } from './leading'
import { attendances } from './repositories'

/** 3 reads, 2 writes. */
export const checkInByLeader = action('volunteering.checkInByLeader', async (request, { caller, now }) => {
  const { shiftId, ref, at, out = false } = request
  const shift = await ledShift(shiftId, caller, now)
  const place = shift.places.find((candidate) => candidate.ref === ref)
  const somebody = place
    ? { ...place, name: place.child?.name ?? place.name }
    : orRefuse(
        (await attendances.of(shiftId)).find((walkIn) => walkIn.ref === ref),
        'not-signed-up',
      )
  const being = { at: Math.min(at, now), out, by: 'leader' as const, now, recorder: caller.openid() }
  return { shiftId, at: being.at, first: await beHere(shift, somebody, being) }
})
