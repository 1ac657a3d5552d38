import type { Request } from '../../../../domain/contract'
import { refusal } from '../../../../domain/generalRefusals'
import type { Refusal } from '../../../../domain/refusals'
import { weekly } from '../../../../domain/volunteering/calendar'
import { type Venue, whyNotAt } from '../../../../domain/volunteering/shift'
import type { Moment } from '../../../../domain/wording/time'
import type { DayTimeValue } from '../../../components/DayTime'
import { dayTimeOf, momentOf, newId } from '../../../components/DayTime/wall'
import type { Photo } from '../../../components/PhotoField/useUploads'
import { blank, type Written } from './templates'

export type Activity = Request<'volunteering.postActivity'>

/** A shift as it is being written. `minutes`: how long it lasts. */
export type ShiftSketch = {
  from: DayTimeValue
  minutes: number
  venue: Venue
  capacity: number
  leader: string
}

/** An activity as it is being written, kept on the phone with every key. */
export type Sketch = Written & {
  activityId: string
  area: string
  organiser: string
  /** Full years as text; empty: none asked for. */
  minimumAge: string
  pointsPerHour: number
  shifts: ShiftSketch[]
  photos: Photo[]
  step: Step
  /** A shift that is being written, and the place it goes to; `open` while its form is. `times`: weeks in a row. */
  editing: { place: number; shift: ShiftSketch; times: number; open: boolean } | null
}

export type Step = 'what' | 'who' | 'when' | 'pictures' | 'look'
export const stepNames: Record<Step, string> = {
  what: '做什么',
  who: '谁来',
  when: '什么时候,在哪里',
  pictures: '配照片',
  look: '看一遍',
}
/** A class asks nothing of the children who come but a first name and an age band. */
export const stepsOf = ({ kind }: Pick<Sketch, 'kind'>): Step[] =>
  kind === 'class' ? ['what', 'when', 'pictures', 'look'] : ['what', 'who', 'when', 'pictures', 'look']

export const newSketch = (now: Moment, area: { id: string; name: string } | undefined): Sketch => ({
  ...blank,
  activityId: newId(now),
  area: area?.id ?? '',
  organiser: area?.name.slice(0, 20) ?? '',
  minimumAge: '',
  pointsPerHour: 10,
  shifts: [],
  photos: [],
  step: 'what',
  editing: null,
})

const DAY = 86_400_000
/** A new shift: like the one before it a week later, or the day after tomorrow at nine for two hours. */
export function newShift({ shifts }: Pick<Sketch, 'shifts'>, now: Moment): ShiftSketch {
  const last = shifts[shifts.length - 1]
  if (last) return { ...last, from: dayTimeOf(momentOf(last.from) + 7 * DAY) }
  const from = { ...dayTimeOf(now + 2 * DAY), time: '09:00' }
  return { from, minutes: 120, venue: { name: '', point: null }, capacity: 10, leader: '' }
}

const timesOf = ({ from, minutes }: ShiftSketch) => ({
  from: momentOf(from),
  until: momentOf(from) + minutes * 60_000,
})

/** A shift and those that repeat it a week apart each. */
export const repeated = (shift: ShiftSketch, times: number): ShiftSketch[] =>
  weekly(timesOf(shift), times).map(({ from }) => ({ ...shift, from: dayTimeOf(from) }))

/** All shifts in the order of time. */
export const inOrder = (shifts: readonly ShiftSketch[]): ShiftSketch[] =>
  [...shifts].sort((a, b) => momentOf(a.from) - momentOf(b.from))

/** The activity that a sketch says. Children bring neither skills nor earn points. */
export function activityOf(sketch: Sketch): Activity {
  const { activityId, kind, area, shifts } = sketch
  const open = kind === 'open'
  return {
    ...{ activityId, kind, area },
    title: sketch.title.trim(),
    about: sketch.about.trim(),
    helps: sketch.helps.trim(),
    bring: sketch.bring.trim(),
    insurance: sketch.insurance.trim(),
    organiser: sketch.organiser.trim(),
    skills: open ? sketch.skills : [],
    minimumAge: open && sketch.minimumAge.trim() !== '' ? Number(sketch.minimumAge) : null,
    pointsPerHour: open ? sketch.pointsPerHour : 0,
    pictures: sketch.photos.flatMap(({ fileId }) => fileId ?? []),
    shifts: shifts.map((shift) => ({
      ...timesOf(shift),
      venue: { ...shift.venue, name: shift.venue.name.trim() },
      capacity: shift.capacity,
      leader: shift.leader.trim(),
    })),
  }
}

