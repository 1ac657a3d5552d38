import { metresInWords } from '../talents/distance'
import { type Moment, spoken } from '../wording/time'
import type { Seat } from './shift'

type Line = { title: string; from: Moment; capacity: number; placesLeft: number; waiting: number }

/** How full a shift is: `还差 6 人`, `已满,候补 3 人`. */
export function fullness({ placesLeft, waiting }: Pick<Line, 'placesLeft' | 'waiting'>): string {
  if (placesLeft > 0) return `还差 ${placesLeft} 人`
  return waiting > 0 ? `已满,候补 ${waiting} 人` : '已满,可以候补'
}

/** What a card in a group chat says of a shift: `周六上午 9:00 墙绘美化,还差 6 人`. */
export const cardTitle = (shift: Line, now: Moment): string =>
  `${spoken(shift.from, now)} ${shift.title},${fullness(shift)}`

/** Where somebody stands: `已报名`, `候补第 2 位`; null for who is not signed up. */
export function seatInWords(seat: Seat): string | null {
  if (!seat) return null
  return seat.in ? '已报名' : `候补第 ${seat.waitingAs} 位`
}

/** From and to as one says it: `周六上午 9:00 到 11:00`. */
export const fromTo = (from: Moment, until: Moment, now: Moment): string => `${spoken(from, now)} 到 ${clockOf(until)}`

/** The time of day, `9:00`. China has one time zone, UTC+8. */
export function clockOf(moment: Moment): string {
  const here = new Date(moment + 8 * 3_600_000)
  return `${here.getUTCHours()}:${String(here.getUTCMinutes()).padStart(2, '0')}`
}

/** How far from home: `离您家 350 米`, `离您家不到 100 米`. */
export function fromHome(metres: number): string {
  const words = metresInWords(metres)
  return /^\d/.test(words) ? `离您家 ${words}` : `离您家${words}`
}
