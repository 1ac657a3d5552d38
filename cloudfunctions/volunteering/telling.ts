import { type Place, placesIn, type Shift } from '../../domain/volunteering/shift'
import { type Moment, spoken } from '../../domain/wording/time'
import { tell } from '../kernel/telling'

const activityPage = ({ activity, _id }: Pick<Shift, 'activity' | '_id'>): string =>
  `packages/volunteering/activity/index?activityId=${activity}&shiftId=${_id}`

/** One acceptance is one message, so each kind of news has a template of its own that can be accepted beside the others. */
const templates = { 'let-in': 'letIn', tomorrow: 'tomorrow', moved: 'shiftNews', cancelled: 'shiftNews' } as const

/** Says something about a shift to somebody, once for each `id`. */
async function tellOfShift(
  shift: Shift,
  to: string,
  kind: keyof typeof templates,
  id: string,
  text: string,
  at: Moment,
) {
  const words = { title: shift.title, news: text, at: spoken(shift.from, at) }
  await tell({ _id: id, to, at, kind, text, path: activityPage(shift) }, { template: templates[kind], words })
}

/** Tells those who were waiting and are in now. */
export async function tellLetIn(shift: Shift, places: readonly Place[], now: Moment): Promise<void> {
  const text = `轮到您了:${shift.title},${spoken(shift.from, now)},在${shift.venue.name}。`
  for (const { who, ref } of places) await tellOfShift(shift, who, 'let-in', `${shift._id}:${ref}:let-in`, text, now)
}

/** Tells everybody on a shift, once for each such change; answers how many. */
export async function tellAll(shift: Shift, kind: 'moved' | 'cancelled', text: string, now: Moment): Promise<number> {
  const people = [...new Set(shift.places.map(({ who }) => who))]
  for (const who of people) await tellOfShift(shift, who, kind, `${shift._id}:${who}:${kind}:${shift.from}`, text, now)
  return people.length
}

/** Reminds those who are in of a shift on the next day. */
export async function tellOfTomorrow(shift: Shift, now: Moment): Promise<void> {
  const text = `${spoken(shift.from, now)} 有您报名的${shift.title},在${shift.venue.name}。去不了请早点退出,让后面的邻居补上。`
  for (const who of new Set(placesIn(shift).map(({ who }) => who)))
    await tellOfShift(shift, who, 'tomorrow', `${shift._id}:${who}:tomorrow:${shift.from}`, text, now)
}

/** Tells who leads a shift from now on. */
export async function tellNewLeader(shift: Shift, who: string, now: Moment): Promise<void> {
  const text = `${shift.title},${spoken(shift.from, now)}这一场请您带队。`
  const path = `packages/leading/roster/index?shiftId=${shift._id}`
  await tell({ _id: `${shift._id}:${who}:leading`, to: who, at: now, kind: 'leading', text, path })
}
