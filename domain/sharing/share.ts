import { type AreaId, areaAt, covers } from '../community/area'
import { holds, type Person } from '../community/person'
import { printers } from '../papers/poster'
import type { Moment } from '../wording/time'

/** What can be sent to a group chat so that it is counted how many opened it there. */
export const sharedKinds = ['poll', 'activity', 'notice', 'offer', 'idea'] as const
export type SharedKind = (typeof sharedKinds)[number]
export const sharedKindNames: Record<SharedKind, string> = {
  poll: '投票',
  activity: '志愿活动',
  notice: '公示',
  offer: '积分兑换',
  idea: '金点子',
}

/** One thing as it is counted: `<kind>:<id>`. */
export type ThingId = string
export const thingId = (kind: SharedKind, id: string): ThingId => `${kind}:${id}`

/**
 * That something was sent to a chat, as stored in `shares`; `_id` is the token that the card carries. Nobody is in it: it says for which
 * building, and whether a resident or whoever leads there sent it.
 */
export type Share = {
  _id: string
  kind: SharedKind
  id: string
  title: string
  /** The building that it was sent from; null when the sender neither lives nor leads there. */
  at: AreaId | null
  by: 'resident' | 'leader'
  when: Moment
}

/** A group chat that cards were opened in, as stored in `chatGroups`; `_id` is a hash of WeChat's id for it. */
export type ChatGroup = { _id: string; compound: AreaId; name: string | null; since: Moment }

/**
 * That somebody opened a thing from a group, as stored in `openings`; `_id` is `<thing>:<group>:<viewer>`, so that each counts once. The viewer
 * is a hash that differs from thing to thing: nothing says who it was, or that it was the same person as elsewhere.
 */
export type Opening = {
  _id: string
  thing: ThingId
  kind: SharedKind
  id: string
  title: string
  group: string
  compound: AreaId
  at: Moment
}

/** How many opened a thing from a group, as stored in `coverage`; `_id` is `<thing>:<group>`. Derived by the clock. */
export type Coverage = Omit<Opening, '_id' | 'at'> & {
  _id: string
  opened: number
  first: Moment
  /** When it was counted. */
  at: Moment
}

/** As whom somebody sends something from a building; null when they have nothing to do with it. */
export function sharerAt(person: Person | null, building: AreaId, now: Moment): Share['by'] | null {
  if (holds(person, printers, building, now)) return 'leader'
  const compound = areaAt('compound', building) ?? building
  return person?.homes.some(({ household }) => covers(compound, household)) ? 'resident' : null
}
