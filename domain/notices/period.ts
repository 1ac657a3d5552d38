import type { Moment } from '../wording/time'
import type { Kind, Notice } from './notice'
import { afterWorkdays, type Calendar } from './workdays'

const A_DAY = 86_400_000
/** Fewest working days that a decision about money is made public for. */
export const WORKDAYS_FOR_MONEY = 5
/** Most days that a notice may hang. */
export const LONGEST = 180

/** Kinds that are about money whatever they say; a poll's result is when the poll has a budget. */
export const isAboutMoney = (kind: Kind): boolean => kind === 'decision' || kind === 'accounts'

/** The fewest days of a kind: an emergency may be over sooner than anybody could object. */
export const shortestOf = (kind: Kind): number => (kind === 'emergency' ? 1 : 7)

/** When a period of so many days of 24 hours ends; about money never before five working days are over. */
export function periodEnd(from: Moment, days: number, aboutMoney: boolean, calendar: Calendar): Moment {
  const end = from + days * A_DAY
  return aboutMoney ? Math.max(end, afterWorkdays(from, WORKDAYS_FOR_MONEY, calendar)) : end
}

/** When a notice ends whose period begins again at a moment: it is as long as it was. */
export function restartedEnd(
  notice: Pick<Notice, 'kind' | 'since' | 'closesAt'>,
  at: Moment,
  calendar: Calendar,
): Moment {
  const aboutMoney = isAboutMoney(notice.kind) || notice.kind === 'poll-result'
  return periodEnd(at, (notice.closesAt - notice.since) / A_DAY, aboutMoney, calendar)
}
