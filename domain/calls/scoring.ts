import type { Refusal } from '../refusals'
import type { Moment } from '../wording/time'
import { type Call, LEAST_JURORS, stateOf } from './call'
import type { Proposal } from './proposal'
import { refusal } from './refusals'

/**
 * What a juror thinks of a proposal, as stored in `callScores`; `_id` is `<proposal>:<juror>`, so the last one counts. `marks`: 0 to
 * 100, whole, one for each criterion in its order.
 */
export type Score = { _id: string; call: string; proposal: string; juror: string; marks: number[]; at: Moment }

/** How a proposal came off. All numbers are whole: points and means in hundredths of a point, of 10,000. */
export type Row = {
  proposal: string
  /** From 1; null where nobody scored it. */
  rank: number | null
  /** Mean of the jurors' weighted sums, rounded down. */
  points: number
  /** Mean of the marks for each criterion, rounded down. */
  means: number[]
  /** How many jurors scored it. */
  jurors: number
  wins: boolean
}
export type Result = { at: Moment; by: string; byName: string; rows: Row[]; explained: string[] }

export const scoreOf = (proposal: string, juror: string): string => `${proposal}:${juror}`

/** Who scores a proposal: the jury without whoever speaks for the organisation itself. */
export const jurorsOf = ({ jury }: Pick<Call, 'jury'>, { contact }: Pick<Proposal, 'contact'>): string[] =>
  jury.map(({ who }) => who).filter((who) => who !== contact)

/** Why somebody may not give these marks, or null. */
export function whyNotScore(
  call: Call,
  proposal: Proposal,
  who: string,
  marks: readonly number[],
  now: Moment,
): Refusal | null {
  if (!call.jury.some((juror) => juror.who === who)) return refusal('not-a-juror')
  if (proposal.contact === who) return refusal('own-organisation')
  if (stateOf(call, now) !== 'scoring') return refusal('not-scoring-now')
  return marks.length === call.criteria.length ? null : { ...refusal('marks-incomplete'), field: 'marks' }
}

/** How many scores are still to come. */
export const missingScores = (
  call: Pick<Call, 'jury'>,
  proposals: readonly Proposal[],
  scores: readonly Score[],
): number => {
  const there = new Set(scores.map(({ _id }) => _id))
  return proposals
    .flatMap((proposal) => jurorsOf(call, proposal).map((juror) => scoreOf(proposal._id, juror)))
    .filter((id) => !there.has(id)).length
}

/** Why no result can be made yet, or null. */
export function whyNotDecide(
  call: Call,
  proposals: readonly Proposal[],
  scores: readonly Score[],
  now: Moment,
): Refusal | null {
  const state = stateOf(call, now)
  if (state === 'decided') return refusal('call-moved-on')
  if (state === 'coming' || state === 'open') return refusal('not-scoring-now')
  if (call.jury.length < LEAST_JURORS) return refusal('jury-too-small', LEAST_JURORS)
  const missing = missingScores(call, proposals, scores)
  return state === 'scoring' && missing > 0 ? refusal('scores-missing', missing) : null
}

/** What the jurors of one proposal gave together, over how many of them: compared as a fraction, never rounded. */
type Summed = { proposal: Proposal; jurors: number; weighted: number; marks: number[] }

function summed(call: Pick<Call, 'criteria' | 'jury'>, proposal: Proposal, scores: readonly Score[]): Summed {
  const jurors = jurorsOf(call, proposal)
  const given = scores.filter((score) => score.proposal === proposal._id && jurors.includes(score.juror))
  const marks = call.criteria.map((_, place) => given.reduce((sum, score) => sum + (score.marks[place] ?? 0), 0))
  const weighted = marks.reduce((sum, mark, place) => sum + mark * (call.criteria[place]?.weight ?? 0), 0)
  return { proposal, jurors: given.length, weighted, marks }
}

/** The better first: by the weighted mean, then by the means in the order of the criteria, then who was there earlier. */
function better(a: Summed, b: Summed): number {
  const byMean = (one: number, other: number) => other * a.jurors - one * b.jurors
  const byMarks = a.marks.map((mark, place) => byMean(mark, b.marks[place] ?? 0)).find((difference) => difference !== 0)
  return (
    byMean(a.weighted, b.weighted) ||
    byMarks ||
    a.proposal.at - b.proposal.at ||
    (a.proposal._id < b.proposal._id ? -1 : 1)
  )
}

const mean = (sum: number, of: number): number => Math.floor(sum / of)

/** The result of a call: the same whatever order the scores come in. What nobody scored stands last, without a rank. */
export function rowsOf(
  call: Pick<Call, 'criteria' | 'jury' | 'winners' | 'passMark'>,
  proposals: readonly Proposal[],
  scores: readonly Score[],
): Row[] {
  const all = proposals.map((proposal) => summed(call, proposal, scores))
  const ranked = all.filter(({ jurors }) => jurors > 0).sort(better)
  const rows = ranked.map(({ proposal, jurors, weighted, marks }, place): Row => {
    const points = mean(weighted, jurors)
    const passes = weighted >= call.passMark * 100 * jurors
    return {
      ...{ proposal: proposal._id, rank: place + 1, points, jurors, wins: passes && place < call.winners },
      means: marks.map((mark) => mean(mark * 100, jurors)),
    }
  })
  const unscored = all
    .filter(({ jurors }) => jurors === 0)
    .map(({ proposal }) => proposal._id)
    .sort()
  return [
    ...rows,
    ...unscored.map((proposal) => ({ proposal, rank: null, points: 0, means: [], jurors: 0, wins: false })),
  ]
}

/** How the result came about, in sentences for everybody. */
export function explained(
  call: Pick<Call, 'criteria' | 'jury' | 'winners' | 'passMark'>,
  rows: readonly Row[],
): string[] {
  const weights = call.criteria.map(({ name, weight }) => `${name} ${weight}%`).join(',')
  const won = rows.filter(({ wins }) => wins).length
  return [
    `${call.jury.length} 位评委每人每项打 0 到 100 分,评委不给自己组织的项目打分。`,
    `每项乘上权重再相加:${weights};几位评委取平均。`,
    '分数一样的,先比排在前面的评分项,再比谁先交。',
    `${call.passMark} 分以上的前 ${call.winners} 名入选,这次入选 ${won} 个。`,
  ]
}
