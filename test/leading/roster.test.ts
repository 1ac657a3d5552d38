import { checkInText, passText } from '../../domain/volunteering/attendance'
import { whoIs } from '../../src/packages/leading/roster/read'
import {
  countsOf,
  endOf,
  type Note,
  notesIn,
  type Roster,
  rowsOf,
  sendingOf,
  wordsOf,
} from '../../src/packages/leading/rows'
import { stageOf } from '../../src/packages/leading/stage'

const SHIFT = '20261128-wallll-1'
/** Saturday, 28 November 2026, 9:00 in Zhengzhou. */
const from = Date.UTC(2026, 10, 28, 1)
const minute = 60_000
const person = (ref: string, name: string, part: Partial<Roster['people'][number]> = {}) => ({
  ...{ ref: ref.repeat(10), name, band: null, in: true, here: null, gone: null, minutes: null, walkIn: false },
  ...part,
})
const people = [
  person('a', '王阿姨', { here: from + 2 * minute }),
  person('b', '陈师傅'),
  person('c', '李老师', { in: false }),
  person('d', '赵姐', { in: false }),
  person('e', '小孙', { walkIn: true, here: from }),
]
const note = (ref: string, part: Partial<Note> = {}): Note => ({
  ...{ ref: ref.repeat(10), at: from + 5 * minute, out: false, name: null },
  ...part,
})
const rowsWith = (...notes: Note[]) => rowsOf(people, notes, notes)

test('what this phone noted shows over what the cloud said, and says that it waits to be sent', () => {
  const [wang, chen] = rowsWith(note('b'), note('a', { out: true, at: from + 60 * minute }))
  expect(chen).toMatchObject({ name: '陈师傅', here: from + 5 * minute, gone: null, unsent: true })
  expect(wang).toMatchObject({ here: from + 2 * minute, gone: from + 60 * minute, unsent: true })
  expect(rowsOf(people, [note('b')], [])[1]).toMatchObject({ here: from + 5 * minute, unsent: false })
})

test('what the cloud heard first stays: noting somebody again changes nothing', () => {
  expect(rowsWith(note('a'))[0]).toMatchObject({ here: from + 2 * minute })
})

test('who came without signing up is there at once, and once the cloud has them, only once', () => {
  const came = note('f', { name: '老周' })
  expect(rowsWith(came).filter(({ name }) => name === '老周')).toMatchObject([{ walkIn: true, in: true, unsent: true }])
  const heard = [...people, person('f', '老周', { walkIn: true, here: came.at })]
  expect(rowsOf(heard, [came], []).filter(({ name }) => name === '老周')).toHaveLength(1)
})

test('who waits comes last, with the place in the waitlist', () => {
  expect(rowsWith().map(({ name }) => name)).toEqual(['王阿姨', '陈师傅', '小孙', '李老师', '赵姐'])
  expect(rowsWith().map(wordsOf)).toEqual(['9:02 到', '还没到', '没报名,来了,9:00 到', '候补第 1 位', '候补第 2 位'])
  expect(rowsWith().map(endOf)).toEqual(['来了', '没来', '来了', '没来', '没来'])
  expect(countsOf(rowsWith(note('b')))).toEqual({ signedUp: 2, waiting: 2, here: 3 })
})

test('a note is the same when it comes back out of the outbox; of other shifts and actions none is', () => {
  const notes = [note('b'), note('a', { out: true }), note('f', { name: '老周' })]
  const sendings = notes.map((each, n) => ({ id: String(n), ...sendingOf(SHIFT, each) }))
  expect(notesIn(sendings, SHIFT)).toEqual(notes)
  expect(notesIn(sendings, 'another')).toEqual([])
  expect(notesIn([{ id: '9', name: 'volunteering.checkIn', request: { code: 'x', at: from } }], SHIFT)).toEqual([])
})

describe('a code that the leader reads', () => {
  const read = (text: string, ...notes: Note[]) => whoIs(text, SHIFT, rowsWith(...notes))
  const pass = (ref: string) => passText(SHIFT, ref.repeat(10))

  test('of who is expected notes them', () => {
    expect(read(pass('b'))).toMatchObject({ is: 'coming', row: { name: '陈师傅' }, words: '陈师傅到了,记下了。' })
    expect(read(pass('c'))).toMatchObject({ is: 'coming', words: '李老师到了,是候补第 1 位,记下了。' })
  })
  test('of who is here asks whether they leave; of who has left says so', () => {
    expect(read(pass('a'))).toMatchObject({ is: 'here', words: '王阿姨 9:02 就到了。' })
    expect(read(pass('a'), note('a', { out: true }))).toMatchObject({ is: 'nobody', words: '王阿姨 9:05 已经走了。' })
  })
  test.each([
    ['of another shift', passText('20261128-wallll-2', 'b'.repeat(10)), /别的场次/],
    ['of nobody on the list', passText(SHIFT, '0'.repeat(10)), /名单里没有/],
    ['of the leader’s own screen', checkInText(SHIFT, 1, '00'.repeat(32)), /带队人的码/],
    ['of something else', 'https://example.com', /不是志愿者的码/],
  ])('%s notes nobody and says what to do', (_, text, words) => {
    expect(read(text)).toEqual({ is: 'nobody', words: expect.stringMatching(words) })
  })
})

test('people come from half an hour before; after the end a shift is to be closed', () => {
  const shift = { from, until: from + 120 * minute }
  const stages = [-31, -30, 0, 119, 120].map((minutes) => stageOf(shift, from + minutes * minute))
  expect(stages).toEqual(['before', 'during', 'during', 'during', 'over'])
})
