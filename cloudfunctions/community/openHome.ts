import { type AreaId, areaAt } from '../../domain/community/area'
import type { Claim } from '../../domain/community/claim'
import type { Person } from '../../domain/community/person'
import { figuresOf, fundOf, spentPerCent, yearOf } from '../../domain/funds/fund'
import { settings } from '../../domain/settings'
import { placesLeft } from '../../domain/volunteering/shift'
import { conclusion } from '../../domain/voting/announcement'
import { votersIn } from '../../domain/voting/ballot'
import { inShort } from '../../domain/voting/explanation'
import { type Poll, stateOf } from '../../domain/voting/poll'
import { standings } from '../../domain/voting/standing'
import type { Moment } from '../../domain/wording/time'
import { funds } from '../funds/repositories'
import { inboxes, messages } from '../inbox/repositories'
import { emergenciesAround } from '../kernel/emergencies'
import { areas, type NamedPlace, people, placeOf, polls, results, turnouts } from '../kernel/repositories'
import { action } from '../kernel/serve'
import { leaderAt } from '../papers/posters'
import { callUps, talents } from '../talents/repositories'
import { shifts } from '../volunteering/repositories'
import { countIn } from './claims'
import { doorOf } from './entrance'
import { homeLabel } from './homeLabel'
import { claims } from './repositories'

/** How long a result stays on the home page. */
const RECENT = 30 * 24 * 3_600_000
const A_WEEK = 7 * 24 * 3_600_000
/** Shifts that are looked at for those that lack people, and how many of these are shown. */
const LOOKED_AT = 12
const MOST_NEEDED = 3

export const openHome = action('community.openHome', async ({ scene, at }, { caller, now }) => {
  const openid = caller.openidOrNull()
  const person = await caller.person()
  const { building: asked, was } = await whereTo(scene, at, person)
  const [place, aroundAsked] = await Promise.all([
    asked ? placeOf(asked) : null,
    asked ? polls.aroundSince(asked, now - RECENT) : [],
  ])
  // A phone may remember a building that was merged into another since.
  const building = place ? place.building.id : asked
  const around = building && building !== asked ? await polls.aroundSince(building, now - RECENT) : aroundAsked
  const open = around.filter((poll) => stateOf(poll, now) === 'open')
  const closed = around.filter((poll) => stateOf(poll, now) === 'closed')
  const own = openid ? await claims.of(openid) : []
  const [homes, waiting, toConfirm, voted, sealed, turnout, fund, calls, needed, emergencies, fresh] =
    await Promise.all([
      homesOf(person, place),
      waitingOf(own, now),
      person && person.homes.length > 0 ? claims.countAt(person.homes.map(({ household }) => household)) : 0,
      votedIn(person, open),
      closed.length > 0 ? results.of(closed.map(({ _id }) => _id)) : [],
      turnoutOf(open[0] ?? closed[closed.length - 1]),
      building ? fundAround(building, now) : null,
      callsFor(person, now),
      building ? neededAround(building, person, now) : [],
      building ? emergenciesAround(building, now) : [],
      openid && (person || own.length > 0) ? freshFor(openid) : 0,
    ])
  return {
    now,
    district: settings.district.name,
    place,
    was,
    formerly: place?.formerly ?? [],
    scene: scene ?? null,
    homes,
    waiting,
    toConfirm,
    todo: open.filter(({ _id }) => !voted.has(_id)).map(todoLine),
    done: open
      .filter(({ _id }) => voted.has(_id))
      .map(({ _id, title, closesAt }) => ({ pollId: _id, title, closesAt })),
    results: closed.flatMap((poll) => resultLine(poll, sealed)),
    turnout,
    fund,
    calls,
    needed,
    emergencies,
    fresh,
  }
})

/** The door somebody stands at: the one whose code was scanned, else where the phone was last, else the first home. */
async function whereTo(
  scene: string | undefined,
  at: AreaId | undefined,
  person: Person | null,
): Promise<{ building: AreaId | undefined; was: string | null }> {
  if (scene !== undefined) return doorOf(scene)
  const home = person?.homes[0]?.household
  return { building: areaAt('building', at ?? home ?? settings.district.id), was: null }
}

