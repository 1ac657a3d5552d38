import * as fc from 'fast-check'
import { consistencyProof, merkleRoot } from '../../../domain/merkle/tree'
import { isOfType, typeOfName } from '../../../domain/notices/attachment'
import { whyNotProposal } from '../../../domain/notices/draft'
import { judgeHead } from '../../../domain/notices/log'
import {
  type Content,
  logOf,
  type Notice,
  newNotice,
  nextVersion,
  PERIOD,
  stateOf,
  versionHash,
} from '../../../domain/notices/notice'
import { mayGoOn } from '../../../domain/notices/objection'
import { lagging, recounted } from '../../../domain/notices/reach'
import { termsOf, termsSought } from '../../../domain/notices/search'
import { digestDue, isQuiet } from '../../../domain/notices/telling'
import { templates } from '../../../domain/notices/templates'

const DAY = 86_400_000
const content: Content = { title: '停水通知', lines: ['周四停水'], body: [{ kind: 'text', text: '换阀门' }], files: [] }
const notice: Notice = newNotice({
  ...{ _id: 'n', area: 'hj.02.03.1', areaName: '一网格', kind: 'announcement', number: '1', publisher: '居委会' },
  ...{ publishedAt: 0, closesAt: PERIOD, objections: true, pollId: null, content },
})
const said = (...states: ('acknowledged' | 'waiting-check' | 'answered' | 'refused' | 'accepted')[]) =>
  states.map((state) => ({ state }))

test('a version’s hash covers the words, the kind, the end and the hash of the version before', () => {
  const [first] = notice.versions
  if (!first) throw new Error('no version')
  const { hash, ...rest } = first
  expect(versionHash(rest)).toBe(hash)
  for (const change of [{ title: '停电' }, { closesAt: 1 }, { kind: 'emergency' as const }, { objections: false }])
    expect(versionHash({ ...rest, ...change })).not.toBe(hash)
  const second = nextVersion(notice, content, { at: 5, change: 'wording', reason: '错字', closesAt: PERIOD })
  expect(second).toMatchObject({ number: 2, previous: hash, reason: '错字' })
})

test('what hangs in a grid is in its community’s log; a street has its own', () => {
  expect(notice.log).toBe('hj.02.03')
  expect(logOf('hj.02')).toBe('hj.02')
})

test('a notice runs, is near its end, waits for answers, is closed; withdrawn is withdrawn', () => {
  expect(stateOf(notice, 0)).toBe('running')
  expect(stateOf(notice, PERIOD - 2 * DAY)).toBe('closing')
  expect(stateOf(notice, PERIOD)).toBe('ending')
  expect(stateOf({ ...notice, closedAt: PERIOD }, PERIOD)).toBe('closed')
  expect(stateOf({ ...notice, withdrawn: { at: 1, by: '', reason: '' } }, 5)).toBe('withdrawn')
})

test('what is announced goes on only when every objection is answered', () => {
  expect(mayGoOn(notice, [])).toBe(true)
  expect(mayGoOn(notice, said('answered', 'accepted', 'refused'))).toBe(true)
  expect(mayGoOn(notice, said('answered', 'acknowledged'))).toBe(false)
  expect(mayGoOn(notice, said('waiting-check'))).toBe(false)
  expect(mayGoOn({ withdrawn: { at: 1, by: '', reason: '' } }, [])).toBe(false)
})

test('a phone tells a log that goes on from one that was changed', () => {
  const entries = ['aa', 'bb', 'cc', 'dd', 'ee']
  const head = (size: number) => ({ size, root: merkleRoot(entries.slice(0, size)) })
  expect(judgeHead(null, head(5), [])).toBe('first')
  expect(judgeHead(head(5), head(5), [])).toBe('same')
  expect(judgeHead(head(3), head(5), consistencyProof(entries, 3))).toBe('extends')
  expect(judgeHead({ size: 3, root: merkleRoot(['aa', 'bb', 'ff']) }, head(5), consistencyProof(entries, 3))).toBe(
    'broken',
  )
  expect(judgeHead(head(5), head(3), [])).toBe('broken')
})

