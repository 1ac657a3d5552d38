import type { Notice } from '../../domain/notices/notice'
import { COMMUNITY, DAY } from '../aCommunity'
import type { BackEnd } from '../backEnd'
import { content, decided, failing, newDraftId, publishing, refusedWith, startWall } from './aWall'

let backEnd: BackEnd
beforeAll(async () => {
  backEnd = await startWall()
})
afterAll(() => backEnd.stop())

const refused = (openid: string, action: string, data: object) => refusedWith(backEnd, openid, action, data)
const stored = async (id: string) => (await backEnd.documents('notices', { _id: id }))[0] as unknown as Notice
const open = (noticeId: string, openid = 'nobody') => backEnd.call(openid, 'notices.openNotice', { noticeId })

test('nobody publishes alone: what one clerk writes another approves, and it is hung and logged once', async () => {
  const draftId = newDraftId()
  const submitted = { draftId, revision: 0, proposal: publishing() }
  expect(await backEnd.call('sun', 'notices.submitDraft', submitted)).toEqual({ draftId, revision: 1 })
  expect(await backEnd.call('sun', 'notices.submitDraft', submitted)).toEqual({ draftId, revision: 1 })
  expect(await refused('sun', 'notices.approveDraft', { draftId, revision: 1 })).toBe('own-notice-draft')
  const read = await backEnd.call('he', 'notices.openDraft', { draftId })
  expect(read).toMatchObject({ title: '路灯装好了', mine: false, state: 'submitted', days: 7, to: 'publish' })
  expect(read.closesAt - read.now).toBe(7 * DAY)
  const once = await backEnd.call('he', 'notices.approveDraft', { draftId, revision: 1 })
  expect(await backEnd.call('he', 'notices.approveDraft', { draftId, revision: 1 })).toEqual(once)
  expect(once.noticeId).toBe(draftId)
  expect(await open(draftId)).toMatchObject({
    state: 'running',
    version: 1,
    publisher: '测试社区居民委员会',
    log: COMMUNITY,
  })
  expect((await stored(draftId)).logged).toBe(true)
  expect(await backEnd.documents('logEntries', { notice: draftId })).toHaveLength(1)
  const { drafts } = await backEnd.call('sun', 'notices.listDrafts', {})
  expect(drafts.find(({ id }) => id === draftId)).toMatchObject({ state: 'published', mine: true })
  expect(await refused('sun', 'notices.submitDraft', { ...submitted, revision: 1 })).toBe('notice-draft-decided')
})

test('a draft that is given back can be changed and approved; what was read is what is approved', async () => {
  const draftId = newDraftId()
  const submit = (revision: number, title: string) =>
    backEnd.call('sun', 'notices.submitDraft', {
      ...{ draftId, revision },
      proposal: publishing({ content: content({ title }) }),
    })
  await submit(0, '第一稿')
  expect(await refused('he', 'notices.returnDraft', { draftId, revision: 1 })).toBe('returned-without-a-word')
  const comment = '请写明地点。'
  await backEnd.call('he', 'notices.returnDraft', { draftId, revision: 1, comment })
  await backEnd.call('he', 'notices.returnDraft', { draftId, revision: 1, comment })
  expect((await backEnd.call('sun', 'notices.openDraft', { draftId })).decision?.comment).toBe(comment)
  expect(await refused('he', 'notices.approveDraft', { draftId, revision: 1 })).toBe('notice-draft-decided')
  await submit(1, '第二稿')
  expect(await refused('he', 'notices.approveDraft', { draftId, revision: 1 })).toBe('notice-draft-changed')
  // Its author takes it back: nobody else has said a word.
  for (const _ of [1, 2]) await backEnd.call('sun', 'notices.returnDraft', { draftId, revision: 2 })
  expect(await backEnd.call('he', 'notices.openDraft', { draftId })).toMatchObject({
    ...{ state: 'returned', decision: { comment: '' } },
  })
  await submit(2, '第三稿')
  await backEnd.call('he', 'notices.approveDraft', { draftId, revision: 3 })
  expect((await open(draftId)).title).toBe('第三稿')
})

