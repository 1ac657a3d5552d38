import { settings } from '../../domain/settings'
import { BUILDING, homeAt, NEXT_BUILDING, places, poll, sceneOf, slipOf } from '../aCommunity'
import { type BackEnd, startBackEnd } from '../backEnd'

const now = Date.now()
let backEnd: BackEnd
beforeAll(async () => {
  backEnd = await startBackEnd([...places(), ...poll({ _id: 'open' }, now)])
})
afterAll(() => backEnd.stop())

const bind = (openid: string, number: number, building = BUILDING) =>
  backEnd.call(openid, 'community.bindHome', {
    scene: sceneOf(building),
    household: homeAt(building, number),
    relation: 'family',
    name: '小周',
    slip: slipOf(homeAt(building, number)),
    privacyNotice: settings.privacyNotice,
  })

test('a newcomer who scans the entrance sees the door, what is on, and may bind a home of this building', async () => {
  const scene = sceneOf(BUILDING)
  const home = await backEnd.call('newcomer', 'community.openHome', { scene })
  expect(home).toMatchObject({ place: { building: { id: BUILDING } }, scene, homes: [], district: '惠济区' })
  expect(home.todo.map(({ pollId }) => pollId)).toEqual(['open'])
  const { units } = await backEnd.call('newcomer', 'community.openBinding', { scene })
  expect(units.flatMap(({ doors }) => doors.map(({ household }) => household))).toContain(homeAt(BUILDING, 7))

  await bind('newcomer', 7)
  const after = await backEnd.call('newcomer', 'community.openHome', {})
  expect(after).toMatchObject({
    place: { building: { id: BUILDING } },
    homes: [{ household: homeAt(BUILDING, 7), label: '1 单元 7' }],
  })
})

test('opening by the code takes one call to the function, and nobody is stored for looking', async () => {
  await backEnd.call('passer-by', 'community.openHome', { scene: sceneOf(BUILDING) })
  expect(await backEnd.documents('people', { _id: 'passer-by' })).toEqual([])
})

test('binding the same home again, even at once, leaves one home', async () => {
  await Promise.all([bind('twice', 3), bind('twice', 3), bind('twice', 3)])
  expect(await backEnd.documents('people', { _id: 'twice' })).toMatchObject([
    { homes: [{ household: homeAt(BUILDING, 3) }] },
  ])
})

test('a sixth home is refused', async () => {
  for (const number of [11, 12, 13, 14, 15]) await bind('collector', number)
  const refusal = await backEnd.refused('collector', 'community.bindHome', {
    scene: sceneOf(NEXT_BUILDING),
    household: homeAt(NEXT_BUILDING, 1),
    relation: 'owner',
    name: '小周',
    privacyNotice: settings.privacyNotice,
  })
  expect(refusal.code).toBe('too-many-homes')
})

test('my page shows my homes and that the household voted, and nobody else’s', async () => {
  await bind('voter', 8)
  await bind('sister', 8)
  await backEnd.call('voter', 'voting.castBallot', { pollId: 'open', choices: ['lamp'] })
  const mine = await backEnd.call('sister', 'community.openMe', {})
  expect(mine.votes).toMatchObject([{ pollId: 'open', closed: false }])
  expect(mine.homes).toMatchObject([{ label: '1 单元 8', place: { building: { id: BUILDING } } }])
  expect((await backEnd.call('newcomer', 'community.openMe', {})).votes).toEqual([])
})

test('what the household has voted in leaves the list of things to do', async () => {
  const home = await backEnd.call('sister', 'community.openHome', {})
  expect(home.todo).toEqual([])
  expect(home.done.map(({ pollId }) => pollId)).toEqual(['open'])
})
