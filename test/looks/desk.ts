import { type Plan, type Step, sketchOf } from '../../src/packages/desk/sketch'
import { BUILDING, COMMUNITY, DAY, homeAt, places, resident } from '../aCommunity'
import { startBackEnd } from '../backEnd'
import { clerk } from '../desk/aClerk'
import type { Row, Table } from './table'

const project = (name: string, cost: number) => ({
  name,
  why: '雨天积水,老人推车走不了,邻居们说了好几年',
  details: '请施工队做,业委会监督。',
  cost,
  category: 'works' as const,
  benefits: '3 至 6 号楼',
  picture: 'road' as const,
})
const now = Date.now()
const plan: Plan = {
  title: '2027 年服务群众经费项目,请大家一起来选一选用在哪里',
  about: '区里拨给社区 30 万元,由居民来选用在哪里。',
  area: COMMUNITY,
  preset: 'assembly-of-persons',
  minimumAge: 18,
  entitled: 612,
  opensAt: now + DAY,
  closesAt: now + 8 * DAY,
  projects: [project('3 号楼前路面硬化并重新划停车位', 86_000_00), project('装灯', 30_000_50)],
  ballot: 'budget',
  rule: 'equal-shares-add1u',
  budget: 150_000_00,
  guarantees: [{ category: 'works', bound: 'at-most', of: 'fen', value: 100_000_00 }],
}

const steps: Step[] = ['what', 'who', 'projects', 'rule', 'when', 'look']
/** A draft for every step: the phone was left there. */
const idOf = (step: Step) => `20261123-${step.padEnd(6, '0').slice(0, 6)}`
const form = (step: Step) => `packages/desk/draft/index?draftId=${idOf(step)}`
const review = (id: string) => `packages/desk/review/index?draftId=${id}`
const [HIS, APPROVED, RETURNED] = ['20261123-hisown', '20261123-passed', '20261123-return']

/** A clerk's desk, where polls are written and checked. */
export const desk: Table = {
  of: 'desk',
  start: async () => {
    const people = [clerk('owner', 4), clerk('he', 5), resident('li', homeAt(BUILDING, 3))]
    const backEnd = await startBackEnd([...places(), ...people])
    const submit = (by: string, draftId: string) =>
      backEnd.call(by, 'voting.submitDraft', { draftId, revision: 0, plan })
    for (const step of steps) await submit('owner', idOf(step))
    for (const id of [APPROVED, RETURNED]) await submit('owner', id)
    await submit('he', HIS)
    await backEnd.call('he', 'voting.approveDraft', { draftId: APPROVED, revision: 1 })
    await backEnd.call('he', 'voting.returnDraft', { draftId: RETURNED, revision: 1, comment: '请把灯的费用写整。' })
    return backEnd
  },
  kept: () =>
    Object.fromEntries(steps.map((step) => [`draft/desk/${idOf(step)}-1`, { ...sketchOf(plan, idOf(step), 1), step }])),
  rows: [
    { at: 'packages/desk/drafts/index', shows: '发起投票' },
    ...steps.map((step, n): Row => ({ at: form(step), shows: `第 ${n + 1} 步` })),
    { at: form('projects'), taps: ['再加一个'], shows: '放进去' },
    { at: form('rule'), taps: ['加一条'], shows: '加上' },
    { at: review(idOf('what')), shows: '发给同事审核' },
    { at: review(HIS), shows: '退回修改' },
    { at: review(HIS), taps: ['审核通过'], shows: '确认通过' },
    { at: review(HIS), taps: ['退回修改'], shows: '请写明要改什么' },
    { at: review(RETURNED), shows: '接着改' },
    { at: review(APPROVED), shows: '看这次投票' },
  ],
}
