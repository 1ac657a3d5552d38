import cloud from 'wx-server-sdk'
import { settings } from '../../domain/settings'
import type { Message } from '../../domain/volunteering/message'
import type { Place, Shift } from '../../domain/volunteering/shift'
import { type Moment, spoken } from '../../domain/wording/time'
import { messages } from './repositories'

/** WeChat's limit for a `thing` in a subscribe message. */
const THING = 20

/** Tells those who were waiting and are in now. */
export async function tellLetIn(shift: Shift, places: readonly Place[], now: Moment): Promise<void> {
  const text = `轮到您了:${shift.title},${spoken(shift.from, now)},在${shift.venue.name}。`
  for (const { who, key } of places) await tell(shift, who, 'let-in', `${shift._id}:${key}:let-in`, text, now)
}

/** Tells everybody on a shift, once for each such change; answers how many. */
export async function tellAll(shift: Shift, kind: 'moved' | 'cancelled', text: string, now: Moment): Promise<number> {
  const people = [...new Set(shift.places.map(({ who }) => who))]
  for (const who of people) await tell(shift, who, kind, `${shift._id}:${who}:${kind}:${shift.from}`, text, now)
  return people.length
}

/** Puts a message into the inbox, and asks WeChat to say it too; whoever did not accept that finds it in the inbox. */
async function tell(shift: Shift, to: string, kind: Message['kind'], id: string, text: string, at: Moment) {
  if (!(await messages.addOnce({ _id: id, to, at, kind, text, shift: shift._id }))) return
  const { id: templateId, fields } = settings.templates.shiftNews
  try {
    await cloud.openapi.subscribeMessage.send({
      touser: to,
      templateId,
      page: `packages/volunteering/activity/index?activityId=${shift.activity}`,
      data: {
        [fields.title]: { value: shift.title.slice(0, THING) },
        [fields.news]: { value: text.slice(0, THING) },
        [fields.at]: { value: spoken(shift.from, at).slice(0, THING) },
      },
    })
  } catch {
    // No acceptance is left, or WeChat is out of reach: the inbox has it.
  }
}
