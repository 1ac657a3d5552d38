import type { Moment } from '../../domain/wording/time'
import { record } from '../kernel/audit'
import { notices, objections } from '../notices/repositories'

/** An objection that was on its way at the end of the period is in by then: a function runs a minute at most. */
const GRACE = 2 * 60_000

/** Closes what has hung its time and has every objection answered. 3 calls, and 2 writes for each that closes. */
export async function closeDueNotices(now: Moment): Promise<void> {
  const due = await notices.due(now - GRACE)
  if (due.length === 0) return
  const ids = due.map(({ _id }) => _id)
  const [open, answered] = await Promise.all([objections.openIn(ids), objections.answeredAt(ids)])
  const waiting = new Set(open.map(({ notice }) => notice))
  for (const { _id, closesAt } of due.filter((notice) => !waiting.has(notice._id)))
    if ((await notices.close(_id, closesAt, Math.max(closesAt, answered.get(_id) ?? 0))) > 0)
      await record({ action: 'notices.close', by: 'clock', role: 'clock', subject: _id, at: now })
}
