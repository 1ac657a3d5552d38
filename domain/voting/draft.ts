import type { AreaId } from '../community/area'
import { levelOf } from '../community/area'
import type { Role } from '../community/person'
import type { Refusal } from '../refusals'
import type { Moment } from '../wording/time'
import { type Asked, asksOf, categoryNames, type Poll, type Project } from './poll'
import { refusal } from './refusals'
import { type Preset, standings } from './standing'

/** Who may draft and approve polls, in the areas of their role. */
export const clerks: readonly Role[] = ['community-clerk', 'street-clerk', 'district-clerk']

/** What a clerk proposes: everything of a poll but what the program finds out itself. Projects have no ids yet. */
export type Plan = {
  title: string
  about: string
  area: AreaId
  preset: Preset
  minimumAge: number | null
  /** How many persons may vote, where each person does; households and owners are counted by the program. */
  entitled: number | null
  opensAt: Moment
  closesAt: Moment
  projects: Omit<Project, 'id'>[]
} & Asked

/**
 * A plan on its way to a poll, as stored in `pollDrafts`. It becomes a poll of the same id when somebody other than its author
 * approves it; `revision` counts its changes, so that what is approved is what was read.
 */
export type Draft = {
  _id: string
  plan: Plan
  revision: number
  author: string
  /** Role and area in words, for whoever checks it. */
  authorName: string
  at: Moment
  state: 'submitted' | 'returned' | 'approved'
  /** The second clerk's word, with who it was and in which office. */
  decision: { by: string; byName: string; at: Moment; comment: string } | null
  /** When poll, key, roll and notice were all written; null before. */
  openedAt: Moment | null
  area: AreaId
}

/** Shortest time that a poll is open, in ms. */
export const SHORTEST = 3_600_000
export const MOST_PROJECTS: Record<Asked['ballot'], number> = { budget: 100, choose: 100, score: 60, 'yes-no': 0 }
const LEAST_PROJECTS: Record<Asked['ballot'], number> = { budget: 2, choose: 2, score: 2, 'yes-no': 0 }

/** Why a plan can't become a poll, or null; `now` in epoch ms. */
export function whyNotPlan(plan: Plan, now: Moment): Refusal | null {
  return wrongTimes(plan, now) ?? wrongVoters(plan) ?? wrongProjects(plan) ?? wrongRule(plan)
}

const at = (field: string, reason: Refusal): Refusal => ({ ...reason, field })

function wrongTimes({ opensAt, closesAt }: Plan, now: Moment): Refusal | null {
  if (closesAt < opensAt + SHORTEST) return at('closesAt', refusal('closes-before-it-opens'))
  return closesAt < now + SHORTEST ? at('closesAt', refusal('closes-too-soon')) : null
}

function wrongVoters({ ballot, preset, area, minimumAge, entitled }: Plan): Refusal | null {
  const { voters, minimumAge: lawful } = standings[preset]
  if (voters === 'owner' && ballot !== 'yes-no') return at('ballot', refusal('owners-answer-only'))
  if (voters === 'owner' && levelOf(area) !== 'compound') return at('area', refusal('owners-in-a-compound'))
  if (voters !== 'person' && minimumAge !== null) return at('minimumAge', refusal('age-by-household'))
  if (lawful !== null && (minimumAge ?? 0) < lawful) return at('minimumAge', refusal('age-below-the-law', lawful))
  return voters === 'person' && !entitled ? at('entitled', refusal('entitled-missing')) : null
}

function wrongProjects({ ballot, projects, ...plan }: Plan): Refusal | null {
  const most = MOST_PROJECTS[ballot]
  const least = LEAST_PROJECTS[ballot]
  if (projects.length > most) return at('projects', refusal('too-many-projects', most))
  if (projects.length < least) return at('projects', refusal('too-few-projects', least))
  const names = projects.map(({ name }) => name.trim())
  const twice = names.find((name, i) => names.indexOf(name) < i)
  if (twice !== undefined) return at('projects', refusal('same-name-twice', twice))
  if (ballot !== 'budget' || !('budget' in plan)) return null
  const dear = projects.find(({ cost }) => cost > plan.budget)
  if (dear) return at('projects', refusal('dearer-than-budget', dear.name))
  const free = projects.find(({ cost }) => cost === 0)
  return free ? at('projects', refusal('free-of-charge', free.name)) : null
}