test('any two characters of a notice’s words find it, and words that it doesn’t have don’t', () => {
  const terms = termsOf(content)
  fc.assert(
    fc.property(fc.nat(2), fc.integer({ min: 2, max: 4 }), (from, length) => {
      const sought = content.title.slice(from, from + length)
      if (sought.length >= 2) expect(termsSought(sought).every((term) => terms.includes(term))).toBe(true)
    }),
  )
  expect(termsSought('停电').every((term) => terms.includes(term))).toBe(false)
  expect(termsSought('社区停水')[0]).not.toBe('社区')
  expect(termsSought('水')).toEqual([])
})

test('terms are few, however long the notice', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 3000 }), (text) => {
      expect(termsOf({ title: text, lines: [], body: [] }).length).toBeLessThanOrEqual(300)
    }),
    { numRuns: 20 },
  )
})

test('a file is what it claims to be', () => {
  const pdf = new TextEncoder().encode('%PDF-1.7 ...')
  expect(typeOfName('合同.PDF')).toBe('pdf')
  expect(typeOfName('photo.jpeg')).toBe('jpg')
  expect(typeOfName('run.exe')).toBeNull()
  expect(typeOfName('no-dot')).toBeNull()
  expect(isOfType(pdf, 'pdf')).toBe(true)
  expect(isOfType(pdf, 'png')).toBe(false)
  expect(isOfType(new Uint8Array(), 'jpg')).toBe(false)
})

test('every template can be filled in, and none is published unfilled', () => {
  for (const [kind, { written, title, lines, body, days, objections }] of Object.entries(templates)) {
    if (!written) continue
    const plan = { kind: kind as Notice['kind'], days, objections, publisher: '居委会', publishAt: null } as const
    const unfilled = whyNotProposal(
      { to: 'publish', ...plan, content: { title: title || '{}', lines, body, files: [] } },
      null,
      0,
    )
    expect(unfilled?.code).toBe('template-unfilled')
    const filled = {
      title: (title || '通知').replace('{}', '路灯'),
      lines: lines.map((line) => line.replace('{}', '一')),
      body,
      files: [],
    }
    const reason = whyNotProposal({ to: 'publish', ...plan, content: filled }, null, 0)
    expect(reason?.code).toBe(kind === 'accounts' ? 'accounts-backwards' : undefined)
  }
})

test('quiet hours are 21:30 to 7:30, and a digest comes at the next eight in the evening', () => {
  const at = (time: string) => Date.parse(`2026-11-23T${time}+08:00`)
  expect(isQuiet(at('21:29:59'))).toBe(false)
  expect(isQuiet(at('21:30:00'))).toBe(true)
  expect(isQuiet(at('03:00:00'))).toBe(true)
  expect(isQuiet(at('07:30:00'))).toBe(false)
  expect(digestDue(at('09:00:00'))).toBe(at('20:00:00'))
  expect(digestDue(at('20:00:00'))).toBe(at('20:00:00') + DAY)
})

test('the buildings that lag come first', () => {
  const reach = {
    _id: 'n',
    at: 0,
    households: 40,
    opened: 0,
    buildings: [
      { id: 'a', of: 20, opened: 0 },
      { id: 'b', of: 10, opened: 0 },
      { id: 'c', of: 10, opened: 0 },
      { id: 'd', of: 0, opened: 0 },
    ],
  }
  const counted = recounted(
    reach,
    new Map([
      ['a', 10],
      ['b', 6],
      ['c', 1],
    ]),
    7,
  )
  expect(counted).toMatchObject({ at: 7, opened: 17 })
  expect(lagging(counted.buildings).map(({ id }) => id)).toEqual(['c', 'a', 'b'])
})
