import { randomBytes } from 'node:crypto'
import { type AreaId, withAncestors } from '../../domain/community/area'
import type { Talent } from '../../domain/talents/talent'
import type { Activity, Skill } from '../../domain/volunteering/activity'
import type { Attendance } from '../../domain/volunteering/attendance'
import type { Board } from '../../domain/volunteering/board'
import type { Feedback } from '../../domain/volunteering/feedback'
import type { Lapse } from '../../domain/volunteering/lapse'
import { MOST_PLACES, type Outcome, type Place, type Shift } from '../../domain/volunteering/shift'
import type { Moment } from '../../domain/wording/time'
import { collection, command, MOST } from '../kernel/database'

/** What volunteering keeps, and how it is asked. Costs are in database calls unless said otherwise. */

const activityDocuments = collection<Activity>('activities')
const shiftDocuments = collection<Shift>('shifts')
const keyDocuments = collection<{ _id: string; key: string }>('shiftKeys')
const attendanceDocuments = collection<Attendance>('attendances')
const lapseDocuments = collection<Lapse>('lapses')
const feedbackDocuments = collection<Feedback>('feedback')
const talentDocuments = collection<Talent>('talents')
const boardDocuments = collection<Board>('boards')

/** What stands for a place or an attendance outside of the cloud: 10 hex digits. */
export const newRef = (): string => randomBytes(5).toString('hex')

export const activities = {
  get: activityDocuments.get,
  addOnce: activityDocuments.addOnce,
  /** What these are called and where they are. 1 call. */
  named: (ids: string[]): Promise<Pick<Activity, '_id' | 'title' | 'area'>[]> =>
    activityDocuments.find({ _id: command.in(ids) }, { limit: MOST, fields: ['title', 'area'] }),
}

type Coming = { from: Moment; before?: Moment; skills?: Skill[] | undefined; after?: string | undefined; limit: number }
type Change = Partial<Pick<Shift, 'from' | 'until' | 'venue' | 'state' | 'reason' | 'leader'>>

