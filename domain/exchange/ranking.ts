import { type AreaId, areaAt, type Level } from '../community/area'
import { day, type Moment } from '../wording/time'
import { type Entry, isOffer, isOpen } from './entry'
import { type Meeting, meet, slotInWords } from './when'

/** How near two places are to each other: the smallest area that holds both, a street at most. */
export const nearnesses = ['building', 'compound', 'grid', 'community', 'street'] as const satisfies readonly Level[]
export type Nearness = (typeof nearnesses)[number]
const nearnessNames: Record<Nearness, string> = {
  building: '同一栋楼',
  compound: '同一楼院',
  grid: '同一网格',
  community: '同一社区',
  street: '同一街道',
}

/** What each thing counts for; whole numbers, so that the order is the same on every machine. */
const NEAR: Record<Nearness, number> = { building: 50, compound: 40, grid: 30, community: 20, street: 10 }
const TIME = { slots: 30, days: 30, free: 20 } as const
const ENOUGH = 20

export type Ranked<T> = { offer: T; score: number; near: Nearness; meeting: Meeting | null; enough: boolean }

type Comparable = Pick<
  Entry,
  '_id' | 'kind' | 'area' | 'category' | 'when' | 'quantity' | 'by' | 'at' | 'state' | 'until'
>

/** How near two areas are; null where they do not even lie in one street. One that is wider than a building is as near as it is wide. */
export const nearnessOf = (some: AreaId, other: AreaId): Nearness | null =>
  nearnesses.find((level) => {
    const [a, b] = [areaAt(level, some), areaAt(level, other)]
    return a !== undefined && a === b
  }) ?? null

/**
 * The offers for a need, the best first: of the same category and street, open, and not by whoever needs it; near before far, at a time
 * that suits, enough of it. The same however they came.
 */
export function ranked<T extends Comparable>(need: Comparable, offers: readonly T[], now: Moment): Ranked<T>[] {
  return offers
    .flatMap((offer): Ranked<T>[] => {
      const near = nearnessOf(need.area, offer.area)
      const fits = isOffer(offer) && offer.category === need.category && isOpen(offer, now) && offer.by !== need.by
      if (!fits || near === null) return []
      const meeting = meet(need.when, offer.when)
      const share = Math.floor((ENOUGH * Math.min(offer.quantity, need.quantity)) / need.quantity)
      const score = NEAR[near] + (meeting ? TIME[meeting.on] : 0) + share
      return [{ offer, score, near, meeting, enough: offer.quantity >= need.quantity }]
    })
    .sort((a, b) => b.score - a.score || a.offer.at - b.offer.at || (a.offer._id < b.offer._id ? -1 : 1))
}

/** Why an offer stands where it stands: `同一楼院、周六上午有空、够 3 人用`. */
export function reasonOf(
  { near, meeting, enough, offer }: Ranked<Pick<Entry, 'quantity'>>,
  need: Pick<Entry, 'quantity'>,
  now: Moment,
): string {
  return [
    nearnessNames[near],
    timeInWords(meeting, now),
    enough ? `够 ${need.quantity} 人用` : `够 ${offer.quantity} 人用,还差 ${need.quantity - offer.quantity} 人`,
  ].join('、')
}

function timeInWords(meeting: Meeting | null, now: Moment): string {
  if (meeting === null) return '时间要再商量'
  if (meeting.on === 'free') return '时间好商量'
  if (meeting.on === 'days') return `${day(meeting.from, now)} 起有空`
  const [first = 0] = meeting.slots
  return meeting.slots.length === 1
    ? `${slotInWords(first)}有空`
    : `${slotInWords(first)}等 ${meeting.slots.length} 个时段有空`
}
