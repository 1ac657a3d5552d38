import { orRefuse } from '../kernel/refused'
import { action } from '../kernel/serve'
import { beHere } from './beHere'
import { ledShift } from './leading'

/** 2 reads, 2 writes. */
export const checkInByLeader = action('volunteering.checkInByLeader', async (request, { caller, now }) => {
  const { shiftId, key, at, out } = request
  const shift = await ledShift(shiftId, caller, now)
  const place = orRefuse(
    shift.places.find((candidate) => candidate.key === key),
    'not-signed-up',
  )
  const name = place.child?.name ?? place.name
  const being = { at: Math.min(at, now), out: out ?? false, by: 'leader' as const, now, recorder: caller.openid() }
  return { shiftId, at: being.at, first: await beHere(shift, { ...place, name }, being) }
})
