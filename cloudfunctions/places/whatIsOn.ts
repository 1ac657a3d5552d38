import { type AreaId, areaAt, withAncestors } from '../../domain/community/area'
import type { Office } from '../../domain/community/office'
import type { Person } from '../../domain/community/person'
import type { Notice } from '../../domain/notices/notice'
import { type Refusal, refusal } from '../../domain/refusals'
import type { Shift } from '../../domain/volunteering/shift'
import type { Draft } from '../../domain/voting/draft'
import type { Poll } from '../../domain/voting/poll'
import type { Moment } from '../../domain/wording/time'
import { collection, command, MOST } from '../kernel/database'
import { rounds } from './repositories'

/** What goes on in a place and can't move with it: it is to end first. */

const polls = collection<Poll>('polls')
const drafts = collection<Draft>('pollDrafts')
const offices = collection<Office>('offices')
const shifts = collection<Shift>('shifts')
const notices = collection<Notice>('notices')
const people = collection<Person>('people')
const owners = collection<{ _id: string }>('owners')

const from = (area: AreaId) => command.gte(area).and(command.lt(`${area}/`))
const one = { limit: 1 }

/** Why a place can't be merged or retired now, or null. 7 calls at once. */
export async function whyNotNow(area: AreaId, now: Moment): Promise<Refusal | null> {
  const district = withAncestors(area)[0] ?? area
  const [round, owned, poll, draft, office, shift, notice] = await Promise.all([
    rounds.of(district),
    rounds.of(areaAt('compound', area) ?? area),
    polls.find({ sealedAt: null, area: from(area) }, one),
    drafts.find({ area: from(area), state: command.in(['submitted', 'approved']), openedAt: null }, one),
    offices.find({ area: from(area), state: command.neq('ended') }, one),
    shifts.find({ area: from(area), state: 'planned', until: command.gt(now) }, one),
    notices.find({ area: from(area), hangs: true, closesAt: command.gt(now) }, one),
  ])
  if (round.running !== null && round.running !== area) return refusal('import-running')
  if (owned.running !== null) return refusal('roster-importing')
  const vote = poll[0]?.title ?? draft[0]?.plan.title
  if (vote !== undefined) return refusal('vote-is-on', vote)
  if (office[0]) return refusal('roles-are-held')
  if (shift[0]) return refusal('shifts-ahead', shift[0].title)
  return notice[0] ? refusal('notice-hangs', notice[0].title) : null
}

/** A vote of the area around or of the other place, in which a household that is called otherwise could vote once more. 1 call. */
export async function voteAround(into: AreaId): Promise<Refusal | null> {
  const around = command.or([{ area: command.in(withAncestors(into)) }, { area: from(into) }])
  const [poll] = await polls.find(command.and([{ sealedAt: null }, around]) as never, one)
  return poll ? refusal('vote-is-on', poll.title) : null
}

/** Why a place with these people or owners in it can't be retired, or null. 2 calls. */
export async function whoIsThere(area: AreaId): Promise<Refusal | null> {
  const [living, owned] = await Promise.all([
    people.find({ 'homes.household': from(area) }, { limit: MOST, fields: ['homes'] }),
    owners.find({ compound: areaAt('compound', area) ?? from(area), households: from(area) }, one),
  ])
  const homes = living.flatMap((person) => person.homes.filter(({ household }) => household.startsWith(`${area}.`)))
  if (homes.length > 0) return refusal('people-live-there', new Set(homes.map(({ household }) => household)).size)
  return owned.length > 0 ? refusal('owners-there') : null
}
