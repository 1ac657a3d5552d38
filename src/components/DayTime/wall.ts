import type { DayTimeValue } from '.'

const CHINA = 8 * 3_600_000

/** The wall clock in China, whatever the phone is set to. */
export function dayTimeOf(moment: number): DayTimeValue {
  const wall = new Date(moment + CHINA).toISOString()
  return { day: wall.slice(0, 10), time: wall.slice(11, 16) }
}
export const momentOf = ({ day, time }: DayTimeValue): number => Date.parse(`${day}T${time}:00Z`) - CHINA

/** An id that the phone chooses is the day and six letters: made once, so that sending the same twice is one. */
export const newId = (now: number): string =>
  `${dayTimeOf(now).day.replaceAll('-', '')}-${Math.random().toString(36).slice(2).padEnd(6, '0').slice(0, 6)}`
