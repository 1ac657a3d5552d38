import { type AreaId, areaAt, covers } from '../../domain/community/area'
import { lagging } from '../../domain/notices/reach'
import { patience, reachLine, sorted, type TodayLine, votesLine } from '../../domain/rounds/today'
import { placesLeft } from '../../domain/volunteering/shift'
import { stateOf } from '../../domain/voting/poll'
import type { Moment } from '../../domain/wording/time'
import { homeLabel } from '../community/homeLabel'
import { areas } from '../kernel/repositories'
import { action } from '../kernel/serve'
import { gridsOf } from './grids'
import { around, tiles } from './repositories'

const DAY = 24 * 3_600_000
/** Of each kind: what closes first is what is at hand. */
const MOST = { claims: 3, polls: 2, pollsWithin: 1, notices: 2, shifts: 3, compounds: 3 }
/** How far ahead people are looked for, in ms. */
const AHEAD = 7 * DAY

/** Some 20 calls that read 25 documents at most, however many households the grid has. */
export const openToday = action('rounds.openToday', async ({ grid: asked }, { caller, now }) => {
  const who = caller.openid()
  const { grid, grids } = await gridsOf(caller, asked, now)
  const lines = (
    await Promise.all([
      helpIn(grid),
      eldersOf(who, now),
      claimsIn(grid),
      needsIn(grid),
      shiftsIn(grid, now),
      votesIn(grid, now),
      objectionsIn(grid),
      reachIn(grid, now),
    ])
  ).flat()
  const named = await areas.named([...grids, ...lines.flatMap(({ building }) => building?.id ?? [])])
  const nameOf = (id: AreaId) => named.get(id)?.name ?? id
  return {
    now,
    grid: { id: grid, name: nameOf(grid) },
    grids: grids.map((id) => ({ id, name: nameOf(id) })),
    lines: sorted(lines, now).map(({ building, ...line }) => ({
      ...line,
      building: building && { id: building.id, name: nameOf(building.id) },
    })),
  }
})

/** A line that is only a number, and when the first of them began to wait. */
const line = (
  kind: 'help' | 'claim' | 'need' | 'objection' | 'elder',
  about: Pick<TodayLine, 'id' | 'count' | 'due'> & Partial<TodayLine>,
): TodayLine => ({ kind, title: '', of: null, building: null, first: [], ...about })

async function helpIn(grid: AreaId): Promise<TodayLine[]> {
  const { first, count } = await tiles.helpIn(grid)
  if (!first) return []
  const { sweep, building, household, at } = first
  const where = { id: building, name: building }
  return [line('help', { id: sweep, count, due: at + patience.help, building: where, first: [homeLabel(household)] })]
}

/** Elders of the caller's own pairs: who an elder is, nobody else learns. */
async function eldersOf(who: string, now: Moment): Promise<TodayLine[]> {
  const { first, count } = await around.elders(who, now + DAY)
  return first ? [line('elder', { id: first._id, count, due: first.dueAt, first: [first.elder.name] })] : []
}

async function claimsIn(grid: AreaId): Promise<TodayLine[]> {
  const { first, some, count } = await around.claims(grid, MOST.claims)
  const homes = some.map(({ household }) => homeLabel(household))
  return first ? [line('claim', { id: grid, count, due: first.at + patience.claim, first: homes })] : []
}

async function needsIn(grid: AreaId): Promise<TodayLine[]> {
  const { first, count } = await around.needs(grid)
  return first ? [line('need', { id: grid, count, due: first.at + patience.need })] : []
}

async function objectionsIn(grid: AreaId): Promise<TodayLine[]> {
  const { first, count } = await around.objections(areaAt('community', grid) ?? grid)
  const notice = first && (await around.notice(first.notice))
  return notice ? [line('objection', { id: notice._id, title: notice.title, count, due: notice.closesAt })] : []
}

/** Shifts of the grid, its compounds or all around them that have seats left, each a line. */
async function shiftsIn(grid: AreaId, now: Moment): Promise<TodayLine[]> {
  const compounds = await areas.someBelow(grid, 'compound', MOST.compounds)
  const places = [...new Set([areaAt('community', grid) ?? grid, grid, ...compounds.map(({ _id }) => _id)])]
  const shifts = await around.shifts(places, now, now + AHEAD, MOST.shifts)
  return shifts.map((shift) => ({
    ...{ kind: 'shift', id: `${shift.activity}/${shift._id}`, title: shift.title, due: shift.from },
    ...{ count: placesLeft(shift), of: shift.capacity, building: null, first: [] },
  }))
}

async function votesIn(grid: AreaId, now: Moment): Promise<TodayLine[]> {
  const polls = (
    await Promise.all([around.polls(grid, now, MOST.polls), around.pollsWithin(grid, now, MOST.pollsWithin)])
  )
    .flat()
    .filter((poll) => stateOf(poll, now) === 'open')
  const turnouts = new Map(
    (await around.turnouts(polls.map(({ _id }) => _id))).map((turnout) => [turnout._id, turnout]),
  )
  return polls.map((poll) => {
    const buildings = turnouts.get(poll._id)?.buildings.filter(({ id }) => covers(grid, id)) ?? []
    return votesLine({ id: poll._id, title: poll.title, closesAt: poll.closesAt }, buildings)
  })
}

async function reachIn(grid: AreaId, now: Moment): Promise<TodayLine[]> {
  const notices = await around.notices(grid, now, MOST.notices)
  const reaches = new Map((await around.reaches(notices.map(({ _id }) => _id))).map((reach) => [reach._id, reach]))
  const uncounted = notices.some(({ _id }) => !reaches.has(_id)) ? await around.buildings(grid) : 0
  return notices.map(({ _id: id, title, closesAt }) => {
    const reach = reaches.get(id)
    // Nobody has opened it yet, or it would have been counted.
    if (!reach) return { ...reachLine({ id, title, closesAt }, []), count: uncounted, of: uncounted }
    const mine = lagging(reach.buildings.filter((building) => covers(grid, building.id)))
    return reachLine(
      { id, title, closesAt },
      mine.map((building) => ({ ...building, name: building.id })),
    )
  })
}
