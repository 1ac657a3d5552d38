import { holds, type Person } from '../../domain/community/person'
import { type Entry, matchmakers } from '../../domain/exchange/entry'
import type { Match } from '../../domain/exchange/match'
import type { Moment } from '../../domain/wording/time'

/** An entry as lists show it. */
export const entryLine = (entry: Entry) => {
  const { _id, kind, category, title, areaName, quantity, standing, name, at, until, state, flaggedAt } = entry
  return {
    ...{ entryId: _id, kind, category, title, where: areaName, quantity, standing, name, at, until, state },
    unanswered: flaggedAt !== null && state === 'open',
  }
}

export const matchLine = ({ _id, needTitle, offerTitle, state, at }: Match) => ({
  ...{ matchId: _id, needTitle, offerTitle, state, at },
})

export const pathOf = (matchId: string): string => `packages/exchange/match/index?matchId=${matchId}`

/** Whether somebody keeps the lists of a place. */
export const keeps = (person: Person | null, area: string, now: Moment): boolean =>
  holds(person, matchmakers, area, now)
