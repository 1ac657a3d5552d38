import fc from 'fast-check'
import {
  conflictsWith,
  letIn,
  overlaps,
  type Place,
  placesIn,
  placesLeft,
  seatOf,
  waiting,
} from '../../../domain/volunteering/shift'

const place = (key: string): Place => ({ key, ref: '0123456789', who: key, name: key, at: 0 })
/** People by number; whoever is asked twice in a row of comings and goings leaves in between. */
const people = fc.uniqueArray(fc.nat({ max: 40 }), { maxLength: 30 }).map((all) => all.map((n) => place(`p${n}`)))
const capacity = fc.integer({ min: 1, max: 12 })
const keys = (places: readonly Place[]) => places.map(({ key }) => key)

test('never more than the capacity are in, and the others wait in the order in which they came', () => {
  fc.assert(
    fc.property(people, capacity, (places, capacity) => {
      const shift = { places, capacity }
      expect(placesIn(shift).length).toBe(Math.min(places.length, capacity))
      expect(placesLeft(shift)).toBe(Math.max(0, capacity - places.length))
      expect(waiting(shift)).toBe(Math.max(0, places.length - capacity))
      const seats = places.map(({ key }) => seatOf(shift, key))
      expect(seats.filter((seat) => seat?.in)).toHaveLength(placesIn(shift).length)
      expect(seats.flatMap((seat) => (seat && !seat.in ? [seat.waitingAs] : []))).toEqual(
        Array.from({ length: waiting(shift) }, (_, n) => n + 1),
      )
      expect(seatOf(shift, 'somebody else')).toBeNull()
    }),
  )
})

test('whoever leaves lets in exactly the next who waits, and nobody when they waited themselves', () => {
  fc.assert(
    fc.property(people, capacity, fc.nat(), (places, capacity, n) => {
      const before = { places, capacity }
      const leaving = places[n % Math.max(1, places.length)]
      const after = { capacity, places: places.filter((other) => other !== leaving) }
      const wasIn = leaving !== undefined && seatOf(before, leaving.key)?.in === true
      expect(letIn(before, after)).toEqual(wasIn ? places.slice(capacity, capacity + 1) : [])
    }),
  )
})

type Step = { who: number; comes: boolean }
const days: fc.Arbitrary<Step[]> = fc.array(fc.record({ who: fc.nat({ max: 9 }), comes: fc.boolean() }), {
  maxLength: 60,
})

test('through any comings and goings everybody who is in was let in or found room, and nobody is told twice', () => {
  fc.assert(
    fc.property(days, capacity, (steps, capacity) => {
      let shift: { places: Place[]; capacity: number } = { places: [], capacity }
      const isIn = new Set<string>()
      for (const { who, comes } of steps) {
        const key = `p${who}`
        const others = shift.places.filter((other) => other.key !== key)
        const stays = others.length < shift.places.length
        const after = { capacity, places: !comes ? others : stays ? shift.places : [...others, place(key)] }
        const told = letIn(shift, after)
        for (const { key } of told) expect(isIn.has(key)).toBe(false)
        if (!comes) isIn.delete(key)
        if (comes && !stays && seatOf(after, key)?.in) isIn.add(key)
        for (const { key } of told) isIn.add(key)
        shift = after
        expect([...isIn].sort()).toEqual(keys(placesIn(shift)).sort())
      }
    }),
  )
})

const times = fc
  .tuple(fc.nat({ max: 100 }), fc.integer({ min: 1, max: 30 }))
  .map(([from, lasts]) => ({ from, until: from + lasts }))

test('two shifts clash when there is a minute that both have; one never clashes with itself', () => {
  fc.assert(
    fc.property(times, times, (one, other) => {
      const minutes = ({ from, until }: typeof one) => Array.from({ length: until - from }, (_, n) => from + n)
      const both = minutes(one).some((minute) => minutes(other).includes(minute))
      expect(overlaps(one, other)).toBe(both)
      expect(overlaps(other, one)).toBe(both)
      expect(conflictsWith({ _id: 'a', ...one }, [{ _id: 'a', ...one }])).toEqual([])
      expect(conflictsWith({ _id: 'a', ...one }, [{ _id: 'b', ...other }])).toHaveLength(both ? 1 : 0)
    }),
  )
})
