import { type AreaId, areaAt, covers } from '../community/area'
import type { Person, Role } from '../community/person'
import type { Refusal } from '../refusals'
import type { Moment } from '../wording/time'
import { refusal } from './refusals'
import type { AnswerKind, IdeaState, Link } from './words'

export type IdeaAnswer = {
  kind: AnswerKind
  text: string
  by: string
  /** The office that answers, in words. */
  byName: string
  at: Moment
  link: Link | null
  /** The project that came of it. */
  project: string | null
}

/** An idea (金点子) as stored in `ideas`; `_id` is the phone's, so that what was sent twice is there once. */
export type Idea = {
  _id: string
  /** Where it is about: a compound, a building, or a whole community. */
  area: AreaId
  areaName: string
  /** The area and everything around it, so that one index answers for any area. */
  areas: AreaId[]
  community: AreaId
  /** Which spot there, in words; empty where the area says it. */
  spot: string
  title: string
  text: string
  /** File ids, at most 3; seen once they were checked. */
  pictures: string[]
  /** What it is found by, see termIn; none while others do not see it. */
  terms: string[]
  by: string
  name: string
  at: Moment
  /** Until when a clerk answers. */
  dueAt: Moment
  /** Neighbours who said that they want it too, the author not among them. */
  supporters: number
  state: IdeaState
  /** Whether it stands in the lists: open, answered or a project. */
  listed: boolean
  /** Why a clerk keeps the words from others; not there unless one does. */
  refused?: string
  joinedTo: string | null
  answer: IdeaAnswer | null
  /** The meeting that it came up at. */
  meeting: string | null
  /** Whether those who support it are still to be told of the answer. */
  untold: boolean
}

/** That somebody supports an idea, as stored in `ideaSupports`; `_id` is `<idea>:<openid>`, so each counts once. */
export type IdeaSupport = {
  _id: string
  /** Names it to clerks, who are not told who somebody is. */
  ref: string
  idea: string
  who: string
  name: string
  at: Moment
  community: AreaId
  /** Their own words, where they wanted the same and joined; empty where they only supported it. */
  comment: string
  words: 'none' | 'shown' | 'waiting' | 'refused'
}

const DAY = 86_400_000
/** How long a clerk has for an answer, in ms. */
export const ANSWER_TIME = 7 * DAY
export const MOST_PICTURES = 3

/** Who answers ideas of their area. */
export const answerers: readonly Role[] = ['community-clerk', 'street-clerk', 'district-clerk']

export const supportOf = (idea: string, who: string): string => `${idea}:${who}`
export const isLate = ({ state, dueAt }: Pick<Idea, 'state' | 'dueAt'>, now: Moment): boolean =>
  state === 'open' && now >= dueAt

/** Whether somebody has a home in the community of an area. */
export function livesAround(person: Person | null, area: AreaId): boolean {
  const community = areaAt('community', area)
  return community !== undefined && (person?.homes ?? []).some(({ household }) => covers(community, household))
}

/** Why somebody may not give an idea about a place, or null. */
export const whyNotPost = (person: Person | null, area: AreaId): Refusal | null =>
  livesAround(person, area) ? null : { ...refusal('idea-elsewhere'), field: 'area' }

/** Why somebody may not support an idea, or null. Supporting again is no refusal: it changes nothing. */
export function whyNotSupport(idea: Idea, person: Person | null, who: string): Refusal | null {
  if (!idea.listed) return refusal('no-such-idea')
  if (idea.by === who) return refusal('own-idea')
  return livesAround(person, idea.area) ? null : refusal('idea-elsewhere')
}

/** Why an idea may not be answered, or null. */
export const whyNotAnswer = ({ state }: Idea): Refusal | null => (state === 'open' ? null : refusal('idea-answered'))

/** Why an idea may not be put together with another one, or null. */
export function whyNotMerge(idea: Idea, into: Idea | null): Refusal | null {
  if (idea.state !== 'open') return refusal('idea-answered')
  const fits = into && into._id !== idea._id && into.listed && into.community === idea.community
  return fits ? null : { ...refusal('not-the-same-idea'), field: 'into' }
}
