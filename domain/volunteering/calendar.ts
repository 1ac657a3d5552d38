import dayjs from 'dayjs'
import utc from 'dayjs/plugin/utc'
import type { Moment } from '../wording/time'
import type { Shift } from './shift'

dayjs.extend(utc)

export const whens = ['today', 'weekend'] as const
/** A stretch of days that a list can be narrowed to. */
export type When = (typeof whens)[number]

/** China has one time zone. */
const here = (moment: Moment) => dayjs(moment).utcOffset(8)

/** Whether a shift begins within the stretch, seen from `now`; null: at any time. The weekend is the one at hand or the next. */
export function within(when: When | null, { from }: Pick<Shift, 'from'>, now: Moment): boolean {
  if (when === null) return true
  const today = here(now).startOf('day')
  const begins = here(from)
  if (when === 'today') return begins.isSame(today, 'day')
  const saturday = today.day() === 0 ? today.subtract(1, 'day') : today.add(6 - today.day(), 'day')
  return !begins.isBefore(saturday) && begins.isBefore(saturday.add(2, 'day'))
}
