import { useState } from 'react'
import type { PreviewFile } from '../data/previewFile'
import type { Card } from '../phones/messages'
import { nameOf } from './names'

/** A card in a group; `at` is emulated time, epoch ms. */
export type Shared = { id: number; group: string; openid: string; card: Card; at: number }
export type Chat = {
  group: string
  enter(group: string): void
  /** The cards of the group that is open, oldest first. */
  cards: Shared[]
  /** Puts a shared card into the group that is open. */
  land(openid: string, card: Card, at: number): void
  unseen: number
  look(): void
  /** The last card, as a sentence to be read aloud. */
  announcement: string
}

/** The group chats. As on a phone, a shared card goes to the group one has open. */
export function useChat(file: PreviewFile): Chat {
  const [group, setGroup] = useState(file.groups[0]?.id ?? '')
  const [all, setAll] = useState<Shared[]>([])
  const [seen, setSeen] = useState(0)
  const last = all.at(-1)
  const groupName = file.groups.find(({ id }) => id === last?.group)?.name
  return {
    group,
    enter: setGroup,
    cards: all.filter((shared) => shared.group === group),
    land: (openid, card, at) => setAll((cards) => [...cards, { id: cards.length, group, openid, card, at }]),
    unseen: all.length - seen,
    look: () => setSeen(all.length),
    announcement: last ? `${nameOf(file, last.openid)}转发到${groupName}:${last.card.title}` : '',
  }
}
