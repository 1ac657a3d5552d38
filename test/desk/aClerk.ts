import { BUILDING, COMMUNITY, homeAt, resident } from '../aCommunity'
import { type APhone, nodesOf } from '../phone/aPhone'

/** A resident who also holds the office of a clerk. */
export const clerk = (openid: string, home: number, area = COMMUNITY) => {
  const line = resident(openid, homeAt(BUILDING, home))
  return { ...line, document: { ...line.document, roles: [{ role: 'community-clerk', area, from: 0 }] } }
}

/** Types into the n-th line, or paragraph, of the page on top; resolves when it shows. */
export async function types({ phone, screen }: APhone, words: string, nth = 0, kind = 'field__input'): Promise<void> {
  const line = () => nodesOf(phone).filter(({ cl }) => cl?.split(' ').includes(kind))[nth]
  await screen.until(() => line() !== undefined, `a line to type ${words} into`)
  const target = { id: line()?.sid ?? line()?.uid ?? '', dataset: {} }
  phone.top().eh?.({ type: 'input', timeStamp: 1, detail: { value: words }, target, currentTarget: target })
  await screen.until(() => Object.values(line() ?? {}).includes(words), words)
}

export async function chooses({ screen }: APhone, words: string): Promise<void> {
  screen.tap(words)
  await screen.until(() => screen.find(words)?.closest('[class*="option--chosen"]') != null, `${words} to be chosen`)
}

/** Goes on from step to step until it is at this one. */
export async function goesOnTo({ screen }: APhone, ...steps: number[]): Promise<void> {
  for (const step of steps) {
    screen.tap('下一步')
    await screen.sees(`第 ${step} 步`)
  }
}

/** Writes a project and puts it on the list. */
export async function adds(by: APhone, name: string, cost?: string): Promise<void> {
  const { screen } = by
  screen.tap(screen.text().includes('写第一个') ? '写第一个' : '再加一个')
  await screen.sees('一句话:为什么')
  await types(by, name, 0)
  await types(by, `要${name}`, 1)
  if (cost !== undefined) await types(by, cost, 2)
  screen.tap('放进去')
  await screen.until(() => !screen.text().includes('一句话:为什么') && screen.text().includes(`. ${name}`), name)
}

/** Opens the desk and begins a new plan there. */
export async function begins({ phone, screen }: APhone): Promise<void> {
  phone.open('packages/desk/drafts/index')
  await screen.sees('发起投票')
  screen.tap('发起投票')
  await screen.sees('第 1 步')
}

/** What stands in the lines and paragraphs of the page on top. */
export const typedOn = ({ phone }: APhone): string[] =>
  nodesOf(phone)
    .filter(({ cl }) => /field__input|text-area/.test(cl ?? ''))
    .flatMap((node) => Object.values(node).filter((value) => typeof value === 'string'))
