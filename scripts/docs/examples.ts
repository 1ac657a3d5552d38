import * as v from 'valibot'
import { areaAt, levels } from '../../domain/community/area'
import { optionsOf, type Schema, sharedName, shown } from './schema'

const DAY = 86_400_000
/** A Monday morning in Huiji. */
const NOW = Date.UTC(2026, 10, 23, 2, 0)
const HOME = 'hj.02.03.1.05.03.1-1202'
const HASH = '2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae'

/** Values by the name of a field, for examples that read like the real thing. */
const texts: { [field: string]: string } = {
  scene: 'hj.02.03.1.05.03~1~Jm0q8Zr1Xw',
  district: '惠济区',
  officeId: '20261123-a1b2c3',
  digits: '482913',
  slip: '7AKX Q3MN',
  wanted: 'packages/voting/ballot/index?pollId=2026-fund',
  label: '1 单元 1202',
  title: '2026 年服务群众经费项目',
  area: '鸣翠苑社区',
  privacyNotice: '2026-11-01',
  notice: '2026-11-01',
  room: '1202',
  why: '夜里看不清路,老人怕摔',
  details: '主路和 3 至 6 号楼前换 26 盏节能灯。',
  benefits: '全小区',
  picture: 'lamp',
  publisher: '鸣翠苑社区居民委员会',
  number: '惠邻公示 2026-fund 结果',
  certificate: 'HJ-2026-7K3QX2MF9A',
  issuer: '惠济区惠邻志愿服务',
  content: '看望独居老人,聊聊天,量一量血压。',
  recorder: '赵网格长',
  lines: '选中 5 个项目,共 29.6 万元。',
  code: 'outside-area',
  message: '这次投票由鸣翠苑社区的居民参加,您登记的住处不在这里。',
  text: '投票于 11 月 22 日截止。',
  about: '钱不多,办什么由大家定。',
  choices: 'lamps',
  witness: '王建国',
  reason: '老人没有手机',
  draftId: '20261123-a1b2c3',
  inShort: '30 万元 · 12 个项目',
  conclusion: '选中 5 个项目,共 29.6 万元。',
  rule: '得票多的先选,钱不够的跳过,接着看下一个,直到钱用完或项目看完。',
  url: 'https://…/results/2026-fund/votes.pb',
  author: '鸣翠社区 · 社区干部',
  by: '鸣翠社区 · 社区干部',
  areaName: '鸣翠社区',
  place: '社区活动室 2 楼',
  byName: '孟阿姨',
  ownerId: 'hj.02.03.1.05:12',
  answer: '按产权证改好了',
  comment: '请写明每个项目在几号楼。',
  address: 'https://…/pictures/5f0c9e21ab.jpg',
  explained: '收拾到最后',
  child: '乐乐',
  community: '鸣翠社区',
  compound: '鸣翠苑小区',
  building: '3 号楼',
  venue: '社区活动室',
  helps: '六十岁以上的邻居',
  bring: '手电筒',
  insurance: '社区统一买了志愿者意外险',
  organiser: '鸣翠志愿队',
  leader: '赵网格长',
  note: '推走 7 辆电动车,清了 3 处纸箱。',
  sweep: 'visit:2026-11',
  ref: '5f0c9e21ab',
  month: '2026-11',
  holidays: '10-01',
  workdays: '10-10',

  fileId: 'cloud://huilin-demo.6c6f-huilin-demo-1250000000/people/5f0c9e21ab.pdf',
  requestId: 'k3x9q2m7f1',
  search: '停水',
  token: '5f0c9e21ab33d470',
  group: '5f0c9e21ab33d4705f0c9e21',
  hours: '周一到周五 18:00-20:00',
  remove: '5f0c9e21ab',
  elder: '王奶奶',
  needId: '20261101-a1b2c3:20261123-d4e5f6',
  matchId: '20261101-a1b2c3:20261123-d4e5f6',
  spot: '3 号楼凉亭',
  agenda: '车棚怎么改',
  minutes: '到了 18 位邻居,都说车棚漏雨。',
  next: '带一盒降压药',
  sentence: '要是把这 30 万元看成 10 块钱,花掉了 4 块,还有 6 块没有定给谁。',
  pictures: 'cloud://huilin-demo.6c6f-huilin-demo-1250000000/people/5f0c9e21ab.jpg',
  role: 'community-clerk',
  path: 'packages/volunteering/activity/index?activityId=20261123-a1b2c3',
  callUpId: '20261123-f1o0d5',
  phone: '138****1234',
  where: '小区东门',
  distance: '200 米',
  creditCode: '52410108MJY100001F',
  video: 'https://v.qq.com/x/page/a1b2c3.html',
  link: 'https://mp.weixin.qq.com/s/a1b2c3',
  organisationName: '常青为老服务中心',
  partyContact: '刘建国',
  contactName: '周老师',
  papers: 'cloud://huilin-demo.6c6f-huilin-demo-1250000000/people/5f0c9e21ab.jpg',
}
const numbers: { [field: string]: number } = {
  from: NOW + DAY,
  until: NOW + DAY + 2 * 3_600_000,
  longitude: 113.62,
  latitude: 34.85,
  capacity: 12,
  placesLeft: 6,
  year: 2026,
  minutes: 120,
  served: 18,
  stars: 5,
  within: 1000,
  metres: 350,
  minimumAge: 18,
  pointsPerHour: 10,
  declaresAge: 18,
  opensAt: NOW - 4 * DAY,
  closesAt: NOW + 3 * DAY,
  closedAt: NOW - DAY,
  votedAt: NOW - DAY,
  since: NOW - 30 * DAY,
  budget: 300_000_00,
  cost: 86_000_00,
  spent: 296_000_00,
  left: 14_000_00,
  floor: 12,
  households: 120,
  voted: 214,
  entitled: 463,
  ballots: 214,
  satisfied: 158,
  votes: 131,
  selected: 5,
  index: 17,
  size: 214,
  projects: 12,
  price: 6,
  stock: 12,
  remaining: 9,
  balance: 42,
  amount: 8,
  after: 42,
  given: 3056,
  taken: 1099,
  people: 42,
}

