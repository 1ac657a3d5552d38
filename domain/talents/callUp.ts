import { type AreaId, covers } from '../community/area'
import type { Refusal } from '../refusals'
import type { Moment } from '../wording/time'
import { refusal } from './refusals'
import type { Talent } from './talent'

export const callUpKinds = ['flood', 'epidemic', 'snow', 'missing-person', 'other'] as const
export type CallUpKind = (typeof callUpKinds)[number]
export const callUpKindNames: Record<CallUpKind, string> = {
  flood: '防汛',
  epidemic: '防疫',
  snow: '扫雪除冰',
  'missing-person': '找人',
  other: '别的急事',
}

export const callAnswers = ['coming', 'later', 'cannot'] as const
export type CallAnswer = (typeof callAnswers)[number]
export const callAnswerNames: Record<CallAnswer, string> = {
  coming: '我马上来',
  later: '我晚点来',
  cannot: '这次来不了',
}

/**
 * An emergency call-up, as stored in `callUps`; the phone chooses the id. The one write that makes it is all it takes for everybody
 * concerned to see it; being told of it follows in portions, and `toldUpTo` and `toldAt` say how far that is.
 */
export type CallUp = {
  _id: string
  area: AreaId
  areaName: string
  kind: CallUpKind
  text: string
  /** Where to come to. */
  where: string
  by: string
  byName: string
  at: Moment
  /** Until when people are needed. */
  until: Moment
  state: 'open' | 'ended'
  /** How many had agreed to be called when it was sent. */
  reach: number
  /** The last openid that was told, in their order; everybody after it is still to be told. */
  toldUpTo: string
  /** When the last one was told; null before. Ending begins it anew, for those who said that they come. */
  toldAt: Moment | null
}

/** What somebody said, as stored in `callAnswers`; `_id` is `<call-up>:<openid>`, so the last answer counts. */
export type AnsweredCall = { _id: string; callUp: string; who: string; answer: CallAnswer; at: Moment }

/** Longest that one call-up stays open, in ms. */
export const LONGEST_CALL = 72 * 3_600_000

/** Why a call-up may not last until then, or null. */
export function whyNotUntil(until: Moment, now: Moment): Refusal | null {
  if (until > now && until <= now + LONGEST_CALL) return null
  return { ...refusal('call-up-times', LONGEST_CALL / 3_600_000), field: 'until' }
}

/** Whether a call-up is for somebody of the pool. */
export const isCalled = ({ area }: Pick<CallUp, 'area'>, talent: Talent | null): boolean =>
  talent?.emergency === true && covers(area, talent.building)

/** Whether people are still needed. */
export const isOn = ({ state, until }: Pick<CallUp, 'state' | 'until'>, now: Moment): boolean =>
  state === 'open' && now < until

/** Why somebody may not answer, or null. */
export function whyNotAnswer(callUp: CallUp, talent: Talent | null, now: Moment): Refusal | null {
  if (!isCalled(callUp, talent)) return refusal('not-called')
  return isOn(callUp, now) ? null : refusal('call-up-over')
}

/** How many a call-up in each area would reach, from how many agreed in each building. */
export function reachOf(
  areas: readonly AreaId[],
  buildings: readonly { building: AreaId; people: number }[],
): Map<AreaId, number> {
  const within = (area: AreaId) => buildings.filter(({ building }) => covers(area, building))
  return new Map(areas.map((area) => [area, within(area).reduce((sum, { people }) => sum + people, 0)]))
}
