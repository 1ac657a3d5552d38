import { termIn, termsOf } from '../../domain/ideas/terms'
import { COMMUNITY } from '../aCommunity'
import { type BackEnd, startBackEnd } from '../backEnd'
import { COMPOUND, neighbourhood } from './aNeighbourhood'

/** What ideas cost among 100,000 of them: counts, which are the same on every machine. */
const IDEAS = 100_000
const COMMUNITIES = 39
const what = [
  '路灯',
  '电梯',
  '垃圾桶',
  '停车位',
  '健身器材',
  '晾衣杆',
  '充电棚',
  '长椅',
  '门禁',
  '花池',
  '球台',
  '快递柜',
]
const where = ['楼道', '东门', '北墙', '车棚', '凉亭', '后院', '菜市口', '幼儿园旁', '六号楼', '河边']
const wish = ['不亮', '太少', '坏了', '换新', '加装', '挪一挪', '清一清', '修一修', '太旧', '没人管']

let backEnd: BackEnd

function* ideas() {
  for (let n = 0; n < IDEAS; n++) {
    const community = n % 2 === 0 ? COMMUNITY : `hj.03.${String((n % COMMUNITIES) + 1).padStart(2, '0')}`
    const of = (words: string[], step: number) => words[Math.floor(n / step) % words.length] ?? ''
    const title = of(where, 2) + of(what, 20) + of(wish, 240)
    const area = community === COMMUNITY ? COMPOUND : community
    const shown = {
      title,
      areaName: '小区',
      spot: '',
      state: 'open',
      listed: true,
      supporters: n % 50,
      at: n,
      dueAt: n,
    }
    const terms = termsOf(title)
      .slice(0, community === COMMUNITY ? 6 : 2)
      .map((term) => termIn(community, term))
    const document = { _id: `i${n}`, area, areas: [community], community, terms, by: `p${n % 9999}`, ...shown }
    yield { collection: 'ideas' as const, document }
  }
}

beforeAll(async () => {
  backEnd = await startBackEnd(
    (function* () {
      yield* neighbourhood()
      yield* ideas()
    })(),
  )
}, 60_000)
afterAll(() => backEnd.stop())

const costOf = async (openid: string, action: string, data: object) => {
  const { body, cost } = await backEnd.post('ideas', { action, data }, openid)
  expect(body).toMatchObject({ ok: true })
  return { cost, answer: (body as { data: { ideas: { title: string }[]; more: string } }).data }
}

test('similar ideas are found among 100,000 by examining at most 50, and they are alike', async () => {
  for (const title of ['六号楼电梯太旧', '河边路灯不亮', '车棚的充电棚清一清', '幼儿园旁垃圾桶太少了请加几个']) {
    const { cost, answer } = await costOf('li', 'ideas.findSimilar', { area: COMPOUND, title })
    expect(cost.examined).toBeLessThanOrEqual(50)
    expect(cost.examined).toBeGreaterThan(20)
    expect(answer.ideas).toHaveLength(3)
  }
  const { answer } = await costOf('li', 'ideas.findSimilar', { area: COMPOUND, title: '六号楼电梯太旧' })
  expect(answer.ideas[0]?.title).toMatch(/电梯|六号楼/)
})

test('a page of either list examines at most twice what it shows, the next one too', async () => {
  for (const order of ['newest', 'supported'])
    for (let page = 0, after: string | undefined; page < 2; page++) {
      const { cost, answer } = await costOf('li', 'ideas.list', { order, ...(after ? { after } : {}) })
      expect(answer.ideas).toHaveLength(20)
      expect(cost.examined).toBeLessThanOrEqual(44)
      after = answer.more
    }
  const { cost } = await costOf('sun', 'ideas.openDesk', {})
  expect(cost.examined).toBeLessThanOrEqual(44)
})
