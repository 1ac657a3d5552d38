import { BUILDING, COMMUNITY, DAY } from '../aCommunity'
import { type BackEnd, startBackEnd } from '../backEnd'
import { COMPOUND, entry, idea, neighbourhood, newId } from './aNeighbourhood'

let backEnd: BackEnd
const PEOPLE = Array.from({ length: 20 }, (_, i) => `neighbour-${i}`)
const like = 'likeness-000001'

beforeAll(async () => {
  backEnd = await startBackEnd([
    ...neighbourhood(),
    ...PEOPLE.map((openid) => {
      const [line] = neighbourhood().filter(({ document }) => document._id === 'wang')
      return { collection: 'people' as const, document: { ...line?.document, _id: openid } }
    }),
    idea(like, '楼道路灯不亮', { at: Date.now(), dueAt: Date.now() + 7 * DAY }),
    entry('20261123-unrelt', { category: 'meal' }),
  ])
})
afterAll(() => backEnd.stop())

const given = (change: object = {}) => ({
  ...{ ideaId: newId(), area: BUILDING, spot: '单元门口', title: '单元门口装扶手', text: '老人上台阶难', pictures: [] },
  ...{ name: '小李', ...change },
})
const stored = async (ideaId: string) => (await backEnd.documents('ideas', { _id: ideaId }))[0]
const refused = async (openid: string, action: string, data: object) =>
  (await backEnd.refused(openid, action, data)).code
const faults = (body: object | null) =>
  fetch(`${backEnd.url}/__emulator/faults`, {
    method: body ? 'POST' : 'DELETE',
    ...(body ? { body: JSON.stringify(body) } : {}),
    headers: { 'content-type': 'application/json' },
  })
const told = async (kind: string) => (await backEnd.documents('messages', { kind })).map(({ to }) => to).sort()

test('an idea sent twice is one idea; it is in both lists and found by a similar title', async () => {
  const request = given()
  for (let again = 0; again < 2; again++)
    expect(await backEnd.call('li', 'ideas.post', request)).toEqual({ ideaId: request.ideaId, state: 'open' })
  expect(await backEnd.documents('audit', { action: 'ideas.post', subject: request.ideaId })).toHaveLength(1)
  for (const order of ['newest', 'supported'] as const) {
    const { ideas } = await backEnd.call('chen', 'ideas.list', { order })
    expect(ideas.filter(({ ideaId }) => ideaId === request.ideaId)).toMatchObject(
      [{ where: '小区 · 单元门口' }].map(() => ({ supporters: 0 })),
    )
  }
  const { ideas } = await backEnd.call('chen', 'ideas.findSimilar', { area: COMPOUND, title: '单元门口扶手' })
  expect(ideas[0]?.ideaId).toBe(request.ideaId)
  // Across the road it is another community's.
  expect(await refused('far', 'ideas.post', given())).toBe('idea-elsewhere')
  expect(await refused('far', 'ideas.support', { ideaId: request.ideaId })).toBe('idea-elsewhere')
  expect(await refused('li', 'ideas.support', { ideaId: request.ideaId })).toBe('own-idea')
})

test('twenty neighbours at once, with lost answers, each count once', async () => {
  await faults({ kind: 'lose-answer', function: 'ideas', probability: 0.2, seed: 4 })
  await Promise.all(
    PEOPLE.map(async (who) => {
      for (let tries = 0; tries < 3; tries++)
        await backEnd.post('ideas', { action: 'ideas.support', data: { ideaId: like } }, who).catch(() => null)
    }),
  )
  await faults(null)
  const { supporters } = await backEnd.call(PEOPLE[0] ?? '', 'ideas.support', { ideaId: like })
  expect(supporters).toBe(20)
  expect((await stored(like))?.supporters).toBe(20)
  expect(await backEnd.documents('audit', { action: 'ideas.support', subject: like })).toHaveLength(20)
})

test('who wants the same joins with words of their own', async () => {
  await backEnd.call('li', 'ideas.support', { ideaId: like, name: '小李', comment: '三单元也不亮' })
  const page = await backEnd.call('guest', 'ideas.open', { ideaId: like })
  expect(page.comments).toMatchObject([{ name: '小李', text: '三单元也不亮' }])
  expect([page.maySupport, page.mine, page.idea.supporters]).toEqual([false, false, 21])
})

