import { useState } from 'react'
import type { PreviewFile } from '../data/previewFile'
import { request } from '../data/request'
import { type Loaded, useLoaded } from '../data/useLoaded'

/** A subscribe message as it was sent; `at` is emulated time, epoch ms. */
export type Message = {
  openid: string
  templateId: string
  page: string | null
  data: Record<string, { value: unknown }>
  at: number
  /** Its place among this person's messages, from 0. */
  number: number
}
/** What somebody got, oldest first, and how many more messages of which template they let come. */
export type Letters = { openid: string; messages: Message[]; accepted: Record<string, number> }
export type Inbox = Loaded<Letters[]> & { unseen: number; look(): void }

/** Everybody's subscribe messages. */
export function useInbox({ people }: PreviewFile): Inbox {
  const loaded = useLoaded(() => Promise.all(people.map(({ openid }) => lettersOf(openid))))
  const count = loaded.value?.reduce((sum, { messages }) => sum + messages.length, 0) ?? null
  const [seen, setSeen] = useState<number | null>(null)
  // What was there when the page opened is not news.
  if (seen === null && count !== null) setSeen(count)
  return { ...loaded, unseen: Math.max(0, (count ?? 0) - (seen ?? count ?? 0)), look: () => setSeen(count) }
}

async function lettersOf(openid: string): Promise<Letters> {
  const { messages, accepted } = await request<Omit<Letters, 'openid'>>(
    'GET',
    `inbox?${new URLSearchParams({ openid })}`,
  )
  return { openid, messages: messages.map((message, number) => ({ ...message, number })), accepted }
}
