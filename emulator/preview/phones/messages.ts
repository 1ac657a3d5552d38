/** A mini-program card that a phone shares. `path` is a page with its query. */
export type Card = { title: string; path: string; imageUrl?: string }
/** What a phone waits for an answer to. */
export type Question =
  | { type: 'emulator:scan'; id: string | number }
  | { type: 'emulator:subscribe'; id: string | number; templateIds: string[] }
/** A code on a phone's screen: what another phone reads in it, and what it is called. */
export type Showing = { text: string; label: string }
type FromPhone =
  | { type: 'emulator:share'; card: Card }
  | { type: 'emulator:showing'; showing: Showing | null }
  | Question
export type ToPhone =
  | { type: 'emulator:clock' }
  | { type: 'emulator:theme'; theme: 'light' | 'dark' }
  /** As wx.scanCode has it: `path` is a page with its query, of a door; `result` the text of any other code. */
  | { type: 'emulator:scanned'; id: string | number; path: string | null; result: string | null }
  | { type: 'emulator:subscribed'; id: string | number; accepted: string[] }

/** What came by postMessage, if it is something that a phone may say; null for anything else. Never throws. */
export function readMessage(data: unknown): FromPhone | null {
  if (!isRecord(data)) return null
  const { type, id, card, templateIds } = data
  if (type === 'emulator:share') return isCard(card) ? { type, card } : null
  if (type === 'emulator:showing') return readShowing(data)
  if (typeof id !== 'string' && typeof id !== 'number') return null
  if (type === 'emulator:scan') return { type, id }
  if (type !== 'emulator:subscribe' || !Array.isArray(templateIds) || templateIds.length === 0) return null
  return templateIds.every((template) => typeof template === 'string') ? { type, id, templateIds } : null
}

/** What closes a question without granting anything. */
export function refusal({ type, id }: Question): ToPhone {
  return type === 'emulator:scan'
    ? { type: 'emulator:scanned', id, path: null, result: null }
    : { type: 'emulator:subscribed', id, accepted: [] }
}

function readShowing({ text, label }: Record<string, unknown>): FromPhone | null {
  const type = 'emulator:showing'
  if (text === null) return { type, showing: null }
  return typeof text === 'string' && text !== '' && typeof label === 'string'
    ? { type, showing: { text, label } }
    : null
}

function isCard(card: unknown): card is Card {
  if (!isRecord(card)) return false
  const { title, path, imageUrl } = card
  return typeof title === 'string' && typeof path === 'string' && ['string', 'undefined'].includes(typeof imageUrl)
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
