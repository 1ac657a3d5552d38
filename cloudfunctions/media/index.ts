import * as v from 'valibot'
import cloud from 'wx-server-sdk'
import { hear } from '../kernel/pictures'
import { logged } from '../kernel/serve'

/** WeChat's verdict on a picture, as its documentation of `wxa_media_check` has it; a number may come as a text. */
const Verdict = v.object({
  MsgType: v.literal('event'),
  Event: v.literal('wxa_media_check'),
  trace_id: v.pipe(v.string(), v.nonEmpty()),
  result: v.object({ suggest: v.string(), label: v.pipe(v.union([v.number(), v.string()]), v.transform(Number)) }),
})

/** Where calls come from that a phone or its pages began (getWXContext's SOURCE); WeChat's own messages have none of these. */
const PHONES = /wx_client|wx_crawler/

/**
 * Takes WeChat's messages: the console's message push names this function. A person who calls it changes nothing. A message that is no
 * verdict, or that says that WeChat could not fetch the picture, is let go: the clock asks again.
 */
export const main = async (event: unknown): Promise<{ heard: boolean } | { refused: string }> => {
  const { SOURCE } = cloud.getWXContext() as { SOURCE?: string }
  if (PHONES.test(SOURCE ?? '')) return { refused: 'only WeChat tells of checks' }
  const message = v.safeParse(Verdict, event)
  if (!message.success) return { heard: false }
  const { trace_id, result } = message.output
  try {
    await hear({ _id: trace_id, ...result, at: Date.now() })
    return { heard: true }
  } catch (failure) {
    logged('media.hear', failure)
    throw failure
  }
}
