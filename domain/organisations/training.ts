import type { AreaId } from '../community/area'
import type { Refusal } from '../refusals'
import type { Moment } from '../wording/time'
import { withHand } from './organisation'
import { refusal } from './refusals'

/** A training for organisations, as stored in `trainings`; who wrote it chose the id. */
export type Training = {
  _id: string
  title: string
  about: string
  place: string
  area: AreaId
  areaName: string
  at: Moment
  /** Whole hours. */
  hours: number
  /** Most people that there is room for. */
  most: number
  /** Who comes: one line an organisation, with how many people of it. `came`: null until a clerk noted it. */
  places: { organisation: string; name: string; who: string; people: number; came: boolean | null }[]
  by: string
  /** openids of all who had a hand in it. */
  hands: string[]
}

export const MOST_PEOPLE = 10

export const peopleIn = ({ places }: Pick<Training, 'places'>): number =>
  places.reduce((sum, { people }) => sum + people, 0)

/** Why an organisation may not take so many places, or null. Naught gives them back. */
export function whyNotJoin(training: Training, organisation: string, people: number, now: Moment): Refusal | null {
  if (now >= training.at) return refusal('training-begun')
  const others = training.places.filter((place) => place.organisation !== organisation)
  const room = training.most - peopleIn({ places: others })
  return people > room ? { ...refusal('training-full', room), field: 'seats' } : null
}

/** A training with an organisation's places, in the order in which they were taken first. */
export function joined(training: Training, place: Omit<Training['places'][number], 'came'>): Training {
  const { organisation, people } = place
  const there = training.places.some((other) => other.organisation === organisation)
  const places = there
    ? training.places.map((other) => (other.organisation === organisation ? { ...other, ...place } : other))
    : [...training.places, { ...place, came: null }]
  return {
    ...training,
    hands: withHand(training.hands, place.who),
    places: people === 0 ? places.filter((other) => other.organisation !== organisation) : places,
  }
}

/** A training with who came of those that had places; noting it again replaces what was noted. */
export const attended = (training: Training, came: readonly string[]): Training => ({
  ...training,
  places: training.places.map((place) => ({ ...place, came: came.includes(place.organisation) })),
})
