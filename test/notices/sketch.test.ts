import fc from 'fast-check'
import {
  newAccounts,
  newSketch,
  type Proposed,
  proposalOf,
  type Sketch,
  sketchOf,
  withoutFile,
} from '../../src/packages/noticeDesk/write/sketch'
import { stepOf, whyNotOn } from '../../src/packages/noticeDesk/write/steps'

const NOW = Date.parse('2026-11-23T18:30:00+08:00')
type Draft = Parameters<typeof sketchOf>[0]

const words = fc.stringMatching(/^[a-z0-9甲乙丙]{1,12}$/)
const fen = fc.integer({ min: 0, max: 99_999_999_999 })
const moment = fc.integer({ min: NOW, max: NOW + 1e9 })
const block = fc.oneof(
  fc.record({ kind: fc.constantFrom('heading' as const, 'text' as const), text: words }),
  fc.record({ kind: fc.constant('list' as const), items: fc.array(words, { minLength: 1, maxLength: 4 }) }),
  fc.record({
    kind: fc.constant('amounts' as const),
    title: words,
    rows: fc.array(fc.record({ name: words, amount: fen }), { minLength: 1, maxLength: 4 }),
  }),
  fc.record({
    kind: fc.constant('table' as const),
    title: words,
    rows: fc.array(fc.array(fc.oneof(words, fc.constant('')), { minLength: 2, maxLength: 3 }), {
      minLength: 2,
      maxLength: 4,
    }),
  }),
  fc.record({ kind: fc.constant('picture' as const), file: fc.constant(0), caption: words }),
  fc.record({
    kind: fc.constant('accounts' as const),
    ...{ from: moment, until: moment, opening: fen, closing: fen },
    lines: fc.array(
      fc.record({
        way: fc.constantFrom('income' as const, 'spending' as const),
        ...{ at: moment, name: words, project: words, amount: fen, voucher: fc.option(fc.constant(0)) },
      }),
      { maxLength: 3 },
    ),
  }),
)
const content = fc.record({
  title: words,
  lines: fc.array(words, { minLength: 1, maxLength: 3 }),
  body: fc.array(block, { maxLength: 5 }),
  files: fc.array(fc.record({ fileId: words.map((name) => `cloud://x.y/${name}.png`), name: fc.constant('图.png') }), {
    maxLength: 2,
  }),
})
const proposal: fc.Arbitrary<Proposed> = fc.oneof(
  fc.record({
    to: fc.constant('publish' as const),
    kind: fc.constantFrom('progress' as const, 'accounts' as const),
    ...{ area: fc.constant('hj.02.03'), publisher: words, objections: fc.boolean() },
    ...{ days: fc.integer({ min: 1, max: 180 }), publishAt: fc.option(moment), content },
  }),
  fc.record({
    to: fc.constant('correct' as const),
    ...{ noticeId: words, version: fc.integer({ min: 1, max: 9 }), reason: words.map((word) => `因${word}`), content },
    change: fc.constantFrom('wording' as const, 'matter' as const),
  }),
)

/** As the back end gives it to its author. */
const draftOf = (said: Proposed): Draft => {
  if (said.to === 'withdraw') throw new Error('a withdrawal has no sketch')
  const changed = said.to === 'correct' ? said : null
  const plan = said.to === 'publish' ? said : null
  return {
    ...{
      id: '20261123-abcdef',
      to: said.to,
      kind: plan?.kind ?? 'progress',
      area: '社区',
      state: 'returned',
      mine: true,
    },
    ...{ author: '', at: NOW, now: NOW, revision: 3, areaId: 'hj.02.03', publisher: plan?.publisher ?? '' },
    ...{ title: said.content.title, lines: said.content.lines, body: said.content.body },
    files: said.content.files.map((file) => ({ ...file, type: 'png', bytes: 1, sha256: '', url: null })),
    ...{ objections: plan?.objections ?? false, days: plan?.days ?? null, publishAt: plan?.publishAt ?? null },
    ...{ closesAt: NOW, noticeId: changed?.noticeId ?? null, version: changed?.version ?? null },
    ...{ change: changed?.change ?? null, reason: changed?.reason ?? null, changes: [], follows: null, decision: null },
  }
}

test('a proposal that comes back is typed in just as it was', () => {
  fc.assert(fc.property(proposal, (said) => expect(proposalOf(sketchOf(draftOf(said)))).toEqual(said)))
})

test('a step says what is missing at its field, and an unfilled template is not let on', () => {
  const whole: Sketch = {
    ...newSketch(NOW, 'hj.02.03', '居委会', 'announcement'),
    title: '停水',
    lines: ['周二停水。', '', ''],
  }
  expect(whyNotOn('short', whole)).toBeNull()
  const cases: [Parameters<typeof whyNotOn>[0], Partial<Sketch>, string][] = [
    ['what', { area: '' }, 'area'],
    ['short', { title: '' }, 'title'],
    ['short', { title: '{}项目' }, 'title'],
    ['short', { lines: ['', '', ''] }, 'lines'],
    ['short', { lines: ['时间:{}', '', ''] }, 'lines'],
    ['text', { blocks: [{ kind: 'text', text: ' ' }] }, 'body'],
    [
      'text',
      {
        blocks: [
          {
            kind: 'table',
            title: '',
            rows: [
              ['甲', '乙'],
              ['丙', '丁'],
            ],
          },
        ],
      },
      'body',
    ],
    [
      'text',
      {
        blocks: [
          {
            kind: 'table',
            title: '人选',
            rows: [
              ['甲', ''],
              ['丙', '丁'],
            ],
          },
        ],
      },
      'body',
    ],
    [
      'text',
      {
        blocks: [
          {
            kind: 'table',
            title: '人选',
            rows: [
              ['甲', '乙'],
              ['', ''],
            ],
          },
        ],
      },
      'body',
    ],
    [
      'text',
      {
        blocks: [
          {
            kind: 'table',
            title: '费用',
            rows: [
              ['事', '金额'],
              ['灯', '三千'],
            ],
          },
        ],
      },
      'body',
    ],
    ['text', { blocks: [{ kind: 'amounts', title: '费用', rows: [{ name: '灯', amount: '1.234' }] }] }, 'body'],
    ['text', { blocks: [{ kind: 'amounts', title: '费用', rows: [{ name: '灯', amount: '' }] }] }, 'body'],
    ['text', { blocks: [{ ...newAccounts(NOW), closing: '1' } as Sketch['blocks'][number]] }, 'body'],
    ['time', { days: '6' }, 'days'],
    ['time', { publisher: '' }, 'publisher'],
    ['why', { reason: '' }, 'reason'],
  ]
  for (const [step, part, field] of cases) {
    const reason = whyNotOn(step, { ...whole, ...part })
    expect([step, part, reason?.field]).toEqual([step, part, field])
    expect([stepOf(`proposal.content.${field}`), reason?.message]).toEqual([step, expect.stringMatching(/。$/)])
  }
})

test('without a file what named another still does', () => {
  const file = (name: string) => ({ fileId: name, name, type: 'png' as const, url: null })
  const sketch: Sketch = {
    ...newSketch(NOW, 'hj.02.03', '', 'announcement'),
    files: [file('a'), file('b')],
    blocks: [0, 1].map((place) => ({ kind: 'picture', file: place, caption: '' })),
  }
  expect(withoutFile(sketch, 0)).toMatchObject({ files: [{ name: 'b' }], blocks: [{ file: -1 }, { file: 0 }] })
})
