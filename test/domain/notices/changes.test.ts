import * as fc from 'fast-check'
import { asText, type WordChange, withoutMiddles, wordChanges } from '../../../domain/notices/changes'
import { needsRestart } from '../../../domain/notices/correction'
import type { Content } from '../../../domain/notices/notice'

const textOf = (changes: readonly WordChange[], ...kinds: WordChange['kind'][]) =>
  changes
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ text }) => text)
    .join('')
const marked = (before: string, after: string) =>
  wordChanges(before, after)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'removed' ? `[-${text}-]` : `[+${text}+]`))
    .join('')

/** Texts as notices have them: a few words, numbers and line ends over and over, so that much is common. */
const words = fc.array(fc.constantFrom('路', '灯', '修', '好', '2026', '12.5', '元', '\n', ',', 'LED', ' ', '😀'), {
  maxLength: 60,
})
const someText = fc.oneof(
  words.map((parts) => parts.join('')),
  fc.string({ unit: 'grapheme', maxLength: 80 }),
)

test('applying the changes to the old text gives the new one, and what stayed stands in both', () => {
  fc.assert(
    fc.property(someText, someText, (before, after) => {
      const changes = wordChanges(before, after)
      expect(textOf(changes, 'same', 'removed')).toBe(before)
      expect(textOf(changes, 'same', 'added')).toBe(after)
      expect(changes.every(({ text }) => text !== '')).toBe(true)
    }),
    { numRuns: 400 },
  )
})

test('a text that stays the same has no changes', () => {
  fc.assert(
    fc.property(someText, (text) => {
      expect(wordChanges(text, text)).toEqual(text === '' ? [] : [{ kind: 'same', text }])
    }),
  )
})

test('words are compared, not lines, and numbers are never taken apart', () => {
  expect(marked('主路装 26 盏灯。\n年底完工。', '主路装 28 盏灯。\n年底完工。')).toBe(
    '主路装 [-26-][+28+] 盏灯。\n年底完工。',
  )
  expect(marked('共 12.50 元', '共 12.05 元')).toBe('共 [-12.50-][+12.05+] 元')
  expect(marked('由居委会负责', '由业委会负责')).toBe('由[-居-][+业+]委会负责')
  expect(marked('第一行\n', '第一行\n第二行\n')).toBe('第一行\n[+第二行\n+]')
})

test('very long texts are compared too, the same way every time', () => {
  const before = Array.from({ length: 3000 }, (_, i) => `第${i % 7}条,共${i}元`).join('')
  const after = Array.from({ length: 3000 }, (_, i) => `第${i % 5}项,计${i}元`).join('')
  const changes = wordChanges(before, after)
  expect(textOf(changes, 'same', 'added')).toBe(after)
  expect(wordChanges(before, after)).toEqual(changes)
})

const content = (change: Partial<Content>): Content => ({
  ...{ title: '路灯', lines: ['装 26 盏灯。'], files: [] },
  body: [{ kind: 'amounts', title: '费用', rows: [{ name: '灯', amount: 126_000_00 }] }],
  ...change,
})

test('a change of a number, a table or a file begins the period again; a typo does not', () => {
  const before = content({})
  expect(needsRestart(before, content({ title: '路燈' }))).toBe(false)
  expect(needsRestart(before, content({ lines: ['安装 26 盏灯。'] }))).toBe(false)
  expect(needsRestart(before, content({ lines: ['装 27 盏灯。'] }))).toBe(true)
  expect(
    needsRestart(before, content({ body: [{ kind: 'amounts', title: '费用', rows: [{ name: '灯', amount: 1 }] }] })),
  ).toBe(true)
  expect(needsRestart(before, content({ files: [{ name: 'a.pdf', type: 'pdf', bytes: 1, sha256: 'a' }] }))).toBe(true)
})

test('the text that is compared says amounts in full', () => {
  expect(asText(content({}))).toBe('路灯\n装 26 盏灯。\n费用\n灯 126,000.00 元')
})

test('of what stayed only the ends are shown, nothing that changed is left out, and every line is accounted for', () => {
  const text = fc
    .array(fc.constantFrom('甲\n', '乙丙\n', '丁 12.5\n', '戊'), { maxLength: 20 })
    .map((lines) => lines.join(''))
  const linesIn = (said: string) => said.split('\n').length - 1
  fc.assert(
    fc.property(text, text, (before, after) => {
      const changes = wordChanges(before, after)
      const short = withoutMiddles(changes)
      const changed = (parts: readonly { kind: string }[]) =>
        parts.filter(({ kind }) => kind === 'removed' || kind === 'added')
      expect(changed(short)).toEqual(changed(changes))
      const same = changes.reduce((sum, { kind, text }) => sum + (kind === 'same' ? linesIn(text) : 0), 0)
      const shown = short.reduce(
        (sum, part) => sum + (part.kind === 'skipped' ? part.lines : part.kind === 'same' ? linesIn(part.text) : 0),
        0,
      )
      expect(Math.abs(shown - same)).toBeLessThanOrEqual(1)
    }),
  )
  const long = '标题\n一\n二\n三\n'
  expect(withoutMiddles(wordChanges(`${long}装 26 盏灯\n四\n五\n六`, `${long}装 28 盏灯\n四\n五\n六`))).toEqual([
    { kind: 'skipped', lines: 4 },
    { kind: 'same', text: '装 ' },
    { kind: 'removed', text: '26' },
    { kind: 'added', text: '28' },
    { kind: 'same', text: ' 盏灯\n' },
    { kind: 'skipped', lines: 3 },
  ])
})
