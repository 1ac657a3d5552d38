import type { AreaId } from '../../domain/community/area'
import type { Idea, IdeaAnswer, IdeaSupport } from '../../domain/ideas/idea'
import { READ_FOR_EACH, termIn, termsOf } from '../../domain/ideas/terms'
import type { Moment } from '../../domain/wording/time'
import { collection, command, MOST } from '../kernel/database'

const ideaDocuments = collection<Idea>('ideas')
const supportDocuments = collection<IdeaSupport>('ideaSupports')

type Page = { after?: string | undefined; limit: number }
type Counted = { _id: AreaId; count: number }
/** What lists and comparisons show; the words are left where they are. */
const line = ['title', 'areaName', 'spot', 'state', 'supporters', 'at', 'dueAt', 'by', 'listed', 'community']

export const ideas = {
  get: ideaDocuments.get,
  addOnce: ideaDocuments.addOnce,
  /** Those of a community that have a term, the latest first. 1 call of READ_FOR_EACH documents. */
  withTerm: (community: AreaId, term: string): Promise<Idea[]> =>
    ideaDocuments.find(
      { terms: termIn(community, term) },
      { sort: [['at', 'desc']], limit: READ_FOR_EACH, fields: line },
    ),
  /** 1 call. */
  newest: (area: AreaId, page: Page) =>
    ideaDocuments.newestFirst({ areas: area, listed: true }, { by: 'at', fields: line, ...page }),
  /** 1 call. */
  mostSupported: (area: AreaId, page: Page) =>
    ideaDocuments.newestFirst({ areas: area, listed: true }, { by: 'supporters', fields: line, ...page }),
  /** What waits for an answer, the longest waiting first. 1 call. */
  unanswered: (area: AreaId, page: Page) =>
    ideaDocuments.soonestFirst({ areas: area, state: 'open' }, { by: 'dueAt', from: 0, ...page }),
  /** Somebody's own, the newest first. 1 call. */
  of: (who: string, limit: number) => ideaDocuments.find({ by: who }, { sort: [['at', 'desc']], limit, fields: line }),
  /** Those that came up at a meeting and are shown. 1 call. */
  at: async (meeting: string, limit: number): Promise<Idea[]> =>
    (await ideaDocuments.find({ meeting }, { sort: [['at', 'desc']], limit, fields: line })).filter(
      ({ listed }) => listed,
    ),
  /** Raises the number to what was counted: a count that came late never lowers it. 1 write. */
  raise: (id: string, supporters: number) =>
    ideaDocuments.change({ _id: id, supporters: command.lt(supporters) }, { supporters }),
  /** Answers one that is open; answers whether it still was. 1 conditional write. */
  answer: async (id: string, answer: IdeaAnswer): Promise<boolean> =>
    (await ideaDocuments.change(
      { _id: id, state: 'open' },
      { state: answer.kind === 'project' ? 'project' : 'answered', answer: command.set(answer), untold: true },
    )) > 0,
  /** Takes one out of the lists in favour of another. 1 conditional write. */
  merge: async (id: string, into: string): Promise<boolean> =>
    (await ideaDocuments.change(
      { _id: id, state: 'open' },
      { state: 'merged', joinedTo: into, listed: false, terms: [] },
    )) > 0,
  untold: () => ideaDocuments.find({ untold: true }, { limit: 20 }),
  told: (id: string) => ideaDocuments.change({ _id: id }, { untold: false }),
  /** How many wait for an answer in each community; `late`: only those whose time is over. 1 call. */
  countByCommunity: async (before: Moment): Promise<Counted[]> => {
    const waiting = ideaDocuments.aggregate().match({ state: 'open', dueAt: command.lte(before) })
    const counted = waiting.group({ _id: '$community', count: { $sum: 1 } }).limit(MOST)
    return (await counted.end()).list as Counted[]
  },
}

const within = (area: AreaId) => command.gte(area).and(command.lt(`${area}/`))

export const ideasInDoubt = {
  in: (area: AreaId, limit: number) =>
    ideaDocuments.find({ state: 'waiting', community: within(area) }, { sort: [['at', 'asc']], limit }),
  count: async (): Promise<Counted[]> => {
    const waiting = ideaDocuments.aggregate().match({ state: 'waiting' })
    return (
      await waiting
        .group({ _id: '$community', count: { $sum: 1 } })
        .limit(MOST)
        .end()
    ).list as Counted[]
  },
  /** Opens one, whose seven days begin with that, or keeps it from others; answers how many still waited. 2 calls. */
  judge: async (id: string, fine: boolean, reason: string | null, dueAt: Moment): Promise<number> => {
    const idea = await ideaDocuments.get(id)
    if (!idea) return 0
    const open = {
      state: 'open',
      listed: true,
      dueAt,
      terms: termsOf(idea.title).map((term) => termIn(idea.community, term)),
    }
    return ideaDocuments.change(
      { _id: id, state: 'waiting' },
      fine ? open : { state: 'refused', refused: reason ?? '' },
    )
  },
}

export const supports = {
  get: supportDocuments.get,
  addOnce: supportDocuments.addOnce,
  addMissing: supportDocuments.addMissing,
  /** How many support an idea: an index answers, no document is read. 1 call. */
  count: (idea: string) => supportDocuments.count({ idea }),
  /** Everybody who supports an idea; a page at a time. */
  of: (idea: string) => supportDocuments.pages({ idea }, { page: 100 }),
  /** The latest who said something of their own. 1 call. */
  comments: (idea: string, limit: number) =>
    supportDocuments.find({ idea, words: 'shown' }, { sort: [['at', 'desc']], limit }),
}

export const commentsInDoubt = {
  in: (area: AreaId, limit: number) =>
    supportDocuments.find({ words: 'waiting', community: within(area) }, { sort: [['at', 'asc']], limit }),
  count: async (): Promise<Counted[]> => {
    const waiting = supportDocuments.aggregate().match({ words: 'waiting' })
    return (
      await waiting
        .group({ _id: '$community', count: { $sum: 1 } })
        .limit(MOST)
        .end()
    ).list as Counted[]
  },
  byRef: async (ref: string): Promise<IdeaSupport | null> =>
    (await supportDocuments.find({ ref }, { limit: 1 }))[0] ?? null,
  judge: (ref: string, fine: boolean) =>
    supportDocuments.change({ ref, words: 'waiting' }, { words: fine ? 'shown' : 'refused' }),
}