test('words in doubt are seen by the author and clerks alone, until a clerk has judged', async () => {
  const request = given({ title: '内容待核:修一修东门', text: '' })
  await backEnd.call('li', 'ideas.post', request)
  const state = (await stored(request.ideaId))?.state
  // The local word list says what is in doubt; where it lets this pass there is nothing to judge.
  if (state !== 'waiting') return
  expect(await refused('wang', 'ideas.open', { ideaId: request.ideaId })).toBe('no-such-idea')
  expect((await backEnd.call('li', 'ideas.open', { ideaId: request.ideaId })).mine).toBe(true)
  await backEnd.call('sun', 'notices.judgeWords', { of: 'idea', ref: request.ideaId, fine: true })
  expect((await backEnd.call('wang', 'ideas.open', { ideaId: request.ideaId })).idea.state).toBe('open')
})

test('an answer is given once; the author is told at once, supporters by the clock, each once', async () => {
  expect(await refused('zhao', 'ideas.answer', { ideaId: like, kind: 'cannot', text: '不行' })).toBe(
    'not-an-idea-clerk',
  )
  const answer = { ideaId: like, kind: 'list' as const, text: '列入清单,下月修', category: 'repair' as const }
  for (let again = 0; again < 2; again++) await backEnd.call('sun', 'ideas.answer', answer)
  expect(await refused('sun', 'ideas.answer', { ...answer, kind: 'cannot' })).toBe('idea-answered')
  expect(await told('idea')).toEqual(['wang'])
  for (let minute = 0; minute < 2; minute++) await backEnd.clock({ advance: 61_000 })
  expect(await told('idea')).toEqual([...PEOPLE, 'li', 'wang'].sort())
  expect(await backEnd.documents('exchange', { _id: like })).toMatchObject([
    { kind: 'need', category: 'repair', by: 'wang' },
  ])
  expect((await backEnd.call('guest', 'ideas.open', { ideaId: like })).answer).toMatchObject({ kind: 'list' })
  const { ideaId } = await backEnd.call('li', 'ideas.post', given({ title: '加装门禁' }))
  expect(await refused('sun', 'ideas.answer', { ideaId, kind: 'under-way', text: '在办' })).toBe('answer-link-missing')
})

test('two that say the same become one: both authors and all supporters stand behind it', async () => {
  const [first, second] = [given({ title: '东门加长椅' }), given({ title: '东门口放长椅', text: '等车累' })]
  await backEnd.call('li', 'ideas.post', first)
  await backEnd.call('chen', 'ideas.post', { ...second, area: COMMUNITY })
  await backEnd.call('wang', 'ideas.support', { ideaId: second.ideaId })
  await backEnd.call('li', 'ideas.support', { ideaId: second.ideaId })
  const { similar } = await backEnd.call('sun', 'ideas.openAnswering', { ideaId: second.ideaId })
  expect(similar.map(({ ideaId }) => ideaId)).toContain(first.ideaId)
  for (let again = 0; again < 2; again++)
    expect(await backEnd.call('sun', 'ideas.merge', { ideaId: second.ideaId, into: first.ideaId })).toEqual({
      ...{ ideaId: second.ideaId, into: first.ideaId, supporters: 2 },
    })
  const page = await backEnd.call('guest', 'ideas.open', { ideaId: first.ideaId })
  expect(page.comments).toMatchObject([{ text: '东门口放长椅:等车累' }])
  expect((await backEnd.call('guest', 'ideas.open', { ideaId: second.ideaId })).joinedTo?.ideaId).toBe(first.ideaId)
  expect(await refused('sun', 'ideas.merge', { ideaId: first.ideaId, into: first.ideaId })).toBe('not-the-same-idea')
})

test('clerks are reminded every morning, and told apart of what is late', async () => {
  const ahead = (days: number) => Math.ceil(Date.now() / DAY) * DAY + days * DAY + 90 * 60_000
  await backEnd.clock({ set: ahead(1) })
  await backEnd.clock({ advance: 61_000 })
  expect([await told('ideas-waiting'), await told('ideas-late')]).toEqual([['sun'], []])
  await backEnd.clock({ set: ahead(9) })
  await backEnd.clock({ advance: 61_000 })
  expect([await told('ideas-waiting'), await told('ideas-late')]).toEqual([['sun', 'sun'], ['sun']])
  const { ideas } = await backEnd.call('sun', 'ideas.openDesk', {})
  expect(ideas.map(({ late }) => late)).toEqual(ideas.map(() => true))
  expect(ideas.length).toBeGreaterThan(1)
})
