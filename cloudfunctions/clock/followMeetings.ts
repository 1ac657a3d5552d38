import { type Meeting, newlyLate, nextDueOf } from '../../domain/meetings/meeting'
import { hourOf, tomorrowOf } from '../../domain/volunteering/calendar'
import { type Moment, spoken } from '../../domain/wording/time'
import { tell } from '../kernel/telling'
import { attendees, meetings } from '../meetings/repositories'
import { pathOf } from '../meetings/shown'

/** From six in the evening on: people are home, and it is not yet quiet. */
const EVENING = { from: 18, before: 21 }
const PAGE = 100

/** Reminds those who said that they come to tomorrow's meetings; cut short it goes on, and nobody is told twice. */
export async function remindOfMeetings(now: Moment): Promise<void> {
  const hour = hourOf(now)
  if (hour < EVENING.from || hour >= EVENING.before) return
  const { from, before } = tomorrowOf(now)
  for (const meeting of await meetings.unreminded({ from, until: before })) {
    if (meeting.state === 'planned') await remindOf(meeting, now)
    await meetings.reminded(meeting._id)
  }
}

async function remindOf({ _id, title, startsAt, place }: Meeting, now: Moment): Promise<void> {
  const text = `${spoken(startsAt, now)}「${title}」,在${place}。带上您的想法来。`
  for await (const page of attendees.coming(_id))
    for (const { who } of page)
      await tell({ _id: `${_id}:tomorrow:${who}`, to: who, at: now, kind: 'meeting', text, path: pathOf(_id) })
}

/** Tells who called a meeting, once, of each task that it gave and that is not done on its day. */
export async function flagLateTasks(now: Moment): Promise<void> {
  for (;;) {
    const found = await meetings.late(now, PAGE)
    for (const meeting of found) await flagTasksOf(meeting, now)
    // What was looked at is due later or never.
    if (found.length < PAGE) return
  }
}

/** Told first and noted afterwards: cut short it is told again under the same ids, which is once. */
async function flagTasksOf({ _id, by, decisions }: Meeting, now: Moment): Promise<void> {
  const late = newlyLate(decisions, now)
  for (const { number, text } of late) {
    const sentence = `会上定的「${text}」过了说好的日子还没办完,请催一催,办完了点一下「办完了」。`
    await tell({ _id: `${_id}:late:${number}`, to: by, at: now, kind: 'task-late', text: sentence, path: pathOf(_id) })
    await meetings.lateTold(_id, number)
  }
  const told = new Set(late.map(({ number }) => number))
  await meetings.lookAgain(_id, nextDueOf(decisions.filter(({ number }) => !told.has(number))))
}
