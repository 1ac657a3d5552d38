import type { Proposal } from '../../domain/calls/proposal'
import { type AreaId, areaAt, covers } from '../../domain/community/area'
import { ANSWER_TIME, type Idea } from '../../domain/ideas/idea'
import { isShown } from '../../domain/notices/objection'
import { type Source, sources } from '../../domain/notices/waiting'
import type { Moment } from '../../domain/wording/time'
import { proposals, proposalsInDoubt, said, saidInDoubt } from '../calls/repositories'
import { entries, entriesInDoubt } from '../exchange/repositories'
import { commentsInDoubt, ideas, ideasInDoubt } from '../ideas/repositories'
import { doubtful } from '../kernel/pictures'
import { orRefuse } from '../kernel/refused'
import { talents } from '../talents/repositories'
import { needs } from '../visits/repositories'
import { activities, feedback } from '../volunteering/repositories'
import { notices, objections } from './repositories'

/** Everything that waits for a clerk to look at it, wherever it is kept: how it is listed, counted and decided. */

type Waiting = { ref: string; text: string; picture: string | null; at: Moment; about: string; area: AreaId }
/** One of them. `judged`: what was decided; null while it waits. `judge` answers how many still waited. */
type InDoubt = {
  area: AreaId
  author: string
  text: string
  judged: boolean | null
  judge: (fine: boolean, reason: string | null) => Promise<number>
}

type Kept = {
  /** The oldest first. */
  in: (area: AreaId, limit: number) => Promise<Waiting[]>
  get: (ref: string) => Promise<InDoubt>
  /** How many wait at which places. */
  count: () => Promise<{ _id: AreaId; count: number }[]>
}

const textOf = ({ title, lines, plan, budget }: Proposal): string =>
  [title, ...lines, plan, ...budget.map(({ what }) => what)].join('\n')
const joined = (...texts: string[]): string => texts.filter(Boolean).join('\n')
const ideaText = ({ title, text, spot, name }: Idea): string => joined(title, text, spot, name)
const titlesOf = (found: { _id: string; title: string }[]) => new Map(found.map(({ _id, title }) => [_id, title]))
const words = { picture: null, about: '' }
const community = (area: AreaId) => areaAt('community', area) ?? area

