import { refusal } from '../../domain/refusals'
import { type Served, whyNotConfirm } from '../../domain/volunteering/attendance'
import { placesIn, type Shift } from '../../domain/volunteering/shift'
import { record } from '../kernel/audit'
import { offer } from '../kernel/pictures'
import { orRefuse, Refused, refuseIf } from '../kernel/refused'
import { action } from '../kernel/serve'
import { ledShift } from './leading'
import { attendances, shifts } from './repositories'
import { settle } from './settle'

/** People of whom hours and points are written while the leader waits. */
const SETTLED_AT_ONCE = 40

/**
 * One conditional write decides who served how long; what follows from it is written after that, and by the clock if this is
 * cut short. Asked for again, as after a lost answer, it finds the shift closed and answers what was decided.
 */
export const closeShift = action('volunteering.closeShift', async (request, { caller, now, words }) => {
  const { shiftId, served, pictures } = request
  const by = caller.openid()
  const shift = await ledShift(shiftId, caller, now)
  if (shift.state === 'cancelled') throw new Refused(refusal('shift-cancelled', shift.reason ?? ''))
  if (now < shift.from) throw new Refused(refusal('shift-not-begun'))
  for (const { minutes, explained } of request.hours) refuseIf(whyNotConfirm(shift, minutes, explained ?? null))

  const hours = await hoursOf(shift, request.hours)
  const note = words === 'fine' ? request.note : ''
  const closedBy = { who: by, name: shift.leader.name }
  await offer(pictures, by, shift.area, now)
  if (await shifts.close(shiftId, { served, note, pictures, closedAt: now, closedBy, hours }))
    await record({ action: 'volunteering.closeShift', by, role: 'resident', subject: shiftId, at: now })
  const closed = orRefuse(await shifts.get(shiftId), 'no-such-shift')
  // Of a large shift the clock writes the rest: a function has less time than that takes.
  if ((closed.outcome?.hours.length ?? 0) <= SETTLED_AT_ONCE) await settle(closed, now)
  return { shiftId, minutes: (closed.outcome?.hours ?? []).reduce((sum, { minutes }) => sum + minutes, 0) }
})

/** The hours by key: of whoever is in and of whoever came; those of whom nothing is said did not come. */
async function hoursOf(
  shift: Shift,
  said: { ref: string; minutes: number; explained?: string | undefined }[],
): Promise<Served[]> {
  const came = await attendances.of(shift._id)
  const people = new Map([...came, ...placesIn(shift), ...shift.places].map(({ ref, key }) => [ref, key]))
  for (const { ref } of said) orRefuse(people.get(ref), 'not-signed-up')
  const byRef = new Map(said.map((one) => [one.ref, one]))
  const counted = new Set([...came, ...placesIn(shift)].map(({ ref }) => ref))
  return [...people].flatMap(([ref, key]) => {
    const { minutes = 0, explained } = byRef.get(ref) ?? {}
    return minutes > 0 || counted.has(ref) ? [{ key, minutes, explained: explained ?? null }] : []
  })
}
