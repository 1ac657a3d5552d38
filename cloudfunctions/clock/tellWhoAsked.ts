import cloud from 'wx-server-sdk'
import { settings } from '../../domain/settings'
import type { Poll } from '../../domain/voting/poll'
import type { Result } from '../../domain/voting/result'
import { wan } from '../../domain/wording/money'
import { day, type Moment } from '../../domain/wording/time'
import { reminders } from '../kernel/repositories'
import { logged } from '../kernel/serve'

/** WeChat's limit for a `thing` in a subscribe message. */
const THING = 20

/** Sends the result to everyone who asked for it, once each; a message that WeChat refuses is not tried again. */
export async function tellWhoAsked(poll: Poll, result: Result, now: Moment): Promise<void> {
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

const send = (openid: string, poll: Poll, result: Result, now: Moment) =>
  cloud.openapi.subscribeMessage.send({
    touser: openid,
    templateId: settings.templates.pollResult,
    page: `packages/voting/result/index?pollId=${poll._id}`,
    data: {
      thing1: { value: poll.title.slice(0, THING) },
      thing2: { value: `选中 ${result.outcome.selected.length} 个,共 ${wan(result.outcome.spent)}`.slice(0, THING) },
      date3: { value: day(poll.closesAt, now) },
    },
  })
