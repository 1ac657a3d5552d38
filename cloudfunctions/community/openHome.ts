import { type AreaId, areaAt } from '../../domain/community/area'
import type { Person } from '../../domain/community/person'
import { settings } from '../../domain/settings'
import { conclusion } from '../../domain/voting/announcement'
import { isRefusal, voterIn } from '../../domain/voting/ballot'
import { inShort } from '../../domain/voting/explanation'
import { type Poll, stateOf } from '../../domain/voting/poll'
import { standings } from '../../domain/voting/standing'
import { placeOf, polls, results, turnouts } from '../kernel/repositories'
import { action } from '../kernel/serve'
import { entrance } from './entrance'
import { homeLabel } from './homeLabel'

/** How long a result stays on the home page. */
const RECENT = 30 * 24 * 3_600_000

export const openHome = action('community.openHome', async ({ scene, at }, { caller, now }) => {
  const person = await caller.person()
  const building = await whereTo(scene, at, person)
  const [place, around] = await Promise.all([
    building ? placeOf(building) : null,
    building ? polls.aroundSince(building, now - RECENT) : [],
  ])
  const open = around.filter((poll) => stateOf(poll, now) === 'open')
  const closed = around.filter((poll) => stateOf(poll, now) === 'closed')
  const [voted, sealed, turnout] = await Promise.all([
    votedIn(person, open),
    closed.length > 0 ? results.of(closed.map(({ _id }) => _id)) : [],
    turnoutOf(open[0] ?? closed[closed.length - 1]),
  ])
  return {
    now,
    district: settings.district.name,
    place,
    scene: scene ?? null,
    homes: (person?.homes ?? []).map(({ household, relation }) => ({
      household,
      label: homeLabel(household),
      relation,
    })),
    todo: open.filter(({ _id }) => !voted.has(_id)).map(todoLine),
    done: open
      .filter(({ _id }) => voted.has(_id))
      .map(({ _id, title, closesAt }) => ({ pollId: _id, title, closesAt })),
    results: closed.flatMap((poll) => resultLine(poll, sealed)),
    turnout,
  }
})

/** The door somebody stands at: the one whose code was scanned, else where the phone was last, else the first home. */
async function whereTo(
  scene: string | undefined,
  at: AreaId | undefined,
  person: Person | null,
): Promise<AreaId | undefined> {
  if (scene !== undefined) return entrance(scene)
  const home = person?.homes[0]?.household
  return areaAt('building', at ?? home ?? settings.district.id)
}

/** Which of these polls the person's vote has been cast in, by whoever of the household. */
async function votedIn(person: Person | null, open: Poll[]): Promise<Set<string>> {
  const mine = new Map(
    open.flatMap((poll) => {
      const voter = voterIn(poll, person)
      return isRefusal(voter) ? [] : [[poll._id, voter.id] as const]
    }),
  )
  if (mine.size === 0) return new Set()
  const votes = await turnouts.votesOf([...new Set(mine.values())], [...mine.keys()])
  return new Set(votes.filter(({ subject, voter }) => mine.get(subject) === voter).map(({ subject }) => subject))
}

async function turnoutOf(poll: Poll | undefined) {
  const turnout = poll && (await turnouts.get(poll._id))
  return turnout
    ? { pollId: poll._id, voted: turnout.voted, entitled: poll.entitled, voters: votersOf(poll), at: turnout.at }
    : null
}

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
