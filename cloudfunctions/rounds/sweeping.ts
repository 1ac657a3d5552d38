import { type AreaId, covers } from '../../domain/community/area'
import { refusal } from '../../domain/refusals'
import { type Stretch, type Sweep, type SweepId, stretchOfVisit, sweepOf } from '../../domain/rounds/sweep'
import type { Poll } from '../../domain/voting/poll'
import { orRefuse, Refused } from '../kernel/refused'
import { polls } from '../kernel/repositories'
import { notices } from '../notices/repositories'

/** What a sweep is about, and the poll where it is about one. */
export type Going = { kind: Sweep['kind']; title: string; stretch: Stretch; poll: Poll | null }

/** The sweep, where it concerns a place. 1 read at most. */
export async function goingOn(id: SweepId, place: AreaId): Promise<Going> {
  const sweep = sweepOf(id)
  if (sweep.kind === 'visit') return { kind: 'visit', title: '走访', stretch: stretchOfVisit(sweep.month), poll: null }
  if (sweep.kind === 'poll') {
    const poll = orRefuse(await polls.get(sweep.id), 'no-such-poll')
    concerns(poll.area, place)
    return { kind: 'poll', title: poll.title, stretch: { from: poll.opensAt, until: poll.closesAt }, poll }
  }
  const [found] = await notices.lines([sweep.id])
  const notice = orRefuse(found, 'no-such-notice')
  concerns(notice.area, place)
  return {
    ...{ kind: 'notice', title: notice.title, poll: null },
    stretch: { from: notice.publishedAt, until: notice.closesAt },
  }
}

function concerns(area: AreaId, place: AreaId): void {
  if (!covers(area, place)) throw new Refused(refusal('sweep-elsewhere'))
}
