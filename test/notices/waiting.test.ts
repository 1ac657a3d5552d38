import { withAncestors } from '../../domain/community/area'
import { openingNoticeId, resultNoticeId } from '../../domain/voting/announcement'
import { BUILDING, COMMUNITY, DAY } from '../aCommunity'
import type { BackEnd } from '../backEnd'
import { leaderOf } from '../papers/aPrinter'
import { sdkAt } from '../sdk'
import { refOf, talent } from '../talents/aPool'
import { content, decided, hung, line, newDraftId, publishing, refusedWith, startWall } from './aWall'

const now = Date.now()
let backEnd: BackEnd
beforeAll(async () => {
  const office = (who: string) => {
    const { collection, document } = leaderOf(COMMUNITY, who, who)
    return { collection, document: { ...document, role: 'community-clerk' } }
  }
  const need = {
    area: BUILDING,
    areaName: '3 号楼',
    areas: withAncestors(BUILDING),
    category: 'repair',
    by: 'li',
    at: now,
  }
  const needs = ['one', 'two'].map((_id) => ({
    collection: 'needs' as const,
    document: { ...need, _id, text: `可疑的 ${_id}`, shown: false, state: 'open', taker: null },
  }))
  const ofPoll = { logged: true, pollId: 'poll' }
  backEnd = await startWall([
    ...needs,
    talent('wang', BUILDING, { checked: false, about: '可疑的本领' }),
    ...['sun', 'he'].map(office),
    line({ ...hung(openingNoticeId('poll'), now - 9 * DAY, { kind: 'poll-opening', title: '公告' }), ...ofPoll }),
    line({ ...hung(resultNoticeId('poll'), now - DAY, { kind: 'poll-result', title: '路灯投票结果' }), ...ofPoll }),
    line({
      ...hung('taken-back', now - DAY, { title: '撤了的' }),
      logged: true,
      withdrawn: { at: now, by: '', reason: '' },
    }),
  ])
  await fetch(`${backEnd.url}/__emulator/clock`, { method: 'POST', body: JSON.stringify({ speed: 0.001 }) })
})
afterAll(() => backEnd.stop())

const refused = (openid: string, action: string, data: object) => refusedWith(backEnd, openid, action, data)
const waiting = async (of: string, openid = 'sun') =>
  (await backEnd.call(openid, 'notices.listWaitingWords', {})).waiting.filter((one) => one.of === of)
const objecting = (noticeId: string, requestId: string, pictures: string[] = []) => ({
  ...{ noticeId, requestId, name: '李阿姨', text: '灯太亮,晚上睡不着。', pictures },
})
const told = (to: string, kind: string) => backEnd.documents('messages', { to, kind })

test('needs and what stands in the talent pool wait in the same list, for the clerks of their place', async () => {
  expect((await backEnd.call('sun', 'notices.listDrafts', {})).waiting).toBe(3)
  expect((await backEnd.call('across', 'notices.listDrafts', {})).waiting).toBe(0)
  expect((await waiting('need')).map(({ text, about }) => [text, about])).toEqual([
    ['可疑的 one', '3 号楼'],
    ['可疑的 two', '3 号楼'],
  ])
  expect(await waiting('need', 'across')).toEqual([])
  const fine = { of: 'need', ref: 'one', fine: true } as const
  expect(await refused('across', 'notices.judgeWords', fine)).toBe('notice-elsewhere')
  await backEnd.call('sun', 'notices.judgeWords', fine)
  await backEnd.call('sun', 'notices.judgeWords', fine)
  await backEnd.call('sun', 'notices.judgeWords', { of: 'need', ref: 'two', fine: false, reason: '写了门牌号' })
  expect(await backEnd.documents('needs', { shown: true })).toHaveLength(1)
  expect(await refused('he', 'notices.judgeWords', { ...fine, ref: 'two' })).toBe('words-judged')
  expect((await told('li', 'words-judged')).map(({ text }) => text)).toEqual([
    '您写的「可疑的 two」没有公开,原因:写了门牌号',
  ])
  const [{ text, ref } = { text: '', ref: '' }] = await waiting('talent')
  expect([text, ref]).toEqual(['wang姐:可疑的本领', refOf('wang')])
  await backEnd.call('he', 'notices.judgeWords', { of: 'talent', ref, fine: true })
  expect(await backEnd.documents('talents', { checked: true })).toHaveLength(1)
  expect((await backEnd.call('sun', 'notices.listDrafts', {})).waiting).toBe(0)
})

test('a picture that WeChat is in doubt about is shown, or kept back, by a clerk of the community', async () => {
  const noticeId = await decided(backEnd, publishing())
  const files = await Promise.all(['a', 'b'].map((name) => backEnd.upload('li', `people/${name}.jpg`, `树 ${name}`)))
  await backEnd.call('li', 'notices.object', objecting(noticeId, 'pictures01', files))
  const seenBy = async (openid: string) =>
    (await backEnd.call(openid, 'notices.listObjections', { noticeId })).objections[0]?.pictures.map(
      ({ state }) => state,
    )
  for (const fileId of files) {
    const [stored] = await backEnd.documents('pictures', { fileId })
    expect(stored?.community).toBe(COMMUNITY)
    expect(await refused('sun', 'notices.judgeWords', { of: 'picture', ref: stored?._id, fine: true })).toBe(
      'nothing-waiting',
    )
    // As after the verdict `review`, which the emulator never gives.
    const inDoubt = { reason: 'in-doubt', askAt: null }
    await sdkAt(backEnd.url).database().collection('pictures').doc(String(stored?._id)).update({ data: inDoubt })
  }
  const [one, two] = await waiting('picture')
  expect(await (await fetch(one?.picture ?? '')).text()).toContain('树')
  expect(await seenBy('wang')).toEqual([])
  await backEnd.call('sun', 'notices.judgeWords', { of: 'picture', ref: one?.ref ?? '', fine: true })
  await backEnd.call('he', 'notices.judgeWords', {
    of: 'picture',
    ref: two?.ref ?? '',
    fine: false,
    reason: '拍到了人脸',
  })
  expect(await seenBy('wang')).toEqual(['shown'])
  expect((await seenBy('li'))?.sort()).toEqual(['refused', 'shown'])
  expect(await waiting('picture')).toEqual([])
  expect((await told('li', 'words-judged')).map(({ text }) => text)).toContain('您的一张照片没有公开,原因:拍到了人脸')
})

