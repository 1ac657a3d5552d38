import { refusal } from '../../domain/refusals'
import { whyNotConfirm } from '../../domain/volunteering/attendance'
import { record } from '../kernel/audit'
import { Refused, refuseIf } from '../kernel/refused'
import { action } from '../kernel/serve'
import { beHere } from './beHere'
import { ledShift } from './leading'
import { attendances, shifts } from './repositories'

/** Confirms the hours one by one, each once, then closes the shift: a run that was cut short can be asked for again. */
export const closeShift = action(
  'volunteering.closeShift',
  async ({ shiftId, served, note, hours }, { caller, now }) => {
    const by = caller.openid()
    const shift = await ledShift(shiftId, caller, now)
    if (shift.state === 'cancelled') throw new Refused(refusal('shift-cancelled', shift.reason ?? ''))
    if (now < shift.from) throw new Refused(refusal('shift-not-begun'))
    for (const { minutes, explained } of hours) refuseIf(whyNotConfirm(shift, minutes, explained ?? null))
    let total = 0
    for (const { key, minutes, explained } of hours) {
      const place = shift.places.find((candidate) => candidate.key === key)
      const being = { at: shift.from, out: false, by: 'leader' as const, now, recorder: by }
      if (minutes > 0 && place) await beHere(shift, { ...place, name: place.child?.name ?? place.name }, being)
      const confirmed = { minutes, explained: explained ?? null, confirmedBy: by, confirmedAt: now }
      await attendances.confirm(`${shiftId}:${key}`, confirmed)
      total += minutes
    }
    if (await shifts.close(shiftId, { served, note, closedAt: now }))
      await record({ action: 'volunteering.closeShift', by, role: 'resident', subject: shiftId, at: now })
    return { shiftId, minutes: total }
  },
)
