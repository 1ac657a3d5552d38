import type { AreaId } from '../community/area'
import type { Role } from '../community/person'
import type { Refusal } from '../refusals'
import type { Moment } from '../wording/time'
import { refusal } from './refusals'
import {
  after,
  type DeliberationLevel,
  deliberationLevels,
  type End,
  isEnd,
  isLevel,
  mayReturn,
  movers,
  type Stage,
  type Step,
  stageNames,
} from './step'

/** What shows that a step was really done. */
export type Evidence =
  | { of: 'call'; asked: number }
  /** What a level said: its opinion in words, and when it met. */
  | { of: 'deliberation'; opinion: string; metAt: Moment }
  /** A notice, how long it hung, and how many objections to it are not answered. */
  | { of: 'publication'; notice: string; closesAt: Moment; openObjections: number }
  | { of: 'choice'; poll: string; selected: boolean }
  | { of: 'delivery'; milestones: number; done: number; openDemands: number }
  | { of: 'review'; ratings: number; learned: string }
  | { of: 'reserve' }

/** One move of a project. Append-only; each is an audit entry, and residents read them as its timeline. */
export type Move = {
  number: number
  kind: 'advance' | 'return' | 'stop'
  from: Step
  to: Stage
  /** openid; never shown. */
  by: string
  role: Role
  at: Moment
  /** Why it was given back, or ended early; null where it went on. */
  reason: string | null
  evidence: Evidence | null
}

/** A project as it goes its way; all that it is follows from its moves. */
export type Project = { _id: string; title: string; area: AreaId; stage: Stage; moves: Move[] }

export type Wanted =
  | { kind: 'advance'; evidence: Evidence; end?: End }
  | { kind: 'return'; to: Step; reason: string }
  | { kind: 'stop'; reason: string }
type Hand = { by: string; role: Role; now: Moment }

const needed: Record<Step, Evidence['of']> = {
  collect: 'call',
  ...(Object.fromEntries(deliberationLevels.map((level) => [level, 'deliberation'])) as Record<
    DeliberationLevel,
    'deliberation'
  >),
  'publish-decision': 'publication',
  reserve: 'reserve',
  poll: 'choice',
  deliver: 'delivery',
  'publish-result': 'publication',
  review: 'review',
}

export const newProject = (_id: string, title: string, area: AreaId): Project => ({
  ...{ _id, title, area, stage: 'collect', moves: [] },
})

/** The advances that are in force: those that no later return has taken back, in order. */
export function standing({ moves }: Pick<Project, 'moves'>): Move[] {
  const kept: Move[] = []
  for (const move of moves) {
    if (move.kind === 'advance') kept.push(move)
    if (move.kind !== 'return') continue
    const from = kept.findIndex((earlier) => earlier.from === move.to)
    if (from >= 0) kept.splice(from)
  }
  return kept
}

/** Why a project may not be moved so by this hand, or null. Whether the hand holds its role in the area is asked before. */
export function whyNotMove(project: Project, wanted: Wanted, { by, role, now }: Hand): Refusal | null {
  const { stage } = project
  if (isEnd(stage)) return refusal('project-over')
  if (!movers[stage].includes(role)) return refusal('not-your-step', stageNames[stage])
  if (wanted.kind === 'advance') return whyNotAdvance(project, stage, wanted, by, now)
  if (wanted.reason.trim() === '') return refusal('reason-missing')
  if (wanted.kind === 'stop') return null
  return mayReturn(stage, wanted.to) ? null : refusal('no-way-back', stageNames[stage], stageNames[wanted.to])
}

type Advance = Extract<Wanted, { kind: 'advance' }>
function whyNotAdvance(
  project: Project,
  stage: Step,
  { evidence, end }: Advance,
  by: string,
  now: Moment,
): Refusal | null {
  if (evidence.of !== needed[stage]) return refusal('step-not-proved', stageNames[stage])
  if ((stage === 'review') !== (end !== undefined)) return refusal('step-not-proved', stageNames[stage])
  if (isLevel(stage) && standing(project).some((move) => isLevel(move.from) && move.by === by))
    return refusal('one-level-each')
  switch (evidence.of) {
    case 'call':
      return evidence.asked > 0 ? null : refusal('nobody-asked')
    case 'deliberation':
      return evidence.opinion.trim() !== '' && evidence.metAt <= now
        ? null
        : refusal('opinion-missing', stageNames[stage])
    case 'publication':
      if (now < evidence.closesAt) return refusal('still-hanging')
      return evidence.openObjections === 0 ? null : refusal('project-objections', evidence.openObjections)
    case 'choice':
      return evidence.selected ? null : refusal('not-selected')
    case 'delivery':
      if (evidence.openDemands > 0) return refusal('demands-open', evidence.openDemands)
      return evidence.milestones > 0 && evidence.done === evidence.milestones ? null : refusal('milestones-open')
    case 'review':
      return evidence.learned.trim() !== '' ? null : refusal('reason-missing')
    case 'reserve':
      return null
  }
}

/** A project after a move that `whyNotMove` has nothing against. */
export function moved(project: Project, wanted: Wanted, { by, role, now }: Hand): Project {
  const { stage, moves } = project
  if (isEnd(stage)) throw new RangeError('the project is over')
  const to =
    wanted.kind === 'advance'
      ? (wanted.end ?? after(stage) ?? 'closed')
      : wanted.kind === 'return'
        ? wanted.to
        : 'closed'
  const move: Move = {
    ...{ number: moves.length + 1, kind: wanted.kind, from: stage, to, by, role, at: now },
    reason: wanted.kind === 'advance' ? null : wanted.reason.trim(),
    evidence: wanted.kind === 'advance' ? wanted.evidence : null,
  }
  return { ...project, stage: to, moves: [...moves, move] }
}

/** The legal spine, 一征三议两公开: what each part rests on; null while it is not done. */
export function spineOf(project: Pick<Project, 'moves'>): { part: Step; name: string; move: Move | null }[] {
  const done = standing(project)
  const parts = ['collect', 'neighbours', 'community', 'street', 'publish-decision', 'publish-result'] as const
  return parts.map((part) => ({
    ...{ part, name: stageNames[part] },
    move: done.find(({ from }) => from === part) ?? null,
  }))
}
