import { calendarDay, type Moment } from '../wording/time'

/** Times of a week that somebody has: numbers of slots, three a day from Sunday morning on; see slotOf. */
export const dayparts = ['morning', 'afternoon', 'evening'] as const
export type Daypart = (typeof dayparts)[number]
export const daypartNames: Record<Daypart, string> = { morning: '上午', afternoon: '下午', evening: '晚上' }
export const weekdayNames = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'] as const

/** When: every week at these slots, on the days from one to another, or whenever it suits. */
export type When =
  | { kind: 'weekly'; slots: number[] }
  | { kind: 'dates'; from: Moment; until: Moment }
  | { kind: 'any' }

export const SLOTS = 21
const DAY = 86_400_000

/** Number of a slot: weekday 0 is Sunday. */
export const slotOf = (weekday: number, part: Daypart): number => weekday * dayparts.length + dayparts.indexOf(part)

export function slotInWords(slot: number): string {
  const part = dayparts[slot % dayparts.length] ?? 'morning'
  return `${weekdayNames[Math.floor(slot / dayparts.length)] ?? ''}${daypartNames[part]}`
}

/** Slots of a week that lie within some days; all of them where it is a week or more. */
function slotsWithin({ from, until }: { from: Moment; until: Moment }): number[] {
  const days = Math.min(7, Math.floor((until - from) / DAY) + 1)
  const first = calendarDay(from).weekday
  return Array.from({ length: Math.max(0, days) }, (_, at) => (first + at) % 7).flatMap((weekday) =>
    dayparts.map((part) => slotOf(weekday, part)),
  )
}

/**
 * Where two times meet: `slots` of the week, the `days` in common, `free` where one of them is free; null where they do not meet.
 * Which of them comes first makes no difference.
 */
export type Meeting = { on: 'slots'; slots: number[] } | { on: 'days'; from: Moment; until: Moment } | { on: 'free' }

export function meet(some: When, other: When): Meeting | null {
  if (some.kind === 'any' || other.kind === 'any') return { on: 'free' }
  if (some.kind === 'dates' && other.kind === 'dates') {
    const [from, until] = [Math.max(some.from, other.from), Math.min(some.until, other.until)]
    return from <= until ? { on: 'days', from, until } : null
  }
  const [mine, theirs] = [some, other].map((when) => (when.kind === 'weekly' ? when.slots : slotsWithin(when)))
  const both = new Set(theirs)
  const slots = [...new Set(mine)].filter((slot) => both.has(slot)).sort((a, b) => a - b)
  return slots.length > 0 ? { on: 'slots', slots } : null
}