export const waiting: Record<Source, Kept> = {
  objection: {
    in: async (area, limit) => {
      const found = await objections.waiting([area], limit)
      const titles = titlesOf(await notices.lines([...new Set(found.map(({ notice }) => notice))]))
      return found.map(({ _id: ref, text, at, notice, community: area }) => ({
        ...{ ...words, ref, text, at, area, about: titles.get(notice) ?? '' },
      }))
    },
    get: async (ref) => {
      const [notice = '', number = ''] = ref.split(':')
      const {
        _id,
        community: area,
        by,
        text,
        state,
      } = orRefuse(await objections.get(notice, Number(number)), 'nothing-waiting')
      const judged = state === 'waiting-check' ? null : isShown(state)
      const judge = (fine: boolean, reason: string | null) =>
        objections.move(
          _id,
          ['waiting-check'],
          fine ? { state: 'acknowledged' } : { state: 'refused', open: false, reason },
        )
      return { area, author: by, text, judged, judge }
    },
    count: objections.countUnchecked,
  },
  feedback: {
    in: async (area, limit) => {
      const found = await feedback.waitingIn(area, limit)
      const titles = titlesOf(await activities.named([...new Set(found.map(({ activity }) => activity))]))
      return found.map(({ ref, text, at, activity, community: area }) => ({
        ...{ ...words, ref, text, at, area, about: titles.get(activity) ?? '' },
      }))
    },
    get: async (ref) => {
      const { community: area, who, text, waits, shown } = orRefuse(await feedback.byRef(ref), 'nothing-waiting')
      return { area, author: who, text, judged: waits ? null : shown, judge: (fine) => feedback.judge(ref, fine) }
    },
    count: feedback.countWaiting,
  },
  need: {
    in: async (area, limit) =>
      (await needs.waitingIn(area, limit)).map(({ _id: ref, text, at, area: place, areaName }) => ({
        ...{ ...words, ref, text, at, about: areaName, area: community(place) },
      })),
    get: async (ref) => {
      const { area, by, text, shown, refused } = orRefuse(await needs.get(ref), 'nothing-waiting')
      const judged = shown ? true : refused === undefined ? null : false
      return { area, author: by, text, judged, judge: (_, reason) => needs.judge(ref, reason) }
    },
    count: needs.countWaiting,
  },
  talent: {
    in: async (area, limit) =>
      (await talents.waitingIn(area, limit)).map(({ ref, name, about, updatedAt: at, building }) => ({
        ...{ ...words, ref, at, area: community(building), text: [name, about].filter(Boolean).join(':') },
      })),
    get: async (ref) => {
      const [found] = await talents.byRefs([ref])
      const { _id, building: area, name, about, checked, refused, updatedAt } = orRefuse(found, 'nothing-waiting')
      const judged = checked ? true : refused === undefined ? null : false
      const judge = (_: boolean, reason: string | null) => talents.judge(_id, updatedAt, reason)
      return { area, author: _id, text: [name, about].filter(Boolean).join(':'), judged, judge }
    },
    count: talents.countWaiting,
  },
  idea: {
    in: async (area, limit) =>
      (await ideasInDoubt.in(area, limit)).map((idea) => ({
        ...{ ...words, ref: idea._id, text: ideaText(idea), at: idea.at, about: idea.areaName, area: idea.community },
      })),
    get: async (ref) => {
      const idea = orRefuse(await ideas.get(ref), 'nothing-waiting')
      const judged = idea.state === 'waiting' ? null : idea.state !== 'refused'
      const judge = (fine: boolean, reason: string | null) =>
        ideasInDoubt.judge(ref, fine, reason, Date.now() + ANSWER_TIME)
      return { area: idea.area, author: idea.by, text: ideaText(idea), judged, judge }
    },
    count: ideasInDoubt.count,
  },
  comment: {
    in: async (area, limit) =>
      (await commentsInDoubt.in(area, limit)).map(({ ref, comment: text, at, community: area }) => ({
        ...{ ...words, ref, text, at, area },
      })),
    get: async (ref) => {
      const { community: area, who, comment, words } = orRefuse(await commentsInDoubt.byRef(ref), 'nothing-waiting')
      const judged = words === 'waiting' ? null : words === 'shown'
      return { area, author: who, text: comment, judged, judge: (fine) => commentsInDoubt.judge(ref, fine) }
    },
    count: commentsInDoubt.count,
  },
  entry: {
    in: async (area, limit) =>
      (await entriesInDoubt.in(area, limit)).map(({ _id: ref, title, details, at, areaName, community: area }) => ({
        ...{ ...words, ref, text: joined(title, details), at, about: areaName, area },
      })),
    get: async (ref) => {
      const { area, by, title, details, state } = orRefuse(await entries.get(ref), 'nothing-waiting')
      const judged = state === 'waiting' ? null : state !== 'refused'
      const judge = (fine: boolean, reason: string | null) => entriesInDoubt.judge(ref, fine, reason)
      return { area, author: by, text: joined(title, details), judged, judge }
    },
    count: entriesInDoubt.count,
  },
  picture: {
    in: async (area, limit) => {
      const found = await doubtful.in(area, limit)
      const addresses = await doubtful.addresses(found)
      return found.map(({ _id: ref, at, community: area }) => ({
        ...{ ...words, ref, text: '', at, area, picture: addresses.get(ref) || null },
      }))
    },
    get: async (ref) => {
      const { community: area, by, state, reason } = orRefuse(await doubtful.get(ref), 'nothing-waiting')
      // One that WeChat is still looking into is nobody's to judge yet.
      const undecided = state === 'waiting' ? orRefuse(reason, 'nothing-waiting') && null : state === 'shown'
      return { area, author: by, text: '', judged: undecided, judge: (fine) => doubtful.judge(ref, fine) }
    },
    count: doubtful.count,
  },
  proposal: {
    in: async (area, limit) =>
      (await proposalsInDoubt.in(area, limit)).map((proposal) => ({
        ...{ ...words, ref: proposal._id, text: textOf(proposal), at: proposal.at, about: proposal.callTitle },
        area: proposal.area,
      })),
    get: async (ref) => {
      const proposal = orRefuse(await proposals.get(ref), 'nothing-waiting')
      const { area, contact: author, shown, waits, revision } = proposal
      const judge = (fine: boolean) => proposalsInDoubt.judge(ref, revision, fine)
      return { area, author, text: textOf(proposal), judged: waits ? null : shown, judge }
    },
    count: proposalsInDoubt.count,
  },
  roadshow: {
    in: async (area, limit) =>
      (await saidInDoubt.in(area, limit)).map(({ _id: ref, text, at, title: about, area }) => ({
        ...{ ...words, ref, text, at, about, area },
      })),
    get: async (ref) => {
      const { area, by, text, shown, waits } = orRefuse(await said.get(ref), 'nothing-waiting')
      return { area, author: by, text, judged: waits ? null : shown, judge: (fine) => saidInDoubt.judge(ref, fine) }
    },
    count: saidInDoubt.count,
  },
}

/** How much waits at which places, of every kind. 7 calls. */
export const countWaiting = async (): Promise<{ _id: AreaId; count: number }[]> =>
  (await Promise.all(sources.map((of) => waiting[of].count()))).flat()

/** How much waits in these areas and below. 7 calls. */
export const countWaitingIn = async (areas: readonly AreaId[]): Promise<number> =>
  (await countWaiting())
    .filter(({ _id }) => areas.some((area) => covers(area, _id)))
    .reduce((sum, { count }) => sum + count, 0)
