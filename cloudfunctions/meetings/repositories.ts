import type { AreaId } from '../../domain/community/area'
import { type Attendee, type Decision, type Meeting, nextDueOf } from '../../domain/meetings/meeting'
import { LATE } from '../../domain/meetings/words'
import type { Moment } from '../../domain/wording/time'
import { collection, command } from '../kernel/database'

const meetingDocuments = collection<Meeting>('meetings')
const peopleDocuments = collection<Attendee>('meetingPeople')
const keyDocuments = collection<{ _id: string; key: string }>('meetingKeys')

export const meetings = {
  get: meetingDocuments.get,
  addOnce: meetingDocuments.addOnce,
  /** Those to come or going on in an area and below, the next first. 1 call. */
  coming: (area: AreaId, now: Moment, limit: number): Promise<Meeting[]> =>
    meetingDocuments.find({ areas: area, startsAt: command.gte(now - LATE) }, { sort: [['startsAt', 'asc']], limit }),
  /** The same, of just these areas: those around a place. 1 call. */
  comingAt: (areas: AreaId[], now: Moment, limit: number): Promise<Meeting[]> =>
    meetingDocuments.find(
      { area: command.in(areas), startsAt: command.gte(now - LATE) },
      { sort: [['startsAt', 'asc']], limit },
    ),
  /** Those that were, the latest first; a page at a time. 1 call. */
  past: (area: AreaId, now: Moment, page: { after?: string | undefined; limit: number }) =>
    meetingDocuments.newestFirst({ areas: area, startsAt: command.lt(now - LATE) }, { by: 'startsAt', ...page }),
  cancel: async (id: string, reason: string): Promise<boolean> =>
    (await meetingDocuments.change({ _id: id, state: 'planned' }, { state: 'cancelled', reason })) > 0,
  /** Publishes what was said and decided, once. 1 conditional write. */
  writeUp: async (id: string, minutes: string, decisions: Decision[], now: Moment): Promise<boolean> =>
    (await meetingDocuments.change(
      { _id: id, state: 'planned' },
      { state: 'closed', minutes, decisions, closedAt: now, nextDue: nextDueOf(decisions) },
    )) > 0,
  /** Says that a task is done; answers whether it was still to do. 1 conditional write. */
  finishTask: async (id: string, number: number, now: Moment): Promise<boolean> =>
    (await meetingDocuments.change(
      // A path with a number may also mean a field of that name, which is not there: the element itself is asked.
      { _id: id, decisions: command.elemMatch({ number, 'outcome.kind': 'task', 'outcome.doneAt': null }) },
      { [`decisions.${number - 1}.outcome.doneAt`]: now },
    )) > 0,
  /** Notes that it was told that a task is late. 1 write. */
  lateTold: (id: string, number: number) =>
    meetingDocuments.change({ _id: id }, { [`decisions.${number - 1}.outcome.lateTold`]: true }),
  /** When the clock has to look again. 1 write. */
  lookAgain: (id: string, nextDue: Moment | null) => meetingDocuments.change({ _id: id }, { nextDue }),
  /** Those of which a task is late that nobody was told of. 1 call. */
  late: (now: Moment, limit: number) =>
    meetingDocuments.find({ nextDue: command.lte(now) }, { sort: [['nextDue', 'asc']], limit }),
  /** Those of a day whose people were not reminded yet. 1 call. */
  unreminded: ({ from, until }: { from: Moment; until: Moment }) =>
    meetingDocuments.find({ reminded: false, startsAt: command.gte(from).and(command.lt(until)) }, { limit: 100 }),
  reminded: (id: string) => meetingDocuments.change({ _id: id }, { reminded: true }),
}

export const attendees = {
  get: peopleDocuments.get,
  addOnce: peopleDocuments.addOnce,
  /** Everybody who says that they come; a page at a time. */
  coming: (meeting: string) => peopleDocuments.pages({ meeting, coming: true }, { page: 100 }),
  /** 1 call that an index answers. */
  countComing: (meeting: string) => peopleDocuments.count({ meeting, coming: true }),
  /** 1 call that an index answers. */
  countSigned: (meeting: string) => peopleDocuments.count({ meeting, signedAt: command.gt(0) }),
  say: (id: string, coming: boolean) => peopleDocuments.change({ _id: id }, { coming }),
  /** Signs in, once: a second time leaves the first. 1 conditional write. */
  sign: async (id: string, at: Moment): Promise<boolean> =>
    (await peopleDocuments.change({ _id: id, signedAt: null }, { signedAt: at })) > 0,
}

export const meetingKeys = {
  addOnce: keyDocuments.addOnce,
  of: async (meeting: string): Promise<string | null> => (await keyDocuments.get(meeting))?.key ?? null,
}