/** The step in which a field of the activity is typed. */
export function stepOf(field: string | undefined): Step {
  switch (field?.split('.')[0]) {
    case 'kind':
    case 'title':
    case 'about':
    case 'helps':
    case 'bring':
    case 'insurance':
    case 'organiser':
    case 'area':
      return 'what'
    case 'skills':
    case 'minimumAge':
    case 'pointsPerHour':
      return 'who'
    case 'shifts':
      return 'when'
    case 'pictures':
      return 'pictures'
    default:
      return 'look'
  }
}

const MOST_SKILLS = 5
/** Most shifts that one activity is posted with. */
const MOST_SHIFTS = 60

/** Why one can't go on from a step, at the field that is wrong, or null. */
export function whyNotOn(step: Step, sketch: Sketch, now: Moment): Refusal | null {
  switch (step) {
    case 'what':
      return whatIsMissing(sketch)
    case 'who':
      return whyNotThem(sketch)
    case 'when':
      return whyNotTheseShifts(sketch.shifts, now)
    case 'pictures':
      return sketch.photos.every(({ fileId }) => fileId !== null)
        ? null
        : missing('pictures', '还有照片没传上去,请等一等、再传一次,或者先去掉。')
    case 'look':
      return null
  }
}

/** What is wrong with the first of all steps where something is. */
export const whyNotPost = (sketch: Sketch, now: Moment): Refusal | null =>
  stepsOf(sketch).reduce<Refusal | null>((reason, step) => reason ?? whyNotOn(step, sketch, now), null)

/** Why a shift can't be put into the list, at the field that is wrong, or null. */
export function whyNotThisShift(shift: ShiftSketch, now: Moment): Refusal | null {
  const { venue, leader } = shift
  const reason = whyNotAt(timesOf(shift), now)
  if (reason) return reason
  if (isNot(venue.name, 40)) return missing('venue', '请写在哪里见,最多 40 个字。')
  return isNot(leader, 10) ? missing('leader', '请写带队人怎么称呼,最多 10 个字。') : null
}

function whyNotTheseShifts(shifts: readonly ShiftSketch[], now: Moment): Refusal | null {
  if (shifts.length === 0) return missing('shifts', '请至少加一场。')
  if (shifts.length > MOST_SHIFTS) return missing('shifts', `一次最多发 ${MOST_SHIFTS} 场,请去掉几场。`)
  const reason = shifts.reduce<Refusal | null>((found, shift) => found ?? whyNotThisShift(shift, now), null)
  return reason && { ...reason, field: 'shifts' }
}

function whatIsMissing({ title, about, helps, bring, insurance, organiser, area }: Sketch): Refusal | null {
  if (isNot(title, 40)) return missing('title', '请写一个标题,邻居一看就知道做什么,最多 40 个字。')
  if (about.length > 1000) return missing('about', '太长了,最多 1000 个字。')
  if (isNot(helps, 80)) return missing('helps', '请写帮到谁,最多 80 个字。')
  if (bring.length > 80) return missing('bring', '太长了,最多 80 个字。')
  if (insurance.length > 80) return missing('insurance', '太长了,最多 80 个字。')
  if (isNot(organiser, 20)) return missing('organiser', '请写由谁组织,最多 20 个字。')
  return area === '' ? missing('area', '请选在哪里办。') : null
}

function whyNotThem({ skills, minimumAge }: Sketch): Refusal | null {
  if (skills.length > MOST_SKILLS) return missing('skills', `最多选 ${MOST_SKILLS} 样本领。`)
  return /^(|[1-9]\d?|1[01]\d|120)$/.test(minimumAge.trim())
    ? null
    : missing('minimumAge', '年龄请填 1 到 120 的整数,不限就不填。')
}

/** Whether a text that must be there is not, or is too long. */
const isNot = (text: string, most: number): boolean => text.trim() === '' || text.trim().length > most

const missing = (field: string, message: string): Refusal => ({ ...refusal('not-understood', '', ''), message, field })
