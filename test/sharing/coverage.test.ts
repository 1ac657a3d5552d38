import fc from 'fast-check'
import { BUILDING, ELSEWHERE, homeAt, NEXT_BUILDING, places, poll, resident } from '../aCommunity'
import { type BackEnd, startBackEnd } from '../backEnd'
import { GRID, holder } from '../papers/aPrinter'
import { groupOf, newToken, opens } from './aChat'

const now = Date.now()
const COMPOUND = 'hj.02.03.1.05'
const MINUTE = 60_000
const people = ['li', 'wang', 'chen', 'liu']
let backEnd: BackEnd
beforeAll(async () => {
  backEnd = await startBackEnd([
    ...places(),
    ...poll({ _id: '2026-fund', title: '路灯还是长椅' }, now),
    ...poll({ _id: '2026-trees', title: '种什么树' }, now),
    ...Array.from({ length: 12 }, (_, place) => [
      ...poll({ _id: `2026-p${place}`, title: `第 ${place} 件` }, now),
    ]).flat(),
    holder('zhao', 'grid-leader', GRID),
    holder('other', 'grid-leader', 'hj.02.04.1'),
    ...people.map((openid, place) => resident(openid, homeAt(BUILDING, place + 2))),
    resident('across', homeAt(ELSEWHERE, 2)),
  ])
})
afterAll(() => backEnd.stop())

async function shared(openid: string, id: string, at: string | undefined = BUILDING) {
  const token = newToken()
  await backEnd.call(openid, 'sharing.share', { token, kind: 'poll', id, ...(at ? { at } : {}) })
  return token
}
const counted = async () => {
  await backEnd.clock({ advance: MINUTE })
  return backEnd.call('zhao', 'sharing.openCoverage', {})
}
const coveredOf = async (id: string) => (await counted()).things.find((thing) => thing.id === id)?.covered ?? []

test('however often people open however many cards of a thing in however many groups, each counts once a group', async () => {
  let round = 0
  const openings = fc.array(
    fc.record({
      who: fc.constantFrom(...people),
      group: fc.constantFrom('tG-north', 'tG-south', 'tG-owners'),
      card: fc.nat({ max: 2 }),
    }),
    { minLength: 1, maxLength: 25 },
  )
  await fc.assert(
    fc.asyncProperty(openings, async (all) => {
      const id = `2026-p${round++ % 12}`
      const before = new Map((await coveredOf(id)).map(({ group, opened }) => [group, opened]))
      expect(before.size).toBe(0)
      const cards = [await shared('zhao', id), await shared('li', id), await shared('wang', id, NEXT_BUILDING)]
      await Promise.all(all.map(({ who, group, card }) => opens(backEnd, who, cards[card] ?? '', group)))
      const distinct = new Set(all.map(({ who, group }) => `${who} ${group}`))
      const found = await coveredOf(id)
      expect(found.reduce((sum, { opened }) => sum + opened, 0)).toBe(distinct.size)
      expect(found).toHaveLength(new Set(all.map(({ group }) => group)).size)
    }),
    { numRuns: 8, endOnFailure: true },
  )
})

test('nothing that is stored says who sent, who opened, or which group WeChat means', async () => {
  await opens(backEnd, 'chen', await shared('zhao', '2026-fund'), 'tG-secret')
  await opens(backEnd, 'chen', await shared('li', '2026-trees'), 'tG-secret')
  const everything = await Promise.all(
    (['shares', 'openings', 'coverage', 'chatGroups'] as const).map((collection) => backEnd.documents(collection)),
  )
  const text = JSON.stringify(everything)
  for (const secret of [...people, 'zhao', 'tG-']) expect(text).not.toContain(secret)
  expect(await backEnd.documents('audit', { by: 'chen' })).toEqual([])
  // The same person's marks on two things have nothing in common.
  const marks = (await backEnd.documents('openings')).map(({ _id }) => String(_id).split(':').at(-1))
  const [one, other] = await Promise.all(
    ['2026-fund', '2026-trees'].map(async (id) => String((await backEnd.documents('openings', { id })).at(-1)?._id)),
  )
  expect(one?.split(':').at(-1)).not.toBe(other?.split(':').at(-1))
  expect(marks.every((mark) => /^[0-9a-f]{32}$/.test(mark ?? ''))).toBe(true)
})

