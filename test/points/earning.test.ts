import { COMMUNITY } from '../aCommunity'
import { type BackEnd, startBackEnd } from '../backEnd'
import { sdkAt } from '../sdk'
import { faults, inOrder } from './aBank'

type Points = typeof import('../../cloudfunctions/kernel/points')
let backEnd: BackEnd
let earn: Points['earn']

beforeAll(async () => {
  backEnd = await startBackEnd()
  // The SDK's warnings about answers that were lost on purpose would come after the tests.
  process.env.SILENCE = 'true'
  sdkAt(backEnd.url)
  earn = (require('../../cloudfunctions/kernel/points') as Points).earn
})
afterAll(() => backEnd.stop())

const service = {
  ...{ shiftId: '20261123-abcdef-1', key: 'li', who: 'li', community: COMMUNITY, title: '结对探望' },
  ...{ minutes: 90, rate: 4, by: 'sun', now: 1_000 },
}

test('hours give points once, however often the shift is closed', async () => {
  expect(await earn(service)).toBe(6)
  expect(await earn({ ...service, minutes: 120 })).toBe(6)
  expect(await backEnd.documents('pointEntries')).toMatchObject([
    { _id: '20261123-abcdef-1:li:hours', text: '服务 1.5 小时,「结对探望」', who: 'li', by: 'sun' },
  ])
  await inOrder(backEnd)
})

test('no hours, or an activity that gives none, write nothing', async () => {
  const before = await backEnd.documents('pointEntries')
  expect(await earn({ ...service, key: 'wang', who: 'wang', minutes: 0 })).toBe(0)
  expect(await earn({ ...service, key: 'wang', who: 'wang', rate: 0 })).toBe(0)
  expect(await backEnd.documents('pointEntries')).toEqual(before)
})

test('30 people of one shift at once, with conflicts and lost commits, are paid once each', async () => {
  await faults(backEnd, [
    { kind: 'lose-answer', action: 'database.commitTransaction', probability: 0.2, seed: 3 },
    { kind: 'conflict', action: 'database.modifyDocument', probability: 0.1, seed: 4 },
  ])
  const people = Array.from({ length: 30 }, (_, i) => `person-${i}`)
  for (let start = 0; start < people.length; start += 3)
    await Promise.all(people.slice(start, start + 3).map((who) => earn({ ...service, key: who, who, minutes: 60 })))
  await faults(backEnd, null)
  expect(await backEnd.documents('pointEntries')).toHaveLength(31)
  const [shift] = await backEnd.documents('pointAccounts', { kind: 'shift' })
  expect(shift).toMatchObject({ balance: -126, entries: 31 })
  await inOrder(backEnd)
})

test('where another’s write never ends, it is refused in a sentence, and nothing is written', async () => {
  const before = await backEnd.documents('pointEntries')
  await faults(backEnd, { kind: 'conflict', collection: 'pointAccounts', action: 'database.modifyDocument' })
  await expect(earn({ ...service, key: 'late', who: 'late' })).rejects.toMatchObject({ refusal: { code: 'busy' } })
  await faults(backEnd, null)
  expect(await backEnd.documents('pointEntries')).toEqual(before)
})
