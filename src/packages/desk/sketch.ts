import type { Request } from '../../../domain/contract'
import type { Guarantee } from '../../../domain/voting/guarantees'
import type { BallotKind, Category, Picture, Rule } from '../../../domain/voting/poll'
import { type Preset, standings } from '../../../domain/voting/standing'
import type { DayTimeValue } from '../../components/DayTime'
import { dayTimeOf, momentOf, newId } from '../../components/DayTime/wall'
import { fenIn, yuanOf } from '../../components/MoneyField/fen'

export type Plan = Request<'voting.submitDraft'>['plan']

/** A project as it is being typed; money as text, in yuan. */
export type SketchProject = {
  name: string
  why: string
  details: string
  cost: string
  category: Category
  benefits: string
  picture: Picture
}

/** A plan as it is being typed: what is not said yet is empty. Kept on the phone with every key. */
export type Sketch = {
  draftId: string
  /** Of the draft that was read; 0 for a new one. */
  revision: number
  ballot: BallotKind
  title: string
  about: string
  area: string
  preset: Preset
  minimumAge: string
  entitled: string
  projects: SketchProject[]
  rule: Rule
  budget: string
  guarantees: Guarantee[]
  most: string
  seats: string
  opens: DayTimeValue
  closes: DayTimeValue
  /** Where the writing was left. */
  step: Step
  /** A project that is being typed, and the place it goes to; `open` while its form is. */
  editing: { place: number; project: SketchProject; open: boolean } | null
}

const DAY = 86_400_000

/** A new sketch: tomorrow at nine for a week, until eight in the evening. */
export const newSketch = (now: number, area: string): Sketch => ({
  draftId: newId(now),
  revision: 0,
  ballot: 'budget',
  title: '',
  about: '',
  area,
  preset: 'advice-of-households',
  minimumAge: '',
  entitled: '',
  projects: [],
  rule: 'greedy',
  budget: '',
  guarantees: [],
  most: '2',
  seats: '1',
  opens: { ...dayTimeOf(now + DAY), time: '09:00' },
  closes: { ...dayTimeOf(now + 8 * DAY), time: '20:00' },
  step: 'what',
  editing: null,
})

/** A whole number in a text; 0 for what is none. */
export const numberIn = (text: string): number => (/^\d{1,7}$/.test(text.trim()) ? Number(text) : 0)

/** The plan that a sketch says. */
export function planOf(sketch: Sketch): Plan {
  const { ballot, title, about, area, preset, projects } = sketch
  const persons = standings[preset].voters === 'person'
  const common = {
    title: title.trim(),
    about: about.trim(),
    area,
    preset,
    minimumAge: persons && sketch.minimumAge !== '' ? numberIn(sketch.minimumAge) : null,
    entitled: persons && sketch.entitled !== '' ? numberIn(sketch.entitled) : null,
    opensAt: momentOf(sketch.opens),
    closesAt: momentOf(sketch.closes),
    projects:
      ballot === 'yes-no'
        ? []
        : projects.map((project) => ({ ...project, cost: ballot === 'budget' ? fenIn(project.cost) : 0 })),
  }
  switch (ballot) {
    case 'budget':
      return { ...common, ballot, rule: sketch.rule, budget: fenIn(sketch.budget), guarantees: sketch.guarantees }
    case 'choose':
      return { ...common, ballot, most: numberIn(sketch.most), seats: numberIn(sketch.seats) }
    case 'score':
      return { ...common, ballot, seats: numberIn(sketch.seats) }
    case 'yes-no':
      return { ...common, ballot }
  }
}

/** A plan that came back, to be typed on. */
export function sketchOf(plan: Plan, draftId: string, revision: number): Sketch {
  const blank = newSketch(plan.opensAt, plan.area)
  const text = (number: number | null) => (number === null ? '' : String(number))
  return {
    ...blank,
    draftId,
    revision,
    ballot: plan.ballot,
    title: plan.title,
    about: plan.about,
    preset: plan.preset,
    minimumAge: text(plan.minimumAge),
    entitled: text(plan.entitled),
    projects: plan.projects.map((project) => ({ ...project, cost: project.cost > 0 ? yuanOf(project.cost) : '' })),
    opens: dayTimeOf(plan.opensAt),
    closes: dayTimeOf(plan.closesAt),
    ...(plan.ballot === 'budget' ? { rule: plan.rule, budget: yuanOf(plan.budget), guarantees: plan.guarantees } : {}),
    ...(plan.ballot === 'choose' ? { most: text(plan.most) } : {}),
    ...(plan.ballot === 'choose' || plan.ballot === 'score' ? { seats: text(plan.seats) } : {}),
  }
}

/** The steps of the form; a question has neither projects nor a rule to choose. */
export const stepsOf = ({ ballot }: Pick<Sketch, 'ballot'>): Step[] =>
  ballot === 'yes-no' ? ['what', 'who', 'when', 'look'] : ['what', 'who', 'projects', 'rule', 'when', 'look']
export type Step = 'what' | 'who' | 'projects' | 'rule' | 'when' | 'look'
export const stepNames: Record<Step, string> = {
  what: '投什么',
  who: '谁来投',
  projects: '有哪些',
  rule: '怎么算',
  when: '什么时候',
  look: '看一遍',
}

/** The step in which a field of the plan is typed. */
export function stepOf(field: string | undefined): Step {
  switch (field?.replace(/^plan\./, '').split('.')[0]) {
    case 'title':
    case 'about':
    case 'ballot':
      return 'what'
    case 'area':
    case 'preset':
    case 'minimumAge':
    case 'entitled':
      return 'who'
    case 'projects':
      return 'projects'
    case 'opensAt':
    case 'closesAt':
      return 'when'
    case 'budget':
    case 'rule':
    case 'guarantees':
    case 'most':
    case 'seats':
      return 'rule'
    default:
      return 'look'
  }
}
