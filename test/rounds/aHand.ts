import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type APhone, BUILD, nodesOf } from '../phone/aPhone'
import type { TreeNode } from '../weapp/phone'

/** The name that the build's template has for what a view is called by a screen reader. */
const label = () => {
  const base = readFileSync(join(BUILD, 'base.wxml'), 'utf8')
  return /<view [^>]*?\baria-label="\{\{[^}]*?i\.(p\d+)/.exec(base)?.[1] ?? 'without a name'
}

/** What a screen reader calls the things on the page on top. */
export function labelsOn({ phone }: APhone): string[] {
  const name = label()
  return nodesOf(phone).flatMap((node) => (typeof node[name] === 'string' ? [`${node[name]}`] : []))
}

/** Taps what a screen reader calls so; `nth` of several, from 0. */
export function tapsLabelled({ phone, screen }: APhone, words: string, nth: number): void {
  const name = label()
  const node = nodesOf(phone).filter((candidate) => candidate[name] === words)[nth]
  const element = node && screen.dom().querySelector(`[data-sid="${idOf(node)}"]`)
  if (!element) throw new Error(`nothing is called ${words}; there is: ${labelsOn({ phone } as APhone).join(' / ')}`)
  screen.tapOn(element)
}

/** Types into the line there is on the page on top; resolves when it shows. */
export async function types({ phone, screen }: APhone, words: string): Promise<void> {
  const line = () => nodesOf(phone).find(({ cl }) => cl?.includes('field__input'))
  const found = line()
  if (!found) throw new Error('there is nothing to type into')
  const target = { id: idOf(found), dataset: {} }
  phone.top().eh?.({ type: 'input', timeStamp: 1, detail: { value: words }, target, currentTarget: target })
  await screen.until(() => Object.values(line() ?? {}).includes(words), words)
}

/** What a phone keeps at the moment, by name, as it wrote and dropped it. */
export function keptOn({ phone }: APhone): string[] {
  const kept = new Set<string>()
  for (const { name, argument } of phone.calls()) {
    if (name === 'setStorageSync') kept.add(String(argument))
    if (name === 'removeStorageSync') kept.delete(String(argument))
  }
  return [...kept]
}

const idOf = (node: TreeNode): string => node.sid ?? node.uid ?? ''
