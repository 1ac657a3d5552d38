import cloud from 'wx-server-sdk'
import type { Message } from '../../domain/inbox/message'
import { settings } from '../../domain/settings'
import type { Settings } from '../../domain/settings.schema'
import { collection } from './database'

const messages = collection<Message>('messages')

type Templates = Settings['templates']
/** What WeChat is asked to say: a subscribe message template and the words of its fields. */
export type Push = {
  [Name in keyof Templates]: { template: Name; words: Record<keyof Templates[Name]['fields'], string> }
}[keyof Templates]

/** WeChat's limit for a `thing` in a subscribe message. */
const THING = 20

/** Puts a message into somebody's inbox, once for each `_id`, and asks WeChat to say it too; answers whether it was new. */
export async function tell(message: Message, push?: Push): Promise<boolean> {
  if (!(await messages.addOnce(message))) return false
  if (push) await say(message, push)
  return true
}

async function say({ to, path }: Message, { template, words }: Push): Promise<void> {
  const { id, fields } = settings.templates[template]
  const data = Object.entries(fields).map(([name, field]) => {
    const value = (words as Record<string, string>)[name] ?? ''
    return [field, { value: value.slice(0, THING) }]
  })
  try {
    await cloud.openapi.subscribeMessage.send({
      touser: to,
      templateId: id,
      page: path ?? 'pages/home/index',
      data: Object.fromEntries(data),
    })
  } catch {
    // No acceptance is left, or WeChat is out of reach: the inbox has it.
  }
}