export const shifts = {
  get: shiftDocuments.get,
  addOnce: shiftDocuments.addOnce,
  /** Shifts around a place that begin in a stretch, the next first; a page at a time. Only as many as the page are looked at. 1 call. */
  around: (place: AreaId, { skills, ...page }: Coming) =>
    shiftDocuments.soonestFirst(
      {
        area: command.in(withAncestors(place)),
        ...(skills ? { skills: command.in(skills) } : {}),
        state: 'planned',
      },
      { by: 'from', ...page },
    ),
  /** The shifts of an activity from a moment on. 1 call. */
  of: (activity: string, from: Moment) =>
    shiftDocuments.find({ activity, from: command.gte(from) }, { sort: [['from', 'asc']], limit: 60 }),
  /** The latest shifts of an activity that are done. 1 call. */
  doneOf: (activity: string, most: number) =>
    shiftDocuments.find({ activity, state: 'done' }, { sort: [['from', 'desc']], limit: most }),
  /** The shifts that somebody is on, or waits for, and that end after a moment. 1 call. */
  with: (who: string, after: Moment) =>
    shiftDocuments.find({ 'places.who': who, until: command.gt(after) }, { sort: [['until', 'asc']], limit: 100 }),
  /** The shifts that somebody leads and that are not closed. 1 call. */
  ledBy: (who: string) =>
    shiftDocuments.find({ 'leader.who': who, state: 'planned' }, { sort: [['from', 'asc']], limit: 60 }),
  /** Takes a place, where everything that a sign-up asks for holds; answers whether it was taken now. 1 conditional write. */
  take: async (id: string, place: Place, age: number, now: Moment): Promise<boolean> =>
    (await shiftDocuments.change(
      {
        _id: id,
        state: 'planned',
        until: command.gt(now),
        kind: place.child ? 'class' : 'open',
        minimumAge: command.lte(age),
        'places.key': command.neq(place.key),
        [`places.${MOST_PLACES - 1}`]: command.exists(false),
      },
      { places: command.push([place]) },
    )) > 0,
  /** Gives a place back; answers whether there was one. 1 write. */
  leave: async (id: string, key: string): Promise<boolean> =>
    (await shiftDocuments.change({ _id: id, 'places.key': key }, { places: command.pull({ key }) })) > 0,
  /** Moves, cancels or hands over a shift that is still planned; answers whether it was. 1 write. */
  change: async (id: string, { venue, leader, ...change }: Change): Promise<boolean> =>
    (await shiftDocuments.change(
      { _id: id, state: 'planned' },
      {
        ...change,
        ...(venue ? { venue: command.set(venue), reminded: false } : {}),
        ...(leader ? { leader: command.set(leader) } : {}),
      },
    )) > 0,
  /** Ends a shift: the first outcome stands. 1 conditional write. */
  close: async (id: string, outcome: Outcome): Promise<boolean> =>
    (await shiftDocuments.change({ _id: id, state: 'planned' }, { state: 'done', outcome: command.set(outcome) })) > 0,
  settled: (id: string) => shiftDocuments.change({ _id: id }, { settled: true }),
  /** Shifts that are closed and from which not everything has been written yet. */
  unsettled: () => shiftDocuments.find({ state: 'done', settled: false }, { limit: 100 }),
  /** Shifts in a stretch of which those who are on them have not been reminded. */
  unreminded: ({ from, before }: { from: Moment; before: Moment }) =>
    shiftDocuments.find(
      { state: 'planned', reminded: false, from: command.gte(from).and(command.lt(before)) },
      { limit: 100 },
    ),
  reminded: (id: string, from: Moment) => shiftDocuments.change({ _id: id, from }, { reminded: true }),
  /** Classes that ended before a moment and whose children's names are still there. */
  unforgotten: (before: Moment) =>
    shiftDocuments.find({ kind: 'class', forgotten: false, until: command.lt(before) }, { limit: 100 }),
  /** Deletes the list of a class, the hours by child first. 2 writes. */
  forget: async (id: string): Promise<void> => {
    await shiftDocuments.change({ _id: id, outcome: command.neq(null) }, { 'outcome.hours': command.set([]) })
    await shiftDocuments.change({ _id: id }, { places: command.set([]), forgotten: true })
  },
}

export const shiftKeys = {
  of: async (shift: string) => (await keyDocuments.get(shift))?.key ?? null,
  addOnce: keyDocuments.addOnce,
}

type Confirmed = Partial<Attendance>

export const attendances = {
  addOnce: attendanceDocuments.addOnce,
  of: (shift: string) => attendanceDocuments.find({ shift }, { limit: MOST }),
  /** What somebody served in lately, newest first. 1 call. */
  by: (who: string, most: number) => attendanceDocuments.find({ who }, { sort: [['at', 'desc']], limit: most }),
  /** Notes when somebody left, once, and what it makes in minutes. 1 conditional write. */
  left: (id: string, until: Moment, minutes: number) =>
    attendanceDocuments.change({ _id: id, until: null }, { until, minutes }),
  get: attendanceDocuments.get,
  /** Writes what the outcome says; writing it again is the same. 1 write. */
  confirm: (id: string, confirmed: Confirmed) => attendanceDocuments.change({ _id: id }, confirmed),
  /** All minutes of somebody. 1 call. */
  minutesOf: async (who: string): Promise<number> => {
    const { list } = (await attendanceDocuments
      .aggregate()
      .match({ who, minutes: command.gt(0) })
      .group({ _id: null, minutes: { $sum: '$minutes' } })
      .end()) as { list: { minutes: number }[] }
    return list[0]?.minutes ?? 0
  },
  /** Whether somebody was at one of these shifts. 1 call. */
  amongOf: async (who: string, shiftIds: string[]): Promise<Set<string>> => {
    const found = await attendanceDocuments.find(
      { _id: command.in(shiftIds.map((shift) => `${shift}:${who}`)) },
      { limit: MOST, fields: ['shift'] },
    )
    return new Set(found.map(({ shift }) => shift))
  },
  /** Minutes and people of a stretch in a community, by a field. 1 call. */
  countedBy: async (field: 'building' | 'organiser', community: AreaId, { from, before }: Stretch) => {
    const { list } = (await attendanceDocuments
      .aggregate()
      .match({ community, from: command.gte(from).and(command.lt(before)), minutes: command.gt(0) })
      .group({ _id: { line: `$${field}`, who: '$who' }, minutes: { $sum: '$minutes' } })
      .group({ _id: '$_id.line', minutes: { $sum: '$minutes' }, people: { $sum: 1 } })
      .sort({ minutes: -1 })
      .limit(MOST)
      .end()) as { list: { _id: string | null; minutes: number; people: number }[] }
    return list
  },
  /** Minutes of a stretch in a community of each of these people. 1 call. */
  countedOf: async (people: string[], community: AreaId, { from, before }: Stretch): Promise<Map<string, number>> => {
    const { list } = (await attendanceDocuments
      .aggregate()
      .match({
        who: command.in(people),
        community,
        from: command.gte(from).and(command.lt(before)),
        minutes: command.gt(0),
      })
      .group({ _id: '$who', minutes: { $sum: '$minutes' } })
      .limit(MOST)
      .end()) as { list: { _id: string; minutes: number }[] }
    return new Map(list.map(({ _id, minutes }) => [_id, minutes]))
  },
  removeOf: (shift: string) => attendanceDocuments.remove({ shift }),
}
type Stretch = { from: Moment; before: Moment }

