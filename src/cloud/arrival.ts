import { lastDoor, rememberDoor } from '../phone/door'
import { call } from './call'
import { groupCloudId } from './group'

/** How the mini-program was opened: the query of the card's address. */
type Query = { at?: string; s?: string }

/** Sendings whose opening has been told while the mini-program runs. */
const noted = new Set<string>()

/**
 * Opened by a card: who has stood at no door yet is at the card's building from now on, and the opening counts for the group that it was tapped
 * in. Waits for nothing: the page comes first.
 */
export function arrive({ at, s }: Query): void {
  const there = lastDoor()
  if (at && isBuilding(at) && !there?.scene) rememberDoor({ building: at, scene: null })
  if (!s || !/^[0-9a-f]{16}$/.test(s) || noted.has(s)) return
  noted.add(s)
  void noteOpening(s)
}

async function noteOpening(token: string): Promise<void> {
  const group = await groupCloudId()
  // Nothing is lost to the person when it isn't counted.
  if (group) await call('sharing.noteOpening', { token }, group).catch(() => undefined)
}

const isBuilding = (id: string) => /^[a-z]{2,4}(\.[0-9]{1,3}){5}$/.test(id)

/** In a browser the address of the page says it. */
export function arriveInPreview(): void {
  const query = new URLSearchParams(window.location.hash.split('?')[1] ?? '')
  const [at, s] = [query.get('at'), query.get('s')]
  arrive({ ...(at ? { at } : {}), ...(s ? { s } : {}) })
}
