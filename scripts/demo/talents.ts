import { type AreaId, withAncestors } from '../../domain/community/area'
import { type FreeTime, freeTimes, type Language, type Phone, type Talent } from '../../domain/talents/talent'
import type { Skill } from '../../domain/volunteering/activity'
import { buildingAt, type Compound } from './places'
import { DAY, type Line, line } from './polls'
import { pick, seeded } from './random'

/** What people of the talent pool can do, as they say it themselves. */
const offers: [skills: Skill[], about: string][] = [
  [['repair'], '在暖气厂干过三十年,水暖都会修'],
  [['repair', 'computers'], '会修电器,也会装打印机'],
  [['nursing'], '退休护士,会量血压、换药'],
  [['nursing', 'company'], '照顾过卧床的老人,有耐心'],
  [['teaching'], '中学数学老师,可以辅导作业'],
  [['teaching', 'music'], '教过小学音乐,会弹电子琴'],
  [['cooking'], '会做面点,包饺子一个小时两百个'],
  [['cooking', 'company'], '在食堂做过,可以给老人送饭'],
  [['sport'], '打太极拳二十年,可以带大家练'],
  [['music'], '会拉二胡,也会唱豫剧'],
  [['painting'], '会写春联、画墙绘'],
  [['computers'], '教老人用手机,一遍不会教两遍'],
  [['driving'], '有七座车,能接送老人看病'],
  [['driving', 'repair'], '有小货车,能帮忙搬东西'],
  [['company'], '喜欢陪老人说话、下棋'],
]
const surnames = '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗'
const manners = ['姐', '叔', '阿姨', '师傅', '老师', '大哥']
const tongues: Language[][] = [
  ['mandarin', 'henan'],
  ['mandarin', 'henan'],
  ['mandarin'],
  ['mandarin', 'english'],
  ['mandarin', 'henan', 'signing'],
  ['mandarin', 'cantonese'],
]
/** How many there are in each compound. */
const pools: [compound: string, people: number][] = [
  ['鸣翠苑小区', 34],
  ['常青苑小区', 14],
  ['迎宾花园', 11],
]

/** About sixty people who have put into the pool what they can do; half of them have left a number, none of a real phone: none begins with 12. */
export function* talentPool(compounds: Compound[], now: number): Generator<Line> {
  const random = seeded(20_261_123)
  const ref = () => Array.from({ length: 32 }, () => Math.floor(random() * 16).toString(16)).join('')
  const wang = buildingAt(compounds, '鸣翠苑小区', 5)
  yield line('talents', {
    ...placed('wx-wang-neighbour', wang, now),
    ...{ ref: ref(), name: '王师傅', skills: ['repair', 'driving'], times: ['weekday-evening', 'weekend-day'] },
    ...{ languages: ['mandarin', 'henan'], about: '会修水电,有辆面包车', emergency: true },
  } satisfies Talent)
  let number = 0
  for (const [compound, people] of pools) {
    const buildings = compounds.find(({ name }) => name === compound)?.buildings ?? []
    for (let n = 0; n < people; n++) {
      number += 1
      const openid = `wx-talent-${number}`
      const [skills, about] = pick(offers, random())
      yield line('talents', {
        ...placed(openid, pick(buildings, random()), now - n * DAY),
        ...{ ref: ref(), skills, about, times: timesFrom(random), languages: pick(tongues, random()) },
        name: pick([...surnames], random()) + pick(manners, random()),
        emergency: random() < 0.6,
      } satisfies Talent)
      const phone: Phone = { _id: openid, number: `1200000${String(1000 + number)}`, at: now - n * DAY }
      if (random() < 0.5) yield line('phones', phone)
    }
  }
}

const placed = (_id: string, { _id: building, point }: { _id: AreaId; point: Talent['point'] }, updatedAt: number) => ({
  ...{ _id, building, areas: withAncestors(building), point },
  ...{ checked: true, onBoard: false, updatedAt },
})

function timesFrom(random: () => number): FreeTime[] {
  const some = freeTimes.filter(() => random() < 0.45)
  return some.length > 0 ? some : ['weekend-day']
}
