import cloud from 'wx-server-sdk'
import { settings } from '../../domain/settings'
import { conclusion } from '../../domain/voting/announcement'
import type { Poll } from '../../domain/voting/poll'
import type { Result } from '../../domain/voting/result'
import { day, type Moment } from '../../domain/wording/time'
import { polls, reminders, results } from '../kernel/repositories'
import { logged } from '../kernel/serve'

/** WeChat's limit for a `thing` in a subscribe message. */
const THING = 20

/** How long after the sealing messages that are still unsent are sent: a run that was cut short goes on at the next minute. */
const STILL_NEWS = 24 * 3_600_000

/** Tells the result of what was sealed lately to everyone who asked; a message that WeChat refuses is not tried again. */
export async function tellWhoAsked(now: Moment): Promise<void> {
  for (const poll of await polls.sealedSince(now - STILL_NEWS)) {
    const result = await results.get(poll._id)
    if (result) await tellOf(poll, result, now)
  }
}

async function tellOf(poll: Poll, result: Result, now: Moment): Promise<void> {
  for await (const page of reminders.of(poll._id))
    for (const { _id, openid } of page) {
      try {
        await send(openid, poll, result, now)
      } catch (failure) {
        logged('clock.tellWhoAsked', failure)
      }
      await reminders.remove(_id)
    }
}

const template = settings.templates.pollResult

const send = (openid: string, poll: Poll, result: Result, now: Moment) =>
  cloud.openapi.subscribeMessage.send({
    touser: openid,
    templateId: template.id,
    page: `packages/voting/result/index?pollId=${poll._id}`,
    data: {
      [template.fields.title]: { value: poll.title.slice(0, THING) },
      [template.fields.outcome]: {
        value: conclusion(poll, result.tally).slice(0, THING),
      },
      [template.fields.closedOn]: { value: day(poll.closesAt, now) },
    },
  })
