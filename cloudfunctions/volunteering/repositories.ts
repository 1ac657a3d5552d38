import { type AreaId, withAncestors } from '../../domain/community/area'
import type { Activity } from '../../domain/volunteering/activity'
import type { Attendance } from '../../domain/volunteering/attendance'
import type { Message } from '../../domain/volunteering/message'
import { MOST_PLACES, type Place, type Shift } from '../../domain/volunteering/shift'
import type { Moment } from '../../domain/wording/time'
import { collection, command, MOST } from '../kernel/database'

/** What volunteering keeps, and how it is asked. Costs are in database calls unless said otherwise. */

const activityDocuments = collection<Activity>('activities')
const shiftDocuments = collection<Shift>('shifts')
const keyDocuments = collection<{ _id: string; key: string }>('shiftKeys')
const attendanceDocuments = collection<Attendance>('attendances')
const messageDocuments = collection<Message>('messages')

export const activities = { get: activityDocuments.get, addOnce: activityDocuments.addOnce }

export const shifts = {
  get: shiftDocuments.get,
  addOnce: shiftDocuments.addOnce,
  /** Shifts around a place that begin from a moment on, the next first; a page at a time. 1 call. */
  around: (place: AreaId, page: { from: Moment; after?: string | undefined; limit: number }) =>
    shiftDocuments.soonestFirst({ area: command.in(withAncestors(place)), state: 'planned' }, { by: 'from', ...page }),
  /** The shifts of an activity from a moment on. 1 call. */
  of: (activity: string, from: Moment) =>
    shiftDocuments.find({ activity, from: command.gte(from) }, { sort: [['from', 'asc']], limit: 100 }),
  /** The shifts that somebody is on, or waits for, and that end after a moment. 1 call. */
  with: (who: string, after: Moment) =>
    shiftDocuments.find({ 'places.who': who, until: command.gt(after) }, { sort: [['until', 'asc']], limit: 100 }),
  named: (ids: string[]) => shiftDocuments.find({ _id: command.in(ids) }, { limit: MOST }),
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
  /** Moves, cancels or ends a shift that is still planned; answers whether it was. 1 write. */
  change: async (
    id: string,
    { venue, ...change }: Partial<Pick<Shift, 'from' | 'until' | 'venue' | 'state' | 'reason'>>,
  ) =>
    (await shiftDocuments.change(
      { _id: id, state: 'planned' },
      { ...change, ...(venue ? { venue: command.set(venue) } : {}) },
    )) > 0,
  close: async (id: string, outcome: NonNullable<Shift['outcome']>): Promise<boolean> =>
    (await shiftDocuments.change({ _id: id, state: 'planned' }, { state: 'done', outcome: command.set(outcome) })) > 0,
}

export const shiftKeys = {
  of: async (shift: string) => (await keyDocuments.get(shift))?.key ?? null,
  addOnce: keyDocuments.addOnce,
}

export const attendances = {
  addOnce: attendanceDocuments.addOnce,
  get: attendanceDocuments.get,
  of: (shift: string) => attendanceDocuments.find({ shift }, { limit: MOST }),
  /** What somebody served in lately, newest first. 1 call. */
  by: (who: string, most: number) => attendanceDocuments.find({ who }, { sort: [['at', 'desc']], limit: most }),
  left: (id: string, until: Moment) => attendanceDocuments.change({ _id: id, until: null }, { until }),
  /** Confirmed once: minutes that stand are not changed by closing again. */
  confirm: (id: string, confirmed: Pick<Attendance, 'minutes' | 'explained' | 'confirmedBy' | 'confirmedAt'>) =>
    attendanceDocuments.change({ _id: id, minutes: null }, confirmed),
  /** All confirmed minutes of somebody. 1 call. */
  minutesOf: async (who: string): Promise<number> => {
    const { list } = (await attendanceDocuments
      .aggregate()
      .match({ who, minutes: command.gt(0) })
      .group({ _id: null, minutes: { $sum: '$minutes' } })
      .end()) as { list: { minutes: number }[] }
    return list[0]?.minutes ?? 0
  },
}

export const messages = {
  addOnce: messageDocuments.addOnce,
  of: (to: string, page: { after?: string | undefined; limit: number }) =>
    messageDocuments.newestFirst({ to }, { by: 'at', ...page }),
}
