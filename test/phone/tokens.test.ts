import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const source = readFileSync('src/styles/tokens.scss', 'utf8')
/** The variables of one mixin of the tokens file. */
function tokens(mixin: string): Record<string, string> {
  const body = new RegExp(`@mixin ${mixin} \\{([^}]*)\\}`).exec(source)?.[1] ?? ''
  return Object.fromEntries([...body.matchAll(/--([a-z0-9-]+): ([^;]+);/g)].map(([, name, value]) => [name, value]))
}

/** WCAG 2 contrast of two colours written as #rrggbb. */
function contrast(one: string | undefined, other: string | undefined): number {
  const luminance = (colour: string) => {
    const [r = 0, g = 0, b = 0] = [1, 3, 5]
      .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const [light, dark] = [luminance(one ?? ''), luminance(other ?? '')].sort((a, b) => b - a)
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05)
}

const text = ['ink', 'ink-2', 'persimmon', 'jade', 'amber']
describe.each(['light', 'dark'])('in %s', (theme) => {
  const colours = tokens(theme)

  test.each(text.flatMap((front) => ['paper', 'card'].map((ground) => [front, ground])))(
    '%s can be read on %s',
    (front, ground) => expect(contrast(colours[front], colours[ground])).toBeGreaterThanOrEqual(4.5),
  )
  test.each([
    ['on-persimmon', 'persimmon'],
    ['persimmon', 'persimmon-tint'],
    ['jade', 'jade-tint'],
    ['amber', 'amber-tint'],
    ['ink', 'line'],
    ['ink', 'persimmon-tint'],
    ['ink', 'jade-tint'],
    ['ink', 'amber-tint'],
  ])('%s can be read on %s', (front, ground) =>
    expect(contrast(colours[front], colours[ground])).toBeGreaterThanOrEqual(4.5),
  )
  test.each(['paper', 'card'])('the edge of what can be tapped is seen on %s', (ground) =>
    expect(contrast(colours.edge, colours[ground])).toBeGreaterThanOrEqual(3),
  )
})

test('elder mode makes every word 1.4 times as large, none under 18 pt, and targets of 60 pt', () => {
  const plain = tokens('plain-type')
  const elder = tokens('elder-type')
  const size = (value: string | undefined) => Number.parseFloat(value ?? '')
  expect(Object.keys(elder)).toEqual(Object.keys(plain))
  for (const name of Object.keys(plain).filter((name) => name.startsWith('type-'))) {
    expect([name, size(elder[name]) / size(plain[name])]).toEqual([name, expect.closeTo(1.4, 1)])
    // 1 pt is 2 rpx.
    expect(size(elder[name])).toBeGreaterThanOrEqual(36)
  }
  expect(size(elder['target-main'])).toBeGreaterThanOrEqual(120)
  expect(size(plain.target)).toBeGreaterThanOrEqual(88)
})

test('pages and components use the tokens and no other colours', () => {
  const sheets = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.scss') && !file.endsWith('tokens.scss'),
  )
  expect(sheets.length).toBeGreaterThan(20)
  const foreign = sheets.flatMap((file) =>
    [...readFileSync(join('src', file), 'utf8').matchAll(/(?:: | )(#[0-9a-f]{3,8}\b|(?:rgb|hsl)a?\([^v][^)]*\))/g)].map(
      ([, colour]) => `${file}: ${colour}`,
    ),
  )
  expect(foreign).toEqual([])
})