/** The person's homes with their buildings; a call for the names only where they are not all at this door. */
async function homesOf(person: Person | null, place: NamedPlace | null) {
  const homes = (person?.homes ?? []).map(({ household, relation }) => {
    const building = areaAt('building', household) ?? household
    return { building, household, label: homeLabel(household), relation }
  })
  const known = new Map(place ? [[place.building.id, place.building.name]] : [])
  const others = homes.map(({ building }) => building).filter((building) => !known.has(building))
  if (others.length > 0) for (const [id, { name }] of await areas.named(others)) known.set(id, name)
  return homes.map(({ building: id, ...home }) => ({ ...home, building: { id, name: known.get(id) ?? id } }))
}

/** What of the caller's own waits, and who can say that it is so. None, or 3 calls. */
async function waitingOf(own: Claim[], now: Moment) {
  const waiting = own.filter(({ state }) => state === 'waiting')
  const [first] = waiting
  if (!first) return []
  const [living, leader] = await Promise.all([
    people.livingIn(waiting.map(({ household }) => household)),
    leaderAt(areaAt('grid', first.household) ?? first.household, now),
  ])
  return waiting.map(({ household, relation, at }) => ({
    ...{ household, label: homeLabel(household), relation, at },
    peopleThere: countIn(living, household) > 0,
    leader: areaAt('grid', household) === areaAt('grid', first.household) ? leader : null,
  }))
}

/** Which of these polls the person's vote has been cast in, from each of their homes, by whoever of the household. */
async function votedIn(person: Person | null, open: Poll[]): Promise<Set<string>> {
  const mine = open.flatMap((poll) => {
    const voters = votersIn(poll, person)
    return Array.isArray(voters) ? voters.map(({ id }) => ({ poll: poll._id, id })) : []
  })
  if (mine.length === 0) return new Set()
  const ids = [...new Set(mine.map(({ id }) => id))]
  const votes = await turnouts.votesOf(ids, [...new Set(mine.map(({ poll }) => poll))])
  const cast = new Set(votes.map(({ subject, voter }) => `${subject}|${voter}`))
  const left = new Set(mine.filter(({ poll, id }) => !cast.has(`${poll}|${id}`)).map(({ poll }) => poll))
  return new Set(mine.map(({ poll }) => poll).filter((poll) => !left.has(poll)))
}

async function turnoutOf(poll: Poll | undefined) {
  const turnout = poll && (await turnouts.get(poll._id))
  return turnout
    ? { pollId: poll._id, voted: turnout.voted, entitled: poll.entitled, voters: votersOf(poll), at: turnout.at }
    : null
}

/** How far this year's service fund is spent. */
async function fundAround(building: AreaId, now: Moment) {
  const area = areaAt('community', building) ?? building
  const fund = await funds.get(fundOf(area, 'service', yearOf(now)))
  if (!fund) return null
  const { total, spent } = figuresOf(fund)
  return { area, year: fund.year, total, spent, perCent: spentPerCent(fund) }
}

/** Emergencies that somebody agreed to be called to and has not answered. */
async function callsFor(person: Person | null, now: Moment) {
  const talent = person && (await talents.get(person._id))
  if (!talent?.emergency) return []
  const open = await callUps.openIn(talent.areas, now)
  return open.map(({ _id, kind, text, where }) => ({ callUpId: _id, kind, text, where }))
}

/** What the neighbours still need people for this week, and the person is not on. */
async function neededAround(building: AreaId, person: Person | null, now: Moment) {
  const { items } = await shifts.around(building, { from: now, before: now + A_WEEK, limit: LOOKED_AT })
  return items
    .filter((shift) => placesLeft(shift) > 0 && !shift.places.some(({ who }) => who === person?._id))
    .slice(0, MOST_NEEDED)
    .map((shift) => ({
      ...{ activityId: shift.activity, shiftId: shift._id, title: shift.title, from: shift.from },
      ...{ venue: shift.venue.name, placesLeft: placesLeft(shift) },
    }))
}

const freshFor = async (openid: string): Promise<number> => messages.countSince(openid, await inboxes.seenAt(openid))

const todoLine = (poll: Poll) => ({
  pollId: poll._id,
  title: poll.title,
  closesAt: poll.closesAt,
  inShort: inShort(poll, poll.projects.length),
  voters: votersOf(poll),
  area: poll.areaName,
})

const votersOf = ({ preset }: Poll) => standings[preset].voters

function resultLine(poll: Poll, sealed: Awaited<ReturnType<typeof results.of>>) {
  const result = sealed.find(({ _id }) => _id === poll._id)
  if (!result) return []
  return [{ pollId: poll._id, title: poll.title, conclusion: conclusion(poll, result.tally), closedAt: poll.closesAt }]
}
