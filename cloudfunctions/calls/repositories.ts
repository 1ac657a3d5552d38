import type { Call } from '../../domain/calls/call'
import { MOST_PROPOSALS, type Proposal, type Said, type Support } from '../../domain/calls/proposal'
import { type Score, scoreOf } from '../../domain/calls/scoring'
import { type AreaId, withAncestors } from '../../domain/community/area'
import { collection, command, MOST } from '../kernel/database'

/** What is known of open calls, and how it is asked. Costs are in database calls. */

const callDocuments = collection<Call>('calls')
const proposalDocuments = collection<Proposal>('callProposals')
const scoreDocuments = collection<Score>('callScores')
const supportDocuments = collection<Support>('callSupports')
const wordDocuments = collection<Said>('callWords')

/** Questions that a page shows. */
const QUESTIONS = 50

export const calls = {
  get: callDocuments.get,
  addOnce: callDocuments.addOnce,
  /** Those around a place, the latest closing first; a page at a time. 1 call. */
  around: (place: AreaId, page: { after?: string | undefined; limit: number }) =>
    callDocuments.newestFirst({ area: command.in(withAncestors(place)) }, { by: 'closesAt', ...page }),
  /** Publishes a result, unless there is one or a score came in since they were read; answers whether it did. 1 write. */
  decide: async (id: string, scored: number, result: Call['result'], hands: string[]): Promise<boolean> =>
    (await callDocuments.change({ _id: id, scored, result: null }, { result: command.set(result), hands })) > 0,
}

export const proposals = {
  get: proposalDocuments.get,
  /** All of a call, the earliest first. 1 call. */
  in: (call: string) => proposalDocuments.find({ call }, { sort: [['at', 'asc']], limit: MOST_PROPOSALS }),
  /** How many a call has. 1 call that an index answers. */
  count: (call: string) => proposalDocuments.count({ call }),
}

export const scores = {
  get: (proposal: string, juror: string) => scoreDocuments.get(scoreOf(proposal, juror)),
  /** All of a call. 1 call. */
  in: (call: string) => scoreDocuments.find({ call }, { limit: MOST }),
  /** Those of one juror. 1 call. */
  by: (call: string, juror: string) => scoreDocuments.find({ call, juror }, { limit: MOST_PROPOSALS }),
}

export const supports = {
  addOnce: supportDocuments.addOnce,
  has: async (id: string): Promise<boolean> => (await supportDocuments.get(id)) !== null,
  /** How many households want a proposal. 1 call that an index answers. */
  count: (proposal: string) => supportDocuments.count({ proposal }),
}

export const said = {
  get: wordDocuments.get,
  addOnce: wordDocuments.addOnce,
  /** Puts an answer in the place of one that was kept back; answers whether it still was. 1 write. */
  again: async ({ _id, text, at, shown, waits }: Said): Promise<boolean> =>
    (await wordDocuments.change({ _id, shown: false, waits: false }, { text, at, shown, waits })) > 0,
  /** Questions about a proposal, the latest first. 1 call. */
  questionsOf: (proposal: string) =>
    wordDocuments.find({ proposal, kind: 'question' }, { sort: [['at', 'desc']], limit: QUESTIONS }),
  /** Their answers. 1 call. */
  some: (ids: string[]) => wordDocuments.find({ _id: command.in(ids) }, { limit: QUESTIONS }),
  /** How many questions somebody asked about a proposal. 1 call that an index answers. */
  countBy: (proposal: string, by: string) => wordDocuments.count({ proposal, kind: 'question', by }),
}

const below = (area: AreaId) => command.gte(area).and(command.lt(`${area}/`))
const places = (found: unknown[]) => found as { _id: AreaId; count: number }[]
const byArea = { _id: '$area', count: { $sum: 1 } }

/** Words in doubt, for the clerks who look at them: see notices/waiting.ts. */
export const saidInDoubt = {
  /** The oldest first, of an area and all below. 1 call. */
  in: (area: AreaId, limit: number) =>
    wordDocuments.find({ waits: true, area: below(area) }, { sort: [['at', 'asc']], limit }),
  /** How many wait at which places. 1 call. */
  count: async () =>
    places((await wordDocuments.aggregate().match({ waits: true }).group(byArea).limit(MOST).end()).list),
  /** Decides about one that waits; answers how many still did. 1 write. */
  judge: (id: string, fine: boolean) => wordDocuments.change({ _id: id, waits: true }, { waits: false, shown: fine }),
}

/** Proposals with words in doubt. */
export const proposalsInDoubt = {
  in: (area: AreaId, limit: number) =>
    proposalDocuments.find({ waits: true, area: below(area) }, { sort: [['at', 'asc']], limit }),
  count: async () =>
    places((await proposalDocuments.aggregate().match({ waits: true }).group(byArea).limit(MOST).end()).list),
  judge: (id: string, revision: number, fine: boolean) =>
    proposalDocuments.change({ _id: id, revision, waits: true }, { waits: false, shown: fine }),
}
