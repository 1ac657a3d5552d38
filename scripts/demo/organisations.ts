import type { AreaId } from '../../domain/community/area'
import { type Agreement, agreementOf } from '../../domain/organisations/agreement'
import type { Hand, Organisation } from '../../domain/organisations/organisation'
import type { Training } from '../../domain/organisations/training'
import { DAY, evening, type Line, line } from './polls'

/** Where the organisations of the demo are at home. */
export type Communities = { mingcui: AreaId; changqing: AreaId; yingbin: AreaId }

const HOUR = 3_600_000
export const CARE = '52410108MJY100001F'
export const WORKSHOP = '52410108MJY100002J'
const VOLUNTEERS = '51410108MJY200004E'

type Written = Pick<Organisation, '_id' | 'name' | 'about' | 'themes' | 'community' | 'contact' | 'stage'> & {
  days: number
  waits?: true
}

/** Two that are in and one whose papers wait for the clerk; what they learned, and what the first has taken on. */
export function* socialOrganisations(communities: Communities, won: string, now: number): Generator<Line> {
  const organisations = written(communities).map((told) => organisationOf(told, now))
  const past = training(communities.mingcui, 'writeup', '怎么写项目书', now - 20 * DAY, [CARE, WORKSHOP], true)
  const coming = training('hj', 'ledger', '项目的账怎么记', evening(now, 6) - 5 * HOUR, [CARE], null)
  for (const organisation of organisations) {
    const was = past.places.some((place) => place.organisation === organisation._id)
    const { _id, title, at, hours } = past
    yield line('organisations', { ...organisation, trainings: was ? [{ training: _id, title, at, hours }] : [] })
  }
  yield line('trainings', past)
  yield line('trainings', coming)
  yield line('agreements', visitsToHospital(communities.mingcui, won, now))
}

const written = ({ mingcui, changqing, yingbin }: Communities): Written[] => [
  {
    ...{ _id: CARE, name: '常青为老服务中心', community: changqing, stage: 'district', days: 200 },
    ...{ about: '12 位社工和 80 位志愿者,做陪诊、助餐、上门理发。成立 6 年,服务过 300 多位老人。' },
    ...{ themes: ['elders', 'health'], contact: { who: 'wx-zhou-changqing', name: '周敏' } },
  },
  {
    ...{ _id: WORKSHOP, name: '邻里手工坊', community: yingbin, stage: 'service-platform', days: 90 },
    ...{ about: '教邻居钩针、画扇面、旧衣改布袋,也带着大家收拾楼道和小花园。' },
    ...{ themes: ['skills', 'greening', 'culture'], contact: { who: 'wx-liu-yingbin', name: '刘芳' } },
  },
  {
    ...{ _id: VOLUNTEERS, name: '鸣翠志愿者协会', community: mingcui, stage: 'applied', days: 1, waits: true },
    ...{ about: '小区里的热心人,巡楼道、帮老人买菜。想正式登记,好报项目。' },
    ...{ themes: ['helping', 'compound'], contact: { who: 'wx-wang-neighbour', name: '王建' } },
  },
]

function organisationOf({ days, waits, ...told }: Written, now: number): Organisation {
  const at = now - days * DAY
  const street: Hand = { by: 'wx-street-clerk', byName: '镇街干部', role: 'street-clerk', at: at + DAY }
  const district: Hand = {
    by: 'wx-lin-district',
    byName: '惠济区 · 区级干部',
    role: 'district-clerk',
    at: at + 2 * DAY,
  }
  const moved = { ...district, at: at + 30 * DAY, from: 'applied' as const, why: '项目做得稳,账目清楚' }
  return {
    ...told,
    ...{ area: waits ? told.community : 'hj', areaName: waits ? '鸣翠社区' : '惠济区', at, certificate: null },
    ...(waits
      ? { state: 'waiting', decisions: [], office: null, revision: 1, moves: [] }
      : {
          ...{ state: 'registered', office: `office-${told.contact.who}`, revision: 4 },
          decisions: [
            { ...street, decision: 'check', reason: '' },
            { ...district, decision: 'confirm', reason: '' },
          ],
          moves: told.stage === null ? [] : [{ ...moved, to: told.stage }],
        }),
    hands: waits ? [told.contact.who] : [told.contact.who, street.by, district.by],
    partyContact: waits ? null : '刘建国',
    trainings: [],
  }
}

const speakers: Record<string, { name: string; who: string }> = {
  [CARE]: { name: '常青为老服务中心', who: 'wx-zhou-changqing' },
  [WORKSHOP]: { name: '邻里手工坊', who: 'wx-liu-yingbin' },
}

const training = (
  area: AreaId,
  id: string,
  title: string,
  at: number,
  codes: string[],
  came: boolean | null,
): Training => ({
  ...{ _id: `demo-${id}`, title, about: '请区里的老师来讲,带着自己的项目来改。', place: '鸣翠社区活动室', area },
  ...{ areaName: area === 'hj' ? '惠济区' : '鸣翠社区', at, hours: 3, most: 30, by: 'wx-sun-clerk' },
  places: codes.map((organisation) => ({
    ...{ organisation, name: speakers[organisation]?.name ?? '', who: speakers[organisation]?.who ?? '' },
    ...{ people: 2, came },
  })),
  hands: ['wx-sun-clerk', ...codes.map((code) => speakers[code]?.who ?? '')],
})

/** What came of the call that is over: signed by both, the first part delivered. */
const visitsToHospital = (community: AreaId, project: string, now: number): Agreement => ({
  ...{
    _id: agreementOf(project, 1),
    project,
    projectTitle: '周三陪诊',
    area: community,
  },
  ...{ number: 1, organisation: CARE, organisationName: '常青为老服务中心', amount: 18_000_00 },
  ...{ from: now - 25 * DAY, until: now + 150 * DAY, at: now - 28 * DAY, state: 'signed', ended: null },
  deliverables: [
    {
      ...{ what: '培训 10 位陪诊志愿者', measure: '10 人结业', due: now - 5 * DAY },
      done: { at: now - 7 * DAY, link: 'https://mp.weixin.qq.com/s/changqing-peizhen' },
    },
    { what: '陪诊 120 人次', measure: '签到记录', due: now + 120 * DAY, done: null },
    { what: '回访和总结', measure: '回访 60 位老人', due: now + 145 * DAY, done: null },
  ],
  signed: {
    organisation: { by: 'wx-zhou-changqing', byName: '常青为老服务中心', at: now - 27 * DAY },
    clerk: { by: 'wx-sun-clerk', byName: '鸣翠社区 · 社区干部', at: now - 26 * DAY },
  },
  hands: ['wx-sun-clerk', 'wx-zhou-changqing'],
})
