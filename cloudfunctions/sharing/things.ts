import type { AreaId } from '../../domain/community/area'
import { FOR_EVER } from '../../domain/points/offer'
import type { SharedKind } from '../../domain/sharing/share'
import { stateOf } from '../../domain/voting/poll'
import type { Moment } from '../../domain/wording/time'
import { ideas } from '../ideas/repositories'
import { polls } from '../kernel/repositories'
import { notices } from '../notices/repositories'
import { offers } from '../points/repositories'
import { activities, shifts } from '../volunteering/repositories'

/** What can be shared, as the features that own it know it. */

type Titled = { title: string }
const readers: Record<SharedKind, (id: string) => Promise<Titled | null | undefined>> = {
  poll: polls.get,
  activity: activities.get,
  notice: async (id) => (await notices.lines([id]))[0],
  offer: offers.get,
  // One that is not shown has no name for others.
  idea: async (id) => {
    const idea = await ideas.get(id)
    return idea?.listed ? idea : null
  },
}

/** What a thing is called; null when there is none. 1 call. */
export const titleOf = async (kind: SharedKind, id: string): Promise<string | null> =>
  (await readers[kind](id))?.title ?? null

export type Thing = { kind: SharedKind; id: string; title: string; area: AreaId; until: Moment }
/** The most of each kind that are looked at. */
const LOOKED_AT = 20

/** What the people of a compound can take part in now; what ends first first. 4 calls. */
export async function thingsAround(compound: AreaId, community: AreaId, now: Moment): Promise<Thing[]> {
  const [open, below, hanging, coming, offered] = await Promise.all([
    polls.aroundSince(compound, now),
    polls.belowSince(compound, now),
    notices.endingAround(compound, undefined, FOR_EVER, LOOKED_AT),
    shifts.around(compound, { from: now, limit: LOOKED_AT }),
    offers.around(community, now, LOOKED_AT),
  ])
  const things: Thing[] = [
    ...[...open, ...below]
      .filter((poll) => stateOf(poll, now) === 'open')
      .map(({ _id, title, area, closesAt }) => ({ kind: 'poll' as const, id: _id, title, area, until: closesAt })),
    ...coming.items.map(({ activity, title, area, from }) => ({
      ...{ kind: 'activity' as const, id: activity, title, area, until: from },
    })),
    ...hanging.map(({ _id, title, area, closesAt }) => ({
      ...{ kind: 'notice' as const, id: _id, title, area, until: closesAt },
    })),
    ...offered.map(({ _id, title, area, until }) => ({ kind: 'offer' as const, id: _id, title, area, until })),
  ]
  const going = things.filter(({ until }) => until > now)
  const first = new Map(going.sort((a, b) => b.until - a.until).map((thing) => [`${thing.kind}:${thing.id}`, thing]))
  return [...first.values()].sort((a, b) => a.until - b.until)
}
