import type { Request } from '../../../../domain/contract'
import type { OfferKind } from '../../../../domain/points/offer'
import type { DayTimeValue } from '../../../components/DayTime'
import { dayTimeOf, momentOf, newId } from '../../../components/DayTime/wall'

/** An offer as it is being typed. Kept on the phone with every key. */
export type Sketch = {
  offerId: string
  kind: OfferKind
  title: string
  about: string
  place: string
  at: DayTimeValue
  price: string
  stock: string
  byName: string
}

const DAY = 86_400_000

/** A new one: a lesson the day after tomorrow in the afternoon. */
export const newSketch = (now: number): Sketch => ({
  offerId: newId(now),
  kind: 'lesson',
  title: '',
  about: '',
  place: '',
  at: { ...dayTimeOf(now + 2 * DAY), time: '15:00' },
  price: '10',
  stock: '10',
  byName: '',
})

/** A whole number in a text; 0 for what is none. */
const numberIn = (text: string): number => (/^\d{1,4}$/.test(text.trim()) ? Number(text) : 0)

export const offerOf = ({ at, price, stock, ...sketch }: Sketch, area: string): Request<'points.postOffer'> => ({
  ...sketch,
  area,
  at: sketch.kind === 'lesson' ? momentOf(at) : null,
  price: numberIn(price),
  stock: numberIn(stock),
})

type Wrong = { field: keyof Sketch; message: string }

/** What is missing or too much before it is sent, field by field; null: nothing. */
export function whatIsWrong(sketch: Sketch): Wrong | null {
  const named = (field: 'title' | 'place' | 'byName', most: number): Wrong | null => {
    const length = sketch[field].trim().length
    return length === 0 || length > most ? { field, message: `请填写,最多 ${most} 个字。` } : null
  }
  const within = (field: 'price' | 'stock', most: number): Wrong | null => {
    const number = numberIn(sketch[field])
    return number < 1 || number > most ? { field, message: `请填 1 到 ${most} 的整数。` } : null
  }
  return (
    named('title', 40) ?? named('place', 40) ?? within('price', 1000) ?? within('stock', 500) ?? named('byName', 20)
  )
}
