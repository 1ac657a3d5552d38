import { type Certificate, MOST_LINES, type Quality } from '../../domain/papers/certificate'
import type { Duty, Made } from '../../domain/papers/poster'
import type { Attendance } from '../../domain/volunteering/attendance'
import type { Feedback } from '../../domain/volunteering/feedback'
import type { Moment } from '../../domain/wording/time'
import { collection, command, MOST } from '../kernel/database'

/** What papers are made of, and how it is asked. Costs are in database calls. */

const attendanceDocuments = collection<Attendance>('attendances')
const feedbackDocuments = collection<Feedback>('feedback')
const dutyDocuments = collection<Duty>('duties')
const madeDocuments = collection<Made>('papersMade')
const certificateDocuments = collection<Certificate>('certificates')

/** Only hours that were confirmed count. */
const servedBy = (who: string) => ({ who, minutes: command.gt(0) })
type Totals = { minutes: number; services: number; activities: number; first: Moment | null; last: Moment | null }
type Period = { from?: Moment | undefined; until?: Moment | undefined }

export const attendances = {
  /** A page of what somebody served, newest first. 1 call. */
  of: (who: string, page: { after?: string | undefined; limit: number }) =>
    attendanceDocuments.newestFirst(servedBy(who), { by: 'from', ...page }),
  /** What all of it adds up to. 1 call. */
  totalsOf: async (who: string): Promise<Totals> => {
    const { list } = (await attendanceDocuments
      .aggregate()
      .match(servedBy(who))
      .group({
        _id: '$activity',
        minutes: { $sum: '$minutes' },
        services: { $sum: 1 },
        first: { $min: '$from' },
        last: { $max: '$from' },
      })
      .group({
        _id: null,
        minutes: { $sum: '$minutes' },
        services: { $sum: '$services' },
        activities: { $sum: 1 },
        first: { $min: '$first' },
        last: { $max: '$last' },
      })
      .end()) as { list: (Totals & { _id: null })[] }
    return list[0] ?? { minutes: 0, services: 0, activities: 0, first: null, last: null }
  },
  /** What somebody served in a period; one more than a certificate holds at most. 1 call. */
  within: (who: string, { from = 0, until = Number.MAX_SAFE_INTEGER }: Period) =>
    attendanceDocuments.find(
      { ...servedBy(who), from: command.gte(from).and(command.lt(until)) },
      { sort: [['from', 'desc']], limit: MOST_LINES + 1 },
    ),
}

export const feedback = {
  /** How those who were served found each shift of these activities. 1 call. */
  byShift: async (activities: string[]): Promise<Map<string, Quality>> => {
    const { list } = (await feedbackDocuments
      .aggregate()
      .match({ activity: command.in([...new Set(activities)]), as: 'served' })
      .group({ _id: '$shift', count: { $sum: 1 }, stars: { $sum: '$stars' } })
      .limit(MOST)
      .end()) as { list: { _id: string; count: number; stars: number }[] }
    return new Map(list.map(({ _id, count, stars }) => [_id, { count, stars }]))
  },
}

export const certificates = {
  get: certificateDocuments.get,
  /** Written once: a certificate that is there is never replaced. */
  addOnce: certificateDocuments.addOnce,
  /** Notes where its PDF lies. */
  made: (id: string, file: string) => certificateDocuments.change({ _id: id }, { file }),
  /** The latest of somebody, without their lines. 1 call. */
  latestOf: (who: string, most: number): Promise<Omit<Certificate, 'lines'>[]> =>
    certificateDocuments.find(
      { who },
      {
        sort: [['issuedAt', 'desc']],
        limit: most,
        fields: ['number', 'name', 'minutes', 'from', 'until', 'issuedAt'],
      },
    ),
}

export const duties = {
  put: dutyDocuments.put,
  /** By grid. 1 call. */
  of: async (grids: string[]): Promise<Map<string, string>> => {
    const found = await dutyDocuments.find({ _id: command.in(grids) }, { limit: MOST })
    return new Map(found.map(({ _id, hours }) => [_id, hours]))
  },
}

export const papersMade = { get: madeDocuments.get, put: madeDocuments.put }