test('what is to hang later is hung by the clock, once, at its time', async () => {
  const publishAt = (await backEnd.now()) + 5 * 60_000
  const draftId = newDraftId()
  await backEnd.call('sun', 'notices.submitDraft', { draftId, revision: 0, proposal: publishing({ publishAt }) })
  const { at } = await backEnd.call('he', 'notices.approveDraft', { draftId, revision: 1 })
  expect(at).toBe(publishAt)
  expect(await refused('li', 'notices.openNotice', { noticeId: draftId })).toBe('no-such-notice')
  await backEnd.clock({ set: publishAt + 60_000 })
  expect(await open(draftId)).toMatchObject({ publishedAt: publishAt, closesAt: publishAt + 7 * DAY })
  expect(await backEnd.documents('logEntries', { notice: draftId })).toHaveLength(1)
})

test('an approval that was cut short is ended by the clock', async () => {
  const draftId = newDraftId()
  await backEnd.call('sun', 'notices.submitDraft', { draftId, revision: 0, proposal: publishing() })
  const approve = () => refused('he', 'notices.approveDraft', { draftId, revision: 1 })
  expect(await failing(backEnd, 'database.insertDocument', approve)).toBe('unexpected')
  expect(await refused('li', 'notices.openNotice', { noticeId: draftId })).toBe('no-such-notice')
  await backEnd.clock({ advance: 60_000 })
  expect((await open(draftId)).state).toBe('running')
  expect((await stored(draftId)).logged).toBe(true)
})

test('a correction is a new version that says what changed and why; the old one stays', async () => {
  const noticeId = await decided(backEnd, publishing())
  const before = await open(noticeId)
  const correct = (change: 'wording' | 'matter', version: number, lines: string[]) =>
    ({ to: 'correct', noticeId, version, change, reason: '写错了', content: content({ lines }) }) as const
  await backEnd.clock({ advance: 60_000 })

  const typo = correct('wording', 1, ['主路安装了 26 盏灯。'])
  await decided(backEnd, typo)
  const once = await open(noticeId)
  expect(once).toMatchObject({ version: 2, closesAt: before.closesAt, since: before.since, lines: typo.content.lines })
  expect(once.versions[1]).toMatchObject({ change: 'wording', reason: '写错了' })

  const draftId = newDraftId()
  const hidden = correct('wording', 2, ['主路安装了 62 盏灯。'])
  expect(await refused('sun', 'notices.submitDraft', { draftId, revision: 0, proposal: hidden })).toBe('restart-needed')
  expect(await refused('sun', 'notices.submitDraft', { draftId, revision: 0, proposal: typo })).toBe('notice-changed')
  const same = { ...typo, version: 2 }
  expect(await refused('sun', 'notices.submitDraft', { draftId, revision: 0, proposal: same })).toBe(
    'nothing-corrected',
  )

  await decided(backEnd, { ...hidden, change: 'matter' })
  const twice = await open(noticeId)
  expect(twice.since).toBeGreaterThan(before.since)
  expect(twice.closesAt - twice.since).toBe(7 * DAY)
  const version = await backEnd.call('li', 'notices.openVersion', { noticeId, version: 3 })
  expect(version.previous).toBe(once.versions[1]?.hash)
  expect(version.changes.filter(({ kind }) => kind !== 'same')).toEqual([
    { kind: 'removed', text: '26' },
    { kind: 'added', text: '62' },
  ])
  expect((await backEnd.call('li', 'notices.openVersion', { noticeId, version: 1 })).lines).toEqual(before.lines)
  expect(await backEnd.documents('logEntries', { notice: noticeId })).toHaveLength(3)
})

test('a correction whose answers were lost is hung and logged once', async () => {
  const noticeId = await decided(backEnd, publishing())
  const draftId = newDraftId()
  const change = content({ title: '路灯都装好了' })
  const proposal = { to: 'correct', noticeId, version: 1, change: 'wording', reason: '错字', content: change } as const
  await backEnd.call('sun', 'notices.submitDraft', { draftId, revision: 0, proposal })
  const lost = { kind: 'lose-answer', count: 2 }
  const approve = () => refused('he', 'notices.approveDraft', { draftId, revision: 1 })
  const work = async () => {
    // First the answer to the approval is lost, then, in the clock's hands, that to the correction.
    expect(await approve()).toBe('unexpected')
    await backEnd.clock({ advance: 60_000 })
    expect(await open(noticeId)).toMatchObject({ version: 2, title: '路灯都装好了' })
  }
  await failing(backEnd, 'database.modifyDocument', work, lost)
  expect((await backEnd.call('he', 'notices.openDraft', { draftId })).state).toBe('approved')
  await backEnd.clock({ advance: 60_000 })
  expect((await backEnd.call('he', 'notices.openDraft', { draftId })).state).toBe('published')
  expect((await open(noticeId)).versions).toHaveLength(2)
  expect(await backEnd.documents('logEntries', { notice: noticeId })).toHaveLength(2)
})