function wrongRule(plan: Plan): Refusal | null {
  const { projects } = plan
  switch (plan.ballot) {
    case 'yes-no':
      return null
    case 'choose':
      if (plan.most > projects.length) return at('most', refusal('too-many-choices'))
      return plan.seats >= projects.length ? at('seats', refusal('too-many-seats')) : null
    case 'score':
      return plan.seats >= projects.length ? at('seats', refusal('too-many-seats')) : null
    case 'budget':
      return wrongGuarantee(plan)
  }
}

function wrongGuarantee({ guarantees, budget, projects }: Extract<Plan, { ballot: 'budget' }>): Refusal | null {
  const wrong = (reason: Refusal) => at('guarantees', reason)
  let promised = 0
  for (const { category, bound, of, value } of guarantees) {
    const within = projects.filter((project) => project.category === category)
    const there = of === 'count' ? within.length : within.reduce((sum, { cost }) => sum + cost, 0)
    if (bound === 'at-least' && value > there)
      return wrong(refusal('guarantee-without-projects', categoryNames[category]))
    if (bound === 'at-least' && of === 'fen') promised += value
    const opposite = guarantees.find(
      (other) => other.category === category && other.of === of && other.bound === 'at-most',
    )
    if (bound === 'at-least' && opposite && opposite.value < value) return wrong(refusal('guarantee-against-itself'))
  }
  return promised > budget ? wrong(refusal('guarantee-beyond-budget')) : null
}

/** Why a draft may not be given back, or taken back by its author, or null. */
export function whyNotReturn(draft: Draft, revision: number): Refusal | null {
  if (draft.state !== 'submitted') return refusal('draft-decided')
  return draft.revision === revision ? null : refusal('draft-changed')
}

/** Why this person may not approve a draft, or null. Nobody opens a poll alone. */
export const whyNotApprove = (draft: Draft, revision: number, by: string): Refusal | null =>
  whyNotReturn(draft, revision) ?? (draft.author === by ? refusal('own-draft') : null)

/** Why this person may not put a new revision in the place of a draft, or null; `draft` null when there is none yet. */
export function whyNotRevise(draft: Draft | null, revision: number, by: string): Refusal | null {
  if (!draft) return null
  if (draft.author !== by) return refusal('not-your-draft')
  if (draft.state === 'approved') return refusal('draft-decided')
  return draft.revision === revision ? null : refusal('draft-changed')
}

/** The projects under the numbers that they have on the ballot, in the order of entry: 1, 2, 3. */
const numbered = (projects: readonly Omit<Project, 'id'>[]): Project[] =>
  projects.map((project, i) => ({ ...project, id: String(i + 1) }))

/** What the program finds out about the place of a poll when it is approved. `floorArea` in 1/100 m². */
export type Roll = { areaName: string; households: number; owners: { number: number; floorArea: number } | null }

/** The poll of an approved draft. Draft and roll decide every byte of it. */
export function pollOf({ _id, plan, decision }: Draft, { areaName, households, owners }: Roll): Poll {
  const { title, about, area, preset, minimumAge, opensAt, closesAt } = plan
  const entitled = { household: households, person: plan.entitled ?? 0, owner: owners?.number ?? 0 }
  return {
    _id,
    title,
    about,
    area,
    areaName,
    preset,
    minimumAge,
    opensAt,
    closesAt,
    projects: numbered(plan.projects),
    entitled: entitled[standings[preset].voters],
    floorArea: owners?.floorArea ?? null,
    rollAt: decision?.at ?? 0,
    sealedAt: null,
    ...asksOf(plan),
  }
}
