import type { BackEnd } from '../backEnd'
import { type Phone, startPhone, type TreeNode } from '../weapp/phone'
import { type Screen, showScreen } from '../weapp/screen'
import type { Place } from '../weapp/wx'

export const BUILD = 'dist/weapp'

/** A phone that runs the weapp build on a real back end, and its screen. */
export type APhone = {
  phone: Phone
  screen: Screen
  /** Actions asked of the cloud so far, in order. */
  asked: () => string[]
  /** Without network every call fails as WeChat's do. */
  network: (on: boolean) => void
  scans: (scene: string) => void
  /** The next code that it scans is no mini-program's: this is its text. */
  reads: (text: string) => void
  /** The next pictures that are chosen: their paths on the phone. */
  chooses: (...pictures: string[]) => void
  /** The next file that is chosen from a chat. */
  choosesFile: (name: string, content: Buffer) => void
  /** The next place that is chosen on the map. */
  pointsAt: (place: Place) => void
  /** The chat that the app was opened from, as a cloudID. */
  cameFrom: (group: string | null) => void
}

/** How a phone is started: with what it kept before, where there is no network, and whether its owner lets WeChat hand data on. */
type Start = { storage?: Map<string, unknown>; reachable?: boolean; consents?: boolean }

export function aPhone(
  backEnd: BackEnd,
  openid: string,
  theme: 'light' | 'dark' = 'light',
  { storage = new Map(), reachable: atFirst = true, ...more }: Start = {},
): APhone {
  const asked: string[] = []
  let reachable = atFirst
  let scanned: { path: string } | { result: string } = { path: '' }
  let pictures: string[] = []
  let place: Place | null = null
  let file: { name: string; content: Buffer } | null = null
  let group: string | null = null
  const phone = startPhone(BUILD, {
    theme,
    ...more,
    storage,
    scanned: () => scanned,
    pictures: () => pictures,
    place: () => place,
    file: () => file && { path: file.name, name: file.name, size: file.content.length },
    group: () => group,
    uploadFile: async (cloudPath, filePath) => {
      if (!reachable) throw new Error('cloud.uploadFile:fail request:fail')
      return file?.name === filePath
        ? backEnd.uploadBytes(openid, cloudPath, file.content)
        : backEnd.upload(openid, cloudPath, filePath)
    },
    callFunction: async (name, event) => {
      if (!reachable) throw new Error('cloud.callFunction:fail request:fail')
      asked.push((event as { action: string }).action)
      const { body } = await backEnd.post(name, event, openid)
      // An answer that was on its way when the network went does not arrive.
      if (!reachable) throw new Error('cloud.callFunction:fail request:fail')
      return body
    },
  })
  return {
    phone,
    screen: showScreen(phone, BUILD),
    asked: () => asked,
    network: (on) => {
      reachable = on
    },
    scans: (scene) => {
      scanned = { path: `pages/home/index?scene=${encodeURIComponent(scene)}` }
    },
    reads: (text) => {
      scanned = { result: text }
    },
    chooses: (...next) => {
      pictures = next
    },
    choosesFile: (name, content) => {
      file = { name, content }
    },
    pointsAt: (next) => {
      place = next
    },
    cameFrom: (next) => {
      group = next
    },
  }
}

/** Every node of what a page has given to be drawn. */
export function nodesOf(phone: Phone): TreeNode[] {
  const nodes: TreeNode[] = []
  const walk = (node: TreeNode | undefined) => {
    if (!node) return
    nodes.push(node)
    for (const child of node.cn ?? []) walk(child)
  }
  walk(phone.top().data.root)
  return nodes
}
