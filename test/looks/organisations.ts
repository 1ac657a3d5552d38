import { BUILDING, COMMUNITY, DAY, places } from '../aCommunity'
import { startBackEnd } from '../backEnd'
import { CODES, organisation } from '../organisations/anOrganisation'
import { inOffice } from '../talents/aPool'
import type { Table } from './table'

const [WAITS, IN] = CODES
const page = (name: string, query = '') => `packages/organisations/${name}/index${query}`
const one = (code: string) => page('organisation', `?organisationId=${code}`)
const now = Date.now()
const hand = { by: 'x', byName: '新城街道 · 镇街干部', role: 'street-clerk', at: now - DAY } as const
const deliverable = { measure: '签到记录,每月报一次', due: now + 60 * DAY, done: null }
const agreement = {
  ...{ project: 'won', projectTitle: '周三陪独居老人去医院', area: COMMUNITY, organisation: IN, hands: [] },
  ...{
    organisationName: '惠济区常青为老服务与社区营造中心',
    from: now,
    until: now + 90 * DAY,
    amount: 123_456_78,
    at: 1,
  },
  deliverables: [
    {
      ...deliverable,
      what: '陪诊 120 人次,由两位志愿者陪一位老人',
      done: { at: now, link: `https://a.cn/${'long'.repeat(20)}` },
    },
    { ...deliverable, what: '回访 60 位老人' },
  ],
}
const training = {
  ...{ title: '怎么写项目书、怎么记账、怎么讲给邻居听', about: '带着自己的项目来改。', place: '鸣翠社区党群服务中心' },
  ...{ area: COMMUNITY, areaName: '鸣翠社区', hours: 3, most: 30, by: 'x', hands: [] },
  places: [{ organisation: IN, name: '惠济区常青为老服务与社区营造中心', who: 'owner', people: 2, came: null }],
}

/** Organisations, as the district clerk sees them who also speaks for one. */
export const organisations: Table = {
  of: 'organisations',
  start: () =>
    startBackEnd([
      ...places(),
      inOffice('owner', BUILDING, { role: 'district-clerk', area: 'hj', from: 0 }),
      organisation(WAITS, 'other', {
        state: 'waiting',
        stage: 'applied',
        decisions: [{ ...hand, decision: 'check', reason: '' }],
      }),
      organisation(IN, 'owner', {
        ...{ name: '惠济区常青为老服务与社区营造中心', stage: 'service-platform', partyContact: '阿依古丽·买买提' },
        themes: ['elders', 'children', 'greening', 'culture', 'mediation'],
        moves: [{ ...hand, from: 'applied', to: 'service-platform', why: '项目做得稳' }],
        trainings: [{ training: 'x', title: '怎么写项目书', at: now - DAY, hours: 3 }],
      }),
      { collection: 'agreements', document: { ...agreement, _id: 'won.1', number: 1, ...ended } },
      { collection: 'agreements', document: { ...agreement, _id: 'won.2', number: 2, ...inForce } },
      { collection: 'agreements', document: { ...agreement, _id: 'won.3', number: 3, ...proposed } },
      { collection: 'trainings', document: { ...training, _id: 'passed', at: now - DAY } },
      { collection: 'trainings', document: { ...training, _id: 'coming', at: now + DAY } },
    ]),
  rows: [
    { at: page('list'), shows: '替组织登记' },
    { at: page('desk'), shows: /等审核/ },
    { at: page('register'), shows: '看一遍再交' },
    { at: page('trainings'), shows: '发一场培训' },
    { at: page('trainings'), taps: ['改报名'], shows: '确认报名' },
    { at: page('trainings'), taps: ['记谁来了'], shows: '记下来' },
    { at: page('trainings'), taps: ['发一场培训'], shows: '发出去' },
    { at: one(WAITS), shows: '工作人员看的' },
    { at: one(WAITS), taps: ['不通过'], shows: '确认不通过' },
    { at: one(IN), shows: '孵化经过' },
    { at: one(IN), taps: ['调整孵化阶段'], shows: '确认调整' },
    { at: one(IN), taps: ['写党建指导员'], shows: '写好了' },
    { at: one(IN), taps: ['换联系人'], shows: '确认换人' },
    { at: page('agreement', '?agreementId=won.1'), shows: /做完了/ },
    { at: page('agreement', '?agreementId=won.2'), shows: '要做到的' },
    { at: page('agreement', '?agreementId=won.2'), taps: ['换凭据'], shows: '凭据的网址' },
    { at: page('agreement', '?agreementId=won.2'), taps: ['结束协议'], shows: '确认结束' },
    { at: page('agreement', '?agreementId=won.3'), taps: ['代表社区确认'], shows: /双方都确认以后生效/ },
    { at: page('writeAgreement', `?project=won&organisationId=${IN}`), shows: '请双方确认' },
  ],
}
const signature = { by: 'x', byName: '鸣翠社区 · 社区干部', at: now }
const both = { organisation: signature, clerk: signature }
const ended = { state: 'ended', signed: both, ended: { ...signature, reason: '做完了' } }
const inForce = { state: 'signed', signed: both, ended: null }
const proposed = { state: 'proposed', signed: { organisation: null, clerk: null }, ended: null }
