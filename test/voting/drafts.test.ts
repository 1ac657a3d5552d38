import type { Request } from '../../domain/contract'
import { BUILDING, COMMUNITY, DAY, homeAt, places, resident } from '../aCommunity'
import { type BackEnd, startBackEnd } from '../backEnd'

const now = Date.now()
const ESTATE = 'hj.02.03.1.05'
let backEnd: BackEnd

const clerk = (openid: string, area: string) => {
  const line = resident(openid, homeAt(BUILDING, 1))
  return { ...line, document: { ...line.document, roles: [{ role: 'community-clerk', area, from: 0 }] } }
}
beforeAll(async () => {
  backEnd = await startBackEnd([
    ...places(),
    clerk('sun', COMMUNITY),
    clerk('he', COMMUNITY),
    clerk('across', 'hj.02.04'),
    resident('li', homeAt(BUILDING, 2)),
  ])
})
afterAll(() => backEnd.stop())

type Plan = Request<'voting.submitDraft'>['plan']
const project = (name: string, cost: number) => ({
  name,
  why: '大家都需要',
  details: '',
  cost,
  category: 'works' as const,
  benefits: '全小区',
  picture: 'road' as const,
})
const budgetPlan = (change: object = {}) =>
  ({
    title: '2027 年经费',
    about: '',
    area: COMMUNITY,
    preset: 'assembly-of-households',
    minimumAge: null,
    entitled: null,
    opensAt: now + DAY,
    closesAt: now + 8 * DAY,
    projects: [project('修路', 60_000_00), project('装灯', 30_000_00), project('种树', 20_000_00)],
    ballot: 'budget',
    rule: 'equal-shares-add1u',
    budget: 80_000_00,
    guarantees: [],
    ...change,
  }) as Plan
const submit = (openid: string, draftId: string, revision: number, plan: Plan) =>
  backEnd.call(openid, 'voting.submitDraft', { draftId, revision, plan })
const refused = async (openid: string, action: string, data: object) =>
  (await backEnd.refused(openid, action, data)).code

test('nobody opens a poll alone: what one clerk drafts another approves, and the notice names the rule', async () => {
  const draftId = '20261123-budget'
  expect(await submit('sun', draftId, 0, budgetPlan())).toEqual({ draftId, revision: 1 })
  expect(await refused('sun', 'voting.approveDraft', { draftId, revision: 1 })).toBe('own-draft')
  expect(await refused('li', 'voting.approveDraft', { draftId, revision: 1 })).toBe('not-a-clerk')
  expect(await refused('across', 'voting.approveDraft', { draftId, revision: 1 })).toBe('outside-your-area')
  expect(await backEnd.documents('polls')).toEqual([])

  const read = await backEnd.call('he', 'voting.openDraft', { draftId })
  expect(read).toMatchObject({ mine: false, revision: 1, state: 'submitted', plan: { title: '2027 年经费' } })
  const { pollId } = await backEnd.call('he', 'voting.approveDraft', { draftId, revision: 1 })
  const poll = await backEnd.call('li', 'voting.openPoll', { pollId })
  expect(poll).toMatchObject({
    state: 'upcoming',
    whyNot: null,
    asked: { ballot: 'budget', rule: 'equal-shares-add1u' },
    turnout: { entitled: 40, voted: 0 },
  })
  expect(poll.turnout.buildings.map(({ entitled }) => entitled)).toEqual([20, 20])
  expect(poll.projects.map(({ id, name }) => [id, name])).toEqual([
    ['1', '修路'],
    ['2', '装灯'],
    ['3', '种树'],
  ])
  const { notices } = await backEnd.call('li', 'notices.listNotices', { at: BUILDING })
  const [opening] = notices.filter(({ kind }) => kind === 'poll-opening')
  const notice = await backEnd.call('li', 'notices.openNotice', { noticeId: opening?.id ?? '' })
  expect(JSON.stringify(notice)).toContain('均等份额')
  expect(notice.pollId).toBe(pollId)
})

test('asking for an approval again, as after a lost answer, gives the same poll once', async () => {
  const draftId = '20261123-twice0'
  await submit('sun', draftId, 0, budgetPlan({ title: '只开一次' }))
  const answers = await Promise.all(
    [1, 2, 3].map(() =>
      backEnd.post('voting', { action: 'voting.approveDraft', data: { draftId, revision: 1 } }, 'he'),
    ),
  )
  expect(answers.some(({ body }) => (body as { ok: boolean }).ok)).toBe(true)
  const again = await backEnd.call('he', 'voting.approveDraft', { draftId, revision: 1 })
  expect(again.pollId).toBe(draftId)
  expect(await backEnd.documents('pollKeys', { _id: draftId })).toHaveLength(1)
  expect(await backEnd.documents('audit', { subject: draftId, action: 'voting.approveDraft' })).toHaveLength(1)
})

test('an approval that died half-way is finished by the clock', async () => {
  const draftId = '20261123-halfwa'
  await submit('sun', draftId, 0, budgetPlan({ title: '半路断了' }))
  await fetch(`${backEnd.url}/__emulator/faults`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ action: 'database.insertDocument', collection: 'turnouts', kind: 'refuse', count: 1 }),
  })
  expect(await refused('he', 'voting.approveDraft', { draftId, revision: 1 })).toBe('unexpected')
  expect(await refused('li', 'voting.openPoll', { pollId: draftId })).toBe('no-such-poll')
  await backEnd.clock({ advance: 61_000 })
  expect((await backEnd.call('li', 'voting.openPoll', { pollId: draftId })).title).toBe('半路断了')
})