export const lapses = {
  addOnce: lapseDocuments.addOnce,
  since: (who: string, moment: Moment) => lapseDocuments.find({ who, at: command.gte(moment) }, { limit: 100 }),
}

export const feedback = {
  put: feedbackDocuments.put,
  /** Words that wait for a clerk of an area, the oldest first. 1 call. */
  waitingIn: (area: AreaId, limit: number) =>
    feedbackDocuments.find(
      { community: command.gte(area).and(command.lt(`${area}/`)), waits: true },
      { sort: [['at', 'asc']], limit },
    ),
  /** How many wait, by community. 1 call. */
  countWaiting: async (): Promise<{ _id: AreaId; count: number }[]> => {
    const waiting = feedbackDocuments.aggregate().match({ waits: true })
    const counted = waiting.group({ _id: '$community', count: { $sum: 1 } }).limit(MOST)
    return (await counted.end()).list as { _id: AreaId; count: number }[]
  },
  byRef: async (ref: string): Promise<Feedback | null> =>
    (await feedbackDocuments.find({ ref }, { limit: 1 }))[0] ?? null,
  /** Decides about words that wait; answers how many still did. 1 write. */
  judge: (ref: string, shown: boolean) => feedbackDocuments.change({ ref, waits: true }, { waits: false, shown }),
  /** What may be read of an activity, newest first. 1 call. */
  saidOf: (activity: string, most: number) =>
    feedbackDocuments.find(
      { activity, shown: true, text: command.neq('') },
      { sort: [['at', 'desc']], limit: most, fields: ['as', 'stars', 'text', 'at'] },
    ),
  /** How many gave stars, and how many in all. 1 call. */
  starsOf: async (activity: string): Promise<{ count: number; stars: number }> => {
    const { list } = (await feedbackDocuments
      .aggregate()
      .match({ activity })
      .group({ _id: null, count: { $sum: 1 }, stars: { $sum: '$stars' } })
      .end()) as { list: { count: number; stars: number }[] }
    return { count: list[0]?.count ?? 0, stars: list[0]?.stars ?? 0 }
  },
}

/** What volunteering reads of the talent pool. */
export const talents = {
  skillsOf: async (who: string): Promise<Skill[]> => (await talentDocuments.get(who))?.skills ?? [],
  /** Those in a community who want to be seen on its board. 1 call. */
  onBoardIn: (community: AreaId) =>
    talentDocuments.find({ areas: community, onBoard: true, checked: true }, { limit: 100, fields: ['name'] }),
}

export const boards = { get: boardDocuments.get, put: boardDocuments.put }