test('of two corrections of the same version one is hung, the other goes back to its author', async () => {
  const noticeId = await decided(backEnd, publishing())
  const correct = (title: string) =>
    ({ to: 'correct', noticeId, version: 1, change: 'wording', reason: '改字', content: content({ title }) }) as const
  const [one, two] = [newDraftId(), newDraftId()]
  await backEnd.call('sun', 'notices.submitDraft', { draftId: one, revision: 0, proposal: correct('甲') })
  await backEnd.call('sun', 'notices.submitDraft', { draftId: two, revision: 0, proposal: correct('乙') })
  await Promise.allSettled(
    [one, two].map((draftId) => backEnd.call('he', 'notices.approveDraft', { draftId, revision: 1 })),
  )
  await backEnd.clock({ advance: 60_000 })
  expect((await open(noticeId)).versions).toHaveLength(2)
  const states = await Promise.all(
    [one, two].map(async (draftId) => (await backEnd.call('sun', 'notices.openDraft', { draftId })).state),
  )
  expect(states.filter((state) => state === 'published')).toHaveLength(1)
})

test('a notice that is taken back stays in its place with the reason, and that is a version too', async () => {
  const noticeId = await decided(backEnd, publishing())
  await decided(backEnd, { to: 'withdraw', noticeId, version: 1, reason: '发错了社区' })
  const notice = await open(noticeId)
  expect(notice).toMatchObject({ state: 'withdrawn', title: '路灯装好了', withdrawn: { reason: '发错了社区' } })
  expect(notice.withdrawn?.by).toContain('社区干部')
  expect(notice.versions[1]).toMatchObject({ change: 'withdrawal', reason: '发错了社区' })
  expect(notice.whyNotObject?.code).toBe('notice-withdrawn')
  const { notices } = await backEnd.call('li', 'notices.listNotices', { at: COMMUNITY })
  expect(notices.find(({ id }) => id === noticeId)?.state).toBe('withdrawn')
  const again = { to: 'withdraw', noticeId, version: 2, reason: '再撤一次' }
  expect(await refused('sun', 'notices.submitDraft', { draftId: newDraftId(), revision: 0, proposal: again })).toBe(
    'notice-withdrawn',
  )
})

test('accounts that don’t add up to the fen are not even submitted', async () => {
  const accounts = (closing: number) =>
    publishing({
      kind: 'accounts',
      content: content({
        body: [
          {
            ...{ kind: 'accounts', from: 0, until: 100, opening: 300_000_00, closing },
            lines: [{ way: 'spending', at: 5, name: '路灯', project: '路灯', amount: 126_000_05, voucher: null }],
          },
        ],
      }),
    })
  const draftId = newDraftId()
  const submit = (closing: number) => ({ draftId, revision: 0, proposal: accounts(closing) })
  expect(await refused('sun', 'notices.submitDraft', submit(174_000_00))).toBe('accounts-off')
  await backEnd.call('sun', 'notices.submitDraft', submit(173_999_95))
  const { closesAt, now } = await backEnd.call('he', 'notices.openDraft', { draftId })
  expect(closesAt - now).toBeGreaterThanOrEqual(7 * DAY)
})

test('a clerk of the district corrects the calendar, and periods about money follow it', async () => {
  const year = new Date(await backEnd.now()).getUTCFullYear() + 1
  const before = await backEnd.call('sun', 'notices.openCalendar', { year })
  expect(before).toMatchObject({ mayCorrect: false })
  const days = { year, holidays: ['02-08'], workdays: ['02-07'] }
  expect(await refused('sun', 'notices.correctCalendar', days)).toBe('not-a-district-clerk')
  await backEnd.call('district', 'notices.correctCalendar', days)
  const after = await backEnd.call('district', 'notices.openCalendar', { year })
  expect(after).toMatchObject({ ...days, source: 'corrected', mayCorrect: true })
})
