import dayjs from 'dayjs'
import utc from 'dayjs/plugin/utc'
import type { Moment } from '../wording/time'

dayjs.extend(utc)

export const whens = ['today', 'weekend'] as const
/** A stretch of days that a list can be narrowed to. */
export type When = (typeof whens)[number]

/** China has one time zone. */
const here = (moment: Moment) => dayjs(moment).utcOffset(8)

/** The stretch as moments, from now on and before the end of its last day. The weekend is the one at hand or the next. */
export function stretchOf(when: When, now: Moment): { from: Moment; before: Moment } {
  const today = here(now).startOf('day')
  if (when === 'today') return { from: now, before: today.add(1, 'day').valueOf() }
  const saturday = today.day() === 0 ? today.subtract(1, 'day') : today.add(6 - today.day(), 'day')
  return { from: Math.max(now, saturday.valueOf()), before: saturday.add(2, 'day').valueOf() }
}

/** The day after, as moments. */
export function tomorrowOf(now: Moment): { from: Moment; before: Moment } {
  const tomorrow = here(now).startOf('day').add(1, 'day')
  return { from: tomorrow.valueOf(), before: tomorrow.add(1, 'day').valueOf() }
}

/** Hour of the day, 0 to 23. */
export const hourOf = (moment: Moment): number => here(moment).hour()

/** The month that a moment lies in, as `2026-11`. */
export const monthOf = (moment: Moment): string => here(moment).format('YYYY-MM')

/** The month as moments. */
export function stretchOfMonth(month: string): { from: Moment; before: Moment } {
  const first = dayjs.utc(`${month}-01T00:00:00Z`).subtract(8, 'hour')
  return { from: first.valueOf(), before: here(first.valueOf()).add(1, 'month').valueOf() }
}

/** The times of a shift and of those that repeat it on the same weekday: `times` in all, a week apart each. */
export const weekly = <T extends { from: Moment; until: Moment }>(shift: T, times: number): T[] =>
  Array.from({ length: times }, (_, week) => {
    const later = week * 7 * 24 * 3_600_000
    return { ...shift, from: shift.from + later, until: shift.until + later }
  })
