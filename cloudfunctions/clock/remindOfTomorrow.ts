import { hourOf, tomorrowOf } from '../../domain/volunteering/calendar'
import type { Moment } from '../../domain/wording/time'
import { shifts } from '../volunteering/repositories'
import { tellOfTomorrow } from '../volunteering/telling'

/** From six in the evening on: people are home, and it is not yet quiet. */
const EVENING = { from: 18, before: 21 }

/** Reminds those who are in of tomorrow’s shifts; a run that was cut short goes on, and nobody is told twice. */
export async function remindOfTomorrow(now: Moment): Promise<void> {
  const hour = hourOf(now)
  if (hour < EVENING.from || hour >= EVENING.before) return
  for (const shift of await shifts.unreminded(tomorrowOf(now))) {
    await tellOfTomorrow(shift, now)
    await shifts.reminded(shift._id, shift.from)
  }
}
