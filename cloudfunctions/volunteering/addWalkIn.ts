import { refusal } from '../../domain/refusals'
import { Refused } from '../kernel/refused'
import { action } from '../kernel/serve'
import { beHere } from './beHere'
import { ledShift } from './leading'

/** Somebody without a phone at hand has no openid: the ref that the leader’s phone chose stands for them. 2 reads, 2 writes. */
export const addWalkIn = action('volunteering.addWalkIn', async (request, { caller, now, words }) => {
  const { shiftId, ref, at } = request
  const shift = await ledShift(shiftId, caller, now)
  if (shift.state !== 'planned') throw new Refused(refusal('shift-over'))
  const somebody = { key: ref, ref, who: `guest-${ref}`, name: words === 'fine' ? request.name : '邻居' }
  const being = { at: Math.min(at, now), out: false, by: 'walk-in' as const, now, recorder: caller.openid() }
  return { shiftId, at: being.at, first: await beHere(shift, somebody, being) }
})
