/** A mini-program card that a phone shares. `path` is a page with its query. */
export type Card = { title: string; path: string; imageUrl?: string }
/** What a phone waits for an answer to. */
export type Question =
  | { type: 'emulator:scan'; id: string | number }
  | { type: 'emulator:subscribe'; id: string | number; templateIds: string[] }
type FromPhone = { type: 'emulator:share'; card: Card } | Question
export type ToPhone =
  | { type: 'emulator:clock' }
  | { type: 'emulator:theme'; theme: 'light' | 'dark' }
  | { type: 'emulator:scanned'; id: string | number; result: string | null }
  | { type: 'emulator:subscribed'; id: string | number; accepted: string[] }

/** What came by postMessage, if it is something that a phone may say; null for anything else. Never throws. */
export function readMessage(data: unknown): FromPhone | null {
  if (!isRecord(data)) return null
  const { type, id, card, templateIds } = data
  if (type === 'emulator:share') return isCard(card) ? { type, card } : null
  if (typeof id !== 'string' && typeof id !== 'number') return null
  if (type === 'emulator:scan') return { type, id }
  if (type !== 'emulator:subscribe' || !Array.isArray(templateIds) || templateIds.length === 0) return null
  return templateIds.every((template) => typeof template === 'string') ? { type, id, templateIds } : null
}

/** What closes a question without granting anything. */
export function refusal({ type, id }: Question): ToPhone {
  return type === 'emulator:scan'
    ? { type: 'emulator:scanned', id, result: null }
    : { type: 'emulator:subscribed', id, accepted: [] }
}

function isCard(card: unknown): card is Card {
  if (!isRecord(card)) return false
  const { title, path, imageUrl } = card
  return typeof title === 'string' && typeof path === 'string' && ['string', 'undefined'].includes(typeof imageUrl)
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