test('a group becomes known by what was sent by somebody from there, gets a name, and no stranger sees it', async () => {
  const stray = await shared('across', '2026-fund', BUILDING)
  expect((await backEnd.documents('shares', { _id: stray }))[0]).toMatchObject({ at: null, by: 'resident' })
  expect(await opens(backEnd, 'liu', stray, 'tG-new')).toBe(false)
  const sent = await shared('zhao', '2026-fund')
  expect((await backEnd.documents('shares', { _id: sent }))[0]).toMatchObject({ at: BUILDING, by: 'leader' })
  expect(await opens(backEnd, 'liu', sent, 'tG-new')).toBe(true)
  // Now that it is known, any card counts in it.
  expect(await opens(backEnd, 'wang', stray, 'tG-new')).toBe(true)
  const { groups, at, things } = await counted()
  expect(at.id).toBe(COMPOUND)
  const fresh = groups.at(-1)
  expect(fresh).toMatchObject({ name: null })
  const group = fresh?.group ?? ''
  expect(things.find(({ id }) => id === '2026-fund')?.covered).toContainEqual({
    ...{ group, opened: 2 },
    first: expect.any(Number),
  })
  await backEnd.call('zhao', 'sharing.nameGroup', { group, name: '3 号楼群' })
  expect((await counted()).groups.at(-1)).toMatchObject({ group, name: '3 号楼群' })
  const { code } = await backEnd.refused('other', 'sharing.nameGroup', { group, name: '别人的群' })
  expect(code).toBe('not-your-groups')
  expect((await backEnd.refused('other', 'sharing.openCoverage', { compound: COMPOUND })).code).toBe('not-your-groups')
  expect((await backEnd.refused('li', 'sharing.openCoverage', {})).code).toBe('not-your-groups')
})

test('a group that WeChat does not vouch for counts nothing: another’s, an old or an invented cloudID, or none', async () => {
  const token = await shared('zhao', '2026-fund')
  const before = (await backEnd.documents('openings')).length
  const note = (openid: string, event: object) =>
    backEnd.post('sharing', { action: 'sharing.noteOpening', data: { token }, ...event }, openid)
  const foreign = await groupOf(backEnd, 'wang', 'tG-north')
  const old = await groupOf(backEnd, 'li', 'tG-north')
  await backEnd.clock({ advance: 6 * MINUTE })
  const unfit = [foreign, old, '27_made-up', { data: { opengid: '' } }, { data: {} }, null, 7, undefined]
  for (const openData of unfit) {
    const { body } = await note('li', openData === undefined ? {} : { openData })
    expect(body).toEqual({ ok: true, data: { noted: false } })
  }
  expect(await backEnd.documents('openings')).toHaveLength(before)
})

test('a card leads to what it is about and to the building; its picture carries a code for the same', async () => {
  const token = await shared('zhao', '2026-fund')
  expect(await backEnd.call('anybody', 'sharing.openShare', { token })).toEqual({
    kind: 'poll',
    id: '2026-fund',
    at: BUILDING,
  })
  const { picture } = await backEnd.call('anybody', 'sharing.drawCode', { token })
  expect(picture).toMatch(/^data:image\/png;base64,/)
  await backEnd.call('li', 'sharing.share', { token, kind: 'poll', id: '2026-trees' })
  expect(await backEnd.call('anybody', 'sharing.openShare', { token })).toMatchObject({ id: '2026-fund' })
})

test('the leader’s page is one call, and noting an opening four', async () => {
  const { cost } = await backEnd.post('sharing', { action: 'sharing.openCoverage', data: {} }, 'zhao')
  expect(cost.databaseCalls).toBeLessThanOrEqual(12)
  const token = await shared('zhao', '2026-fund')
  const openData = await groupOf(backEnd, 'li', 'tG-cost')
  const noted = await backEnd.post('sharing', { action: 'sharing.noteOpening', data: { token }, openData }, 'li')
  expect(noted.cost.databaseCalls).toBeLessThanOrEqual(4)
})