test('clerks are told once a day and kind of what waits, and no more when nothing does', async () => {
  // The objection of the test before waits. At half past eight in the morning nobody is left alone.
  const morning = (day: number) => backEnd.clock({ set: Date.UTC(2027, 0, day, 0, 30) })
  await morning(4)
  await backEnd.clock({ advance: 3 * 60_000 })
  const first = await told('sun', 'objections-waiting')
  expect(first.filter(({ _id }) => String(_id).includes('2027-01-04'))).toHaveLength(1)
  expect(first.at(-1)).toMatchObject({
    text: expect.stringContaining('1 条异议'),
    path: 'packages/noticeDesk/desk/index',
  })
  await morning(5)
  expect(await told('sun', 'objections-waiting')).toHaveLength(first.length + 1)
  expect(await told('across', 'objections-waiting')).toEqual([])
  const [open] = await backEnd.documents('objections', { open: true })
  await backEnd.call('he', 'notices.answerObjection', { noticeId: String(open?.notice), number: 1, text: '调暗了。' })
  await morning(6)
  expect(await told('sun', 'objections-waiting')).toHaveLength(first.length + 1)
})

test('what rests on a notice is not approved while an objection to it is open, and both clerks are told why', async () => {
  const result = resultNoticeId('poll')
  const proposal = { ...publishing({ kind: 'decision', content: content({ title: '装路灯' }) }), follows: result }
  const objection = (notice: string) => ({
    ...{ _id: `${notice}:1`, notice, number: 1, community: COMMUNITY, requestId: 'request0009', by: 'li', name: '李' },
    ...{ text: '票数不对', pictures: [], at: now, state: 'acknowledged', open: true, answer: null, reason: null },
  })
  const stored = sdkAt(backEnd.url).database().collection('objections')
  for (const notice of [result, openingNoticeId('poll')]) await stored.add({ data: objection(notice) })
  const draftId = newDraftId()
  await backEnd.call('sun', 'notices.submitDraft', { draftId, revision: 0, proposal })
  const { follows } = await backEnd.call('he', 'notices.openDraft', { draftId })
  expect(follows?.whyNot?.message).toBe('「路灯投票结果」还有 2 条异议没有答复,先答复,再往下做。答复后就能通过。')
  const approve = { draftId, revision: 1 }
  expect(await refused('he', 'notices.approveDraft', approve)).toBe('objections-hold')
  await backEnd.call('sun', 'notices.answerObjection', { noticeId: result, number: 1, text: '复核过了。' })
  expect(await refused('he', 'notices.approveDraft', approve)).toBe('objections-hold')
  await backEnd.call('sun', 'notices.answerObjection', {
    noticeId: openingNoticeId('poll'),
    number: 1,
    text: '写清了。',
  })
  expect((await backEnd.call('sun', 'notices.openDraft', { draftId })).follows?.whyNot).toBeNull()
  await backEnd.call('he', 'notices.approveDraft', approve)
  expect((await backEnd.call('li', 'notices.openNotice', { noticeId: draftId })).title).toBe('装路灯')

  const onNothing = { draftId: newDraftId(), revision: 0, proposal: { ...proposal, follows: 'nothing' } }
  expect(await refused('sun', 'notices.submitDraft', onNothing)).toBe('no-such-notice')
  const back = { draftId: newDraftId(), revision: 0, proposal: { ...proposal, follows: 'taken-back' } }
  await backEnd.call('sun', 'notices.submitDraft', back)
  expect(await refused('he', 'notices.approveDraft', { draftId: back.draftId, revision: 1 })).toBe('rests-on-withdrawn')
})

test('an objection between the approval and its time gives the draft back with the reason', async () => {
  const follows = await decided(backEnd, publishing({ content: content({ title: '先公示的' }) }))
  const publishAt = (await backEnd.now()) + 5 * 60_000
  const draftId = newDraftId()
  await backEnd.call('sun', 'notices.submitDraft', {
    draftId,
    revision: 0,
    proposal: { ...publishing({ publishAt }), follows },
  })
  await backEnd.call('he', 'notices.approveDraft', { draftId, revision: 1 })
  await backEnd.call('li', 'notices.object', objecting(follows, 'between001'))
  await backEnd.clock({ set: publishAt + 60_000 })
  const { state, decision } = await backEnd.call('sun', 'notices.openDraft', { draftId })
  expect(state).toBe('returned')
  expect(decision?.comment).toContain('「先公示的」还有 1 条异议没有答复')
  expect(await refused('li', 'notices.openNotice', { noticeId: draftId })).toBe('no-such-notice')
})
