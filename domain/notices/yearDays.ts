/** Days of a year as a person writes and reads them: `2/15-2/23, 10/1`. A day itself is MM-DD (domain/notices/workdays.ts). */

type Range = { first: string; last: string }

const A_DAY = 86_400_000
const MOST_DAYS = 366

const momentOf = (year: number, day: string): number => Date.parse(`${year}-${day}T00:00:00Z`)
const dayAt = (moment: number): string => new Date(moment).toISOString().slice(5, 10)

/** Days in their order, those that follow each other as one. */
export function rangesOf(year: number, days: readonly string[]): Range[] {
  const ranges: Range[] = []
  for (const day of [...new Set(days)].sort()) {
    const last = ranges[ranges.length - 1]
    if (last && momentOf(year, day) - momentOf(year, last.last) === A_DAY) last.last = day
    else ranges.push({ first: day, last: day })
  }
  return ranges
}

const numbersOf = (day: string): [month: number, day: number] => [Number(day.slice(0, 2)), Number(day.slice(3))]

/** 2 月 15 日至 23 日; 9 月 30 日至 10 月 2 日. */
export function rangeInWords({ first, last }: Range): string {
  const [month, day] = numbersOf(first)
  const [lastMonth, lastDay] = numbersOf(last)
  if (first === last) return `${month} 月 ${day} 日`
  return `${month} 月 ${day} 日至 ${month === lastMonth ? '' : `${lastMonth} 月 `}${lastDay} 日`
}

const short = (day: string) => numbersOf(day).join('/')

/** As it can be typed again. */
export const daysWritten = (year: number, days: readonly string[]): string =>
  rangesOf(year, days)
    .map(({ first, last }) => (first === last ? short(first) : `${short(first)}-${short(last)}`))
    .join(', ')

/** The days that were typed, in their order; or the part of it that is none. */
export function daysTyped(year: number, typed: string): { days: string[] } | { wrong: string } {
  const days: string[] = []
  for (const part of typed.split(/[\s,,、;;]+/).filter(Boolean)) {
    const found = /^(\d{1,2})\/(\d{1,2})(?:[-~到至](\d{1,2})\/(\d{1,2}))?$/.exec(part)
    const first = found && dayOf(year, found[1], found[2])
    const last = found && (found[3] === undefined ? first : dayOf(year, found[3], found[4]))
    if (!first || !last || first > last || days.length > MOST_DAYS) return { wrong: part }
    for (let at = momentOf(year, first); at <= momentOf(year, last); at += A_DAY) days.push(dayAt(at))
  }
  return { days: [...new Set(days)].sort() }
}

/** MM-DD, or null where the year has no such day. */
function dayOf(year: number, month = '', day = ''): string | null {
  const written = `${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const moment = momentOf(year, written)
  return !Number.isNaN(moment) && dayAt(moment) === written ? written : null
}
