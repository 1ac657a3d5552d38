import type { AreaId } from '../../domain/community/area'
import { type Account, type AccountKind, accountOf, type Entry, move, newAccount } from '../../domain/points/entry'
import { entryOf, FOR_EVER, type Offer, type Redemption, redemptionOf } from '../../domain/points/offer'
import { totalsOf } from '../../domain/points/totals'
import { comingLessons, givenLessons, mingcuiOffers, yingbinGoods } from './lessons'
import { DAY, evening, type Line, line } from './polls'
import { pick, seeded } from './random'

/** What neighbours call one another. */
const callNames = ['老王', '秦嫂', '李姐', '小陈', '赵大爷', '周阿姨', '吴老师', '马师傅', '刘洋']

const HOUR = 3_600_000
/** Points an hour of the services that the neighbours did. */
const RATE = 4
/** What a lesson that was given cost. */
const PRICE = 3

type Bank = {
  community: AreaId
  clerk: string
  now: number
  accounts: Map<string, Account>
  entries: Entry[]
  redemptions: Redemption[]
  offers: Offer[]
}

/** The points banks of two communities: 18 lessons of neighbours in one, the first offers in the other, and what waits at a compound of it. */
export function* pointsBanks(yingbin: AreaId, mingcui: AreaId, compound: AreaId, now: number): Generator<Line> {
  yield* documentsOf(lessonsOfNeighbours(emptyBank(yingbin, 'wx-yingbin-clerk', now)))
  yield* documentsOf(firstOffers(emptyBank(mingcui, 'wx-sun-clerk', now), compound))
}

const emptyBank = (community: AreaId, clerk: string, now: number): Bank => ({
  ...{ community, clerk, now, accounts: new Map(), entries: [], redemptions: [], offers: [] },
})

/** 迎宾社区: for 18 weeks a service on Monday, and a lesson on it, to which whoever has the points may come. */
function lessonsOfNeighbours(bank: Bank): Bank {
  const { now } = bank
  const random = seeded(20)
  const neighbours = ['wx-liu-yingbin', ...Array.from({ length: 41 }, (_, i) => `wx-yingbin-${i + 1}`)]
  for (const [week, { title, teacher, about }] of givenLessons.entries()) {
    const days = (week - givenLessons.length) * 7
    const served = evening(now, days - 3)
    for (const who of neighbours)
      if (who === 'wx-liu-yingbin' || random() < 0.5) serve(bank, who, `yingbin-${week + 1}`, 2, '楼道清扫', served)
    const given = evening(now, days)
    const offer = offerAt(bank, given, {
      id: `ybpast-${week + 1}`,
      title,
      about,
      byName: teacher,
      price: PRICE,
      stock: 20,
    })
    const comers = neighbours.filter((who) => balanceOf(bank, who) >= PRICE && random() < 0.72).slice(0, 20)
    for (const who of comers) take(bank, offer, who, given - DAY, 'handed-over')
    bank.offers.push({ ...offer, taken: comers.length, handed: comers.length, state: 'done' })
  }
  for (const lesson of comingLessons) bank.offers.push(offerAt(bank, evening(now, lesson.days) - 5 * HOUR, lesson))
  for (const goods of yingbinGoods) bank.offers.push(offerAt(bank, null, goods))
  takeOne(bank, 'yingb1', ['wx-liu-yingbin', 'wx-yingbin-3', 'wx-yingbin-8'], now - DAY)
  takeOne(bank, 'yingb2', ['wx-yingbin-2', 'wx-yingbin-5'], now - DAY)
  return bank
}

/** 鸣翠社区: who has served already, what there is for it, and a neighbour's lesson that waits for a yes. */
function firstOffers(bank: Bank, compound: AreaId): Bank {
  const { now } = bank
  for (const [week, hours] of [2, 1.5, 2, 2.5].entries()) {
    const at = evening(now, (week - 5) * 7)
    serve(bank, 'wx-wang-neighbour', `mingcui-${week + 1}`, hours, '楼道大扫除', at)
    if (week < 2) serve(bank, 'wx-chen-elder', `mingcui-${week + 1}`, hours, '楼道大扫除', at)
    for (let n = 1; n <= 6; n++) serve(bank, `wx-mingcui-${n}`, `mingcui-${week + 1}`, hours, '楼道大扫除', at)
  }
  for (const { days, ...offer } of mingcuiOffers)
    bank.offers.push(offerAt(bank, days === null ? null : evening(now, days) - 5 * HOUR, offer))
  takeOne(bank, 'mingc1', ['wx-mingcui-1', 'wx-mingcui-4'], now - DAY)
  takeOne(bank, 'mingc3', ['wx-wang-neighbour'], now - DAY)
  const paperCuts = {
    ...{ id: 'mingc4', title: '剪窗花', about: '剪刀我有,红纸也有。', byName: '1 号楼陈奶奶', price: 4, stock: 6 },
    place: '1 号楼楼下凉亭',
  }
  const proposed = offerAt(bank, evening(now, 6) - 5 * HOUR, paperCuts)
  bank.offers.push({ ...proposed, area: compound, state: 'proposed', by: 'wx-chen-elder', teacher: 'wx-chen-elder' })
  return bank
}

