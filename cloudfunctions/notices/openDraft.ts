import { asText, wordChanges } from '../../domain/notices/changes'
import { type Draft, noticeIdOf } from '../../domain/notices/draft'
import { type Content, lastOf, type Notice } from '../../domain/notices/notice'
import { isAboutMoney, periodEnd, restartedEnd } from '../../domain/notices/period'
import type { Calendar } from '../../domain/notices/workdays'
import type { Moment } from '../../domain/wording/time'
import { orRefuse } from '../kernel/refused'
import { action } from '../kernel/serve'
import { mustPublishIn } from './clerk'
import { groundsOf } from './grounds'
import { draftLine } from './listDrafts'
import { filesOf } from './openNotice'
import { calendars, drafts, notices } from './repositories'

/** 4 reads, and 2 more where it carries on another notice. */
export const openDraft = action('notices.openDraft', async ({ draftId }, { caller, now }) => {
  const by = caller.openid()
  const [person, found] = await Promise.all([caller.person(), drafts.get(draftId)])
  const draft = orRefuse(found, 'no-such-notice-draft')
  mustPublishIn(person, draft.area, now)
  const { proposal, decision } = draft
  const [notice, calendar, follows] = await Promise.all([
    proposal.to === 'publish' ? null : notices.get(noticeIdOf(draft)),
    calendars.around(Math.max(now, proposal.to === 'publish' ? (proposal.publishAt ?? 0) : 0)),
    groundsOf(proposal),
  ])
  const content = contentOf(draft, notice)
  return {
    now,
    ...draftLine(draft, by),
    revision: draft.revision,
    areaId: draft.area,
    publisher: proposal.to === 'publish' ? proposal.publisher : (notice?.publisher ?? ''),
    ...{ title: content.title, lines: content.lines, body: content.body },
    files: await filesOf(content.files, [...draft.stored, ...(notice?.stored ?? [])]),
    closesAt: endOf(draft, notice, calendar, now),
    ...planOf(draft, notice),
    ...changeOf(draft, notice),
    follows,
    decision: decision && { by: decision.byName, at: decision.at, comment: decision.comment },
  }
})

/** What will hang, or what is taken back. */
function contentOf({ proposal, title }: Draft, notice: Notice | null): Content {
  if (proposal.to !== 'withdraw') return proposal.content
  return notice ? lastOf(notice) : { title, lines: [], body: [], files: [] }
}

function endOf({ proposal }: Draft, notice: Notice | null, calendar: Calendar, now: Moment): Moment {
  if (proposal.to === 'publish')
    return periodEnd(Math.max(now, proposal.publishAt ?? 0), proposal.days, isAboutMoney(proposal.kind), calendar)
  if (!notice) return now
  return proposal.to === 'correct' && proposal.change === 'matter'
    ? restartedEnd(notice, now, calendar)
    : notice.closesAt
}

const planOf = ({ proposal }: Draft, notice: Notice | null) =>
  proposal.to === 'publish'
    ? { objections: proposal.objections, days: proposal.days, publishAt: proposal.publishAt }
    : { objections: notice?.objections ?? false, days: null, publishAt: null }

function changeOf({ proposal }: Draft, notice: Notice | null) {
  if (proposal.to === 'publish') return { noticeId: null, version: null, change: null, reason: null, changes: [] }
  const { noticeId, version, reason } = proposal
  const before = notice?.versions[version - 1]
  const changes = proposal.to === 'correct' && before ? wordChanges(asText(before), asText(proposal.content)) : []
  return { noticeId, version, reason, changes, change: proposal.to === 'correct' ? proposal.change : null }
}
