import type { Draft, Proposal } from '../../domain/notices/draft'
import { lastOf, type Notice, newNotice, nextVersion, type Version } from '../../domain/notices/notice'
import { isAboutMoney, periodEnd, restartedEnd } from '../../domain/notices/period'
import type { Moment } from '../../domain/wording/time'
import { record } from '../kernel/audit'
import { groundsOf } from './grounds'
import { logVersions } from './log'
import { calendars, drafts, notices } from './repositories'

/**
 * The one door to the wall: hangs a notice, once, and puts it into its community's log. Whatever a run that is cut short leaves
 * undone the clock makes up for.
 */
export async function publish(notice: Notice): Promise<void> {
  const added = await notices.addOnce(notice)
  const hung = added ? notice : await notices.get(notice._id)
  if (hung && !hung.logged) await logVersions(hung)
}

/** Does what an approved draft proposes. All of it may have been done before: then it is the same. */
export async function carryOut(draft: Draft, now: Moment): Promise<void> {
  const { proposal, decision } = draft
  if (proposal.to === 'publish') {
    const whyNot = (await groundsOf(proposal))?.whyNot
    // Somebody objected between the approval and its time.
    if (whyNot && !(await notices.get(draft._id))) return void (await drafts.giveBack(draft, whyNot.message))
    await publish(await noticeOf(draft, proposal))
  } else if (!(await change(draft, proposal))) {
    await drafts.giveBack(draft, '这份公示在审核期间又改过,请按最新一版重新提交。')
    return
  }
  if ((await drafts.done(draft._id, now)) === 0) return
  const { by, role } = decision ?? { by: 'clock', role: 'clock' }
  await record({ action: `notices.${proposal.to}`, by, role, subject: draft._id, at: now })
}

type Publishing = Extract<Proposal, { to: 'publish' }>
async function noticeOf(draft: Draft, { kind, publisher, objections, days, content }: Publishing): Promise<Notice> {
  const { _id, area, areaName, stored, dueAt: publishedAt } = draft
  const closesAt = periodEnd(publishedAt, days, isAboutMoney(kind), await calendars.around(publishedAt))
  const number = `惠邻公示 ${_id}`
  const about = { _id, area, areaName, kind, number, publisher, publishedAt, closesAt, objections, pollId: null }
  return newNotice({ ...about, content, stored })
}

type Changing = Exclude<Proposal, Publishing>
/** Answers false when somebody else has changed the notice since. */
async function change(draft: Draft, proposal: Changing): Promise<boolean> {
  const notice = await notices.get(proposal.noticeId)
  if (!notice) return false
  const already = notice.versions[proposal.version]
  if (already === undefined && (await hang(draft, proposal, notice))) {
    const changed = await notices.get(notice._id)
    if (changed) await logVersions(changed)
    return true
  }
  const there = already ?? (await notices.get(notice._id))?.versions[proposal.version]
  if (there?.at !== draft.dueAt || there.reason !== proposal.reason) return false
  if (!notice.logged) await logVersions(notice)
  return true
}

/** One write, taken only while the version that was approved against is the last. */
async function hang(draft: Draft, proposal: Changing, notice: Notice): Promise<boolean> {
  const { dueAt: at, decision, stored } = draft
  const { reason } = proposal
  if (proposal.to === 'withdraw') {
    const { title, lines, body, files } = lastOf(notice)
    const content = { title, lines, body, files }
    const version = nextVersion(notice, content, { at, reason, change: 'withdrawal', closesAt: notice.closesAt })
    return notices.withdraw(notice._id, version, { at, by: decision?.byName ?? '', reason })
  }
  const restarts = proposal.change === 'matter'
  const closesAt = restarts ? restartedEnd(notice, at, await calendars.around(at)) : notice.closesAt
  const version: Version = nextVersion(notice, proposal.content, { at, reason, change: proposal.change, closesAt })
  return notices.correct(notice._id, { version, stored, restarts })
}