const accountIn = ({ accounts, community }: Bank, kind: AccountKind, whose: string): Account =>
  accounts.get(accountOf(kind, whose)) ?? newAccount(kind, whose, community)
const balanceOf = (bank: Bank, who: string): number => accountIn(bank, 'person', who).balance

function pay(
  bank: Bank,
  from: Account,
  to: Account,
  points: number,
  event: Pick<Entry, '_id' | 'who' | 'source' | 'text'>,
  now: number,
) {
  const moved = move(from, to, points, { ...event, community: bank.community, by: bank.clerk, now })
  for (const account of [moved.from, moved.to]) bank.accounts.set(account._id, account)
  bank.entries.push(moved.entry)
}

function serve(bank: Bank, who: string, shift: string, hours: number, title: string, at: number): void {
  const event = { _id: `${shift}:${who}:hours`, who, source: shift, text: `服务 ${hours} 小时,「${title}」` }
  pay(bank, accountIn(bank, 'shift', shift), accountIn(bank, 'person', who), hours * RATE, event, at)
}

type Told = { id: string; title: string; about: string; byName: string; price: number; stock: number; place?: string }

const offerAt = (
  { community, clerk, now }: Bank,
  at: number | null,
  { id, place = '社区活动室', ...told }: Told,
): Offer => ({
  _id: id.startsWith('ybpast') ? id : `20261120-${id}`,
  kind: at === null ? 'goods' : 'lesson',
  ...told,
  ...{ area: community, community, place, at, until: at ?? FOR_EVER },
  ...{
    taken: 0,
    handed: 0,
    state: 'open',
    reason: null,
    by: clerk,
    teacher: null,
    postedAt: Math.min(at ?? now, now) - 10 * DAY,
  },
})

function take(bank: Bank, offer: Offer, who: string, at: number, state: Redemption['state']): void {
  const code = String(100_000 + (((bank.redemptions.length + 1) * 270_959) % 900_000))
  const name = pick(callNames, ((bank.redemptions.length * 7) % callNames.length) / callNames.length)
  const _id = redemptionOf(offer._id, who)
  const taken: Redemption = { _id, offer: offer._id, who, name, price: offer.price, code, turn: 1, state, at }
  const event = { _id: entryOf(taken, 'spent'), who, source: offer._id, text: `换「${offer.title}」` }
  pay(bank, accountIn(bank, 'person', who), accountIn(bank, 'offer', offer._id), offer.price, event, at)
  bank.redemptions.push(taken)
}

/** Each of these has one of an offer that is to come. */
function takeOne(bank: Bank, id: string, people: string[], at: number): void {
  const place = bank.offers.findIndex(({ _id }) => _id.endsWith(id))
  const offer = bank.offers[place]
  if (!offer) throw new Error(`there is no offer ${id}`)
  for (const who of people) take(bank, offer, who, at, 'taken')
  bank.offers[place] = { ...offer, taken: people.length }
}

function* documentsOf({ community, accounts, entries, redemptions, offers, now }: Bank): Generator<Line> {
  for (const account of accounts.values()) yield line('pointAccounts', account)
  for (const entry of entries) yield line('pointEntries', entry)
  for (const redemption of redemptions) yield line('redemptions', redemption)
  for (const offer of offers) yield line('pointOffers', offer)
  const sums = (['person', 'shift', 'offer'] as const).map((kind) => {
    const of = [...accounts.values()].filter((account) => account.kind === kind)
    return { kind, balance: of.reduce((sum, { balance }) => sum + balance, 0), accounts: of.length }
  })
  yield line('pointTotals', totalsOf(community, sums, now))
}