/** An example that the schema accepts; it throws when the samples here don't fit the contract any more. */
export function exampleOf(schema: v.GenericSchema): unknown {
  return v.parse(schema, sample(shown(schema), []))
}

function sample(schema: Schema, path: string[]): unknown {
  const field = path[path.length - 1] ?? ''
  if (schema.wrapped) return sample(schema.wrapped, path)
  if (schema.type === 'array') return [sample(schema.item ?? { type: 'string' }, path)]
  if (schema.entries)
    return Object.fromEntries(
      Object.entries(schema.entries).map(([name, entry]) => [name, sample(entry, [...path, name])]),
    )
  if (schema.type === 'variant' || schema.type === 'union') return sample(optionsOf(schema)[0] ?? schema, path)
  if (schema.type === 'literal') return schema.literal
  if (schema.type === 'boolean') return false
  if (schema.type === 'picklist') {
    return schema.options?.find((option) => option === texts[field]) ?? schema.options?.[0]
  }
  const shared = sharedName(schema)
  if (shared === 'Id') return idAt(path)
  if (shared === 'AreaId') return areaIn(path)
  if (shared === 'Hash') return HASH
  if (shared === 'Nonce') return HASH.slice(0, 32)
  if (shared === 'Cursor') return `${NOW}|2026-fund`
  if (schema.type === 'number') return numbers[field] ?? (shared === 'Moment' ? NOW : 1)
  if (field === 'name') return nameAt(path)
  // A certificate's has a form, a notice's has none.
  if (field === 'number' && schema.pipe) return texts.certificate
  const isNewId = schema.pipe?.some(({ requirement }) => String(requirement).includes('{8}-'))
  return isNewId && field !== 'needId' ? texts.draftId : (texts[field] ?? '…')
}

const idAt = (path: string[]): string =>
  path[path.length - 1] === 'shiftId' || path[path.length - 1] === 'shiftIds'
    ? '20261123-a1b2c3-1'
    : path[path.length - 1] === 'activityId'
      ? '20261123-a1b2c3'
      : idOfFeature(path)

const idOfFeature = (path: string[]): string =>
  path.some((part) => ['projects', 'choices', 'order'].includes(part))
    ? 'lamps'
    : path.some((part) => part.startsWith('notice'))
      ? '2026-fund-result'
      : '2026-fund'

function areaIn(path: string[]): string {
  const level = levels.find((level) => path.includes(level)) ?? 'building'
  return areaAt(level, HOME) ?? HOME
}

const names: { [part: string]: string } = {
  building: '3 号楼',
  buildings: '3 号楼',
  compound: '鸣翠苑',
  community: '鸣翠苑社区',
  street: '新城街道',
  projects: '楼前路灯',
  venue: '社区活动室',
  venues: '鸣翠苑小区',
  people: '王师傅',
  passes: '王师傅',
  child: '乐乐',
  teams: '鸣翠志愿队',
}
const nameAt = (path: string[]): string => names[[...path].reverse().find((part) => part in names) ?? ''] ?? '王师傅'
