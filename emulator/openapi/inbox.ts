import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export type Message = {
  openid: string
  templateId: string
  page: string | null
  data: Record<string, { value: unknown }>
  /** Emulated time, epoch ms. */
  at: number
}

/** Subscribe messages: what each person accepted and what has been sent. */
export type Inbox = {
  /** Notes `times` more acceptances of a template. */
  accept(openid: string, templateId: string, times: number): void
  /** Sends one message for one acceptance; false when none is left. */
  send(message: Message): boolean
  read(openid: string | null): { messages: Message[]; accepted: Record<string, number> }
}

export function openInbox(directory: string): Inbox {
  const file = join(directory, 'inbox.json')
  const state: { messages: Message[]; accepted: Record<string, Record<string, number>> } = existsSync(file)
    ? JSON.parse(readFileSync(file, 'utf8'))
    : { messages: [], accepted: {} }
  const accepted = new Map(
    Object.entries(state.accepted).map(([who, counts]) => [who, new Map(Object.entries(counts))]),
  )

  const countsOf = (openid: string) => {
    const counts = accepted.get(openid) ?? new Map<string, number>()
    accepted.set(openid, counts)
    return counts
  }
  const asObject = (openid: string) => Object.fromEntries(accepted.get(openid) ?? [])
  const save = () => {
    const everyone = Object.fromEntries([...accepted.keys()].map((openid) => [openid, asObject(openid)]))
    writeFileSync(`${file}.new`, JSON.stringify({ messages: state.messages, accepted: everyone }))
    renameSync(`${file}.new`, file)
  }

  return {
    accept(openid, templateId, times) {
      const counts = countsOf(openid)
      counts.set(templateId, (counts.get(templateId) ?? 0) + times)
      save()
    },
    send(message) {
      const counts = countsOf(message.openid)
      const left = counts.get(message.templateId) ?? 0
      if (left < 1) return false
      counts.set(message.templateId, left - 1)
      state.messages.push(message)
      save()
      return true
    },
    read: (openid) => ({
      messages: state.messages.filter((message) => openid === null || message.openid === openid),
      accepted: openid === null ? {} : asObject(openid),
    }),
  }
}
