import { kindNames } from '../../domain/notices/notice'
import { digestDue, isQuiet, MOST_A_DAY } from '../../domain/notices/telling'
import { day, endOfDay, type Moment } from '../../domain/wording/time'
import { messages } from '../inbox/repositories'
import { type Push, tell } from '../kernel/telling'
import { digests, followers, type Line, notices } from '../notices/repositories'

const A_DAY = 86_400_000

/**
 * Tells those who follow of what hangs newly: an emergency at once, the rest not while it is quiet, and no more than three a day one by
 * one. A run that was cut short goes on, and nobody is told twice.
 */
export async function tellOfNotices(now: Moment): Promise<void> {
  for (const notice of await notices.untold()) {
    if (notice.kind !== 'emergency' && isQuiet(now)) continue
    for await (const page of followers.of(notice.area))
      await tellEach(
        notice,
        page.map(({ _id }) => _id),
        now,
      )
    await notices.noteTold(notice._id, notice.version)
  }
  if (!isQuiet(now)) await tellDigests(now)
}

const idOf = ({ _id, since }: Line, to: string) => `notice:${_id}:${since}:${to}`

async function tellEach(notice: Line, everybody: string[], now: Moment): Promise<void> {
  const urgent = notice.kind === 'emergency'
  const told = urgent ? new Map<string, string[]>() : await messages.toldOf('notice', everybody, endOfDay(now) - A_DAY)
  for (const to of everybody) {
    const before = (told.get(to) ?? []).filter((id) => id !== idOf(notice, to))
    const due = digestDue(now)
    if (before.length < MOST_A_DAY)
      await tell({ ...messageOf(notice, now), _id: idOf(notice, to), to }, pushOf(notice, now))
    else await digests.add({ _id: `${due}:${to}`, to, due, notices: [notice._id] })
  }
}

const messageOf = ({ _id, kind, title }: Line, at: Moment) => ({
  ...{ at, kind: 'notice' as const },
  text: `${kind === 'emergency' ? '紧急' : '新公示'}:${title}`,
  path: `packages/notices/notice/index?noticeId=${_id}`,
})

const pushOf = ({ kind, title, areaName, closesAt }: Line, now: Moment): Push => ({
  template: 'newNotice',
  words: { title: `${kindNames[kind]}:${title}`, area: areaName, until: `公示到 ${day(closesAt, now)}` },
})

async function tellDigests(now: Moment): Promise<void> {
  for (const { _id, to, notices: ids } of await digests.due(now)) {
    const text = `还有 ${ids.length} 份新公示,请到「公示」里看看。`
    const words = { title: `${ids.length} 份新公示`, area: '您关注的地方', until: '请到公示里看看' }
    const message = {
      _id: `notices:${_id}`,
      to,
      at: now,
      kind: 'notices-digest' as const,
      text,
      path: 'pages/notices/index',
    }
    await tell(message, { template: 'newNotice', words })
    await digests.remove(_id)
  }
}
