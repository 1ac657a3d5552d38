import { day, type Moment } from '../../../domain/wording/time'

const DAY = 24 * 3_600_000
const HERE = 8 * 3_600_000
const weekdays = ['周日', '周一', '周二', '周三', '周四', '周五', '周六']

/** Number of the day on the wall in China, UTC+8. */
const dayOf = (moment: Moment): number => Math.floor((moment + HERE) / DAY)

/** 今天, 明天, 周六 11 月 28 日. */
function inWords(moment: Moment, now: Moment): string {
  const days = dayOf(moment) - dayOf(now)
  if (days === 0) return '今天'
  if (days === 1) return '明天'
  return `${weekdays[(dayOf(moment) + 4) % 7]} ${day(moment, now)}`
}

/** A list in the order of time, under the days it falls on. */
export function byDay<T extends { from: Moment }>(shifts: readonly T[], now: Moment): { day: string; shifts: T[] }[] {
  const days = new Map<string, T[]>()
  for (const shift of shifts) {
    const word = inWords(shift.from, now)
    days.set(word, [...(days.get(word) ?? []), shift])
  }
  return [...days].map(([word, shifts]) => ({ day: word, shifts }))
}