test('what is returned comes back changed; what was read before the change can’t be approved', async () => {
  const draftId = '20261123-return'
  await submit('sun', draftId, 0, budgetPlan({ title: '第一稿' }))
  await backEnd.call('he', 'voting.returnDraft', { draftId, revision: 1, comment: '请把经费写对' })
  expect((await backEnd.call('sun', 'voting.openDraft', { draftId })).decision?.comment).toBe('请把经费写对')
  expect(await refused('he', 'voting.submitDraft', { draftId, revision: 1, plan: budgetPlan() })).toBe('not-your-draft')
  expect(await submit('sun', draftId, 1, budgetPlan({ title: '第二稿' }))).toMatchObject({ revision: 2 })
  // A retry of the same is the same revision.
  expect(await submit('sun', draftId, 1, budgetPlan({ title: '第二稿' }))).toMatchObject({ revision: 2 })
  expect(await refused('he', 'voting.approveDraft', { draftId, revision: 1 })).toBe('draft-changed')
  await backEnd.call('he', 'voting.approveDraft', { draftId, revision: 2 })
  expect(await refused('sun', 'voting.submitDraft', { draftId, revision: 2, plan: budgetPlan() })).toBe('draft-decided')
})

test('a plan that can’t be a lawful poll is refused at the field that is wrong', async () => {
  const cases: [object, string, string][] = [
    [{ closesAt: now + DAY }, 'closes-before-it-opens', 'closesAt'],
    [{ opensAt: now - 3 * DAY, closesAt: now - DAY }, 'closes-too-soon', 'closesAt'],
    [{ preset: 'owners-ordinary', area: ESTATE }, 'owners-answer-only', 'ballot'],
    [{ minimumAge: 18 }, 'age-by-household', 'minimumAge'],
    [{ preset: 'assembly-of-persons', minimumAge: 16, entitled: 10 }, 'age-below-the-law', 'minimumAge'],
    [{ preset: 'advice-of-persons' }, 'entitled-missing', 'entitled'],
    [{ projects: [project('修路', 60_000_00)] }, 'too-few-projects', 'projects'],
    [{ projects: [project('修路', 1), project('修路 ', 2)] }, 'same-name-twice', 'projects'],
    [{ projects: [project('修路', 1), project('建塔', 80_000_01)] }, 'dearer-than-budget', 'projects'],
    [{ projects: [project('修路', 1), project('白送', 0)] }, 'free-of-charge', 'projects'],
    [
      { guarantees: [{ category: 'service', bound: 'at-least', of: 'count', value: 1 }] },
      'guarantee-without-projects',
      'guarantees',
    ],
    [{ area: 'hj.02.04' }, 'outside-your-area', ''],
  ]
  for (const [change, code, field] of cases) {
    const refusal = await backEnd.refused('sun', 'voting.submitDraft', {
      draftId: '20261123-wrong0',
      revision: 0,
      plan: budgetPlan(change),
    })
    expect([refusal.code, refusal.field ?? '']).toEqual([code, field])
  }
})

test('an owners’ decision is about a compound whose roster is there', async () => {
  const { rule, budget, guarantees, ...common } = budgetPlan() as Extract<Plan, { ballot: 'budget' }>
  const question = { ...common, ballot: 'yes-no', projects: [], preset: 'owners-weighty' }
  const submitted = (area: string) => ({ draftId: '20261123-owners', revision: 0, plan: { ...question, area } })
  expect(await refused('sun', 'voting.submitDraft', submitted(COMMUNITY))).toBe('owners-in-a-compound')
  expect(await refused('sun', 'voting.submitDraft', submitted(ESTATE))).toBe('no-roster')
})

test('a clerk’s desk lists the drafts of the own area and the places for a poll', async () => {
  const desk = await backEnd.call('he', 'voting.listDrafts', {})
  expect(desk.drafts.length).toBeGreaterThanOrEqual(3)
  expect(desk.drafts.every(({ mine }) => !mine)).toBe(true)
  expect(desk.areas.map(({ id }) => id)).toEqual([COMMUNITY, ESTATE])
  expect((await backEnd.call('across', 'voting.listDrafts', {})).drafts).toEqual([])
  expect(await refused('li', 'voting.listDrafts', {})).toBe('not-a-clerk')
})

test('a poll that was approved can be voted in when its time has come, and is counted', async () => {
  await backEnd.clock({ set: now + DAY + 1000 })
  const pollId = '20261123-budget'
  await backEnd.call('li', 'voting.castBallot', { pollId, choices: ['1', '3'] })
  await backEnd.clock({ set: now + 8 * DAY + 120_000 })
  const result = await backEnd.call('li', 'voting.openResult', { pollId })
  expect(result.tally).toMatchObject({ ballot: 'budget', rule: 'equal-shares-add1u', spent: 80_000_00 })
  expect(result.conclusion).toBe('参加的没有过半数,这次不作决定,结果供参考。')
})
