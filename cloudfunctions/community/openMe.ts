import { areaAt, levelOf } from '../../domain/community/area'
import { areas, placeOf, polls, turnouts } from '../kernel/repositories'
import { action } from '../kernel/serve'
import { homeLabel } from './homeLabel'

/** Votes that the page shows. */
const LATEST = 20

export const openMe = action('community.openMe', async (_, { caller, now }) => {
  const person = await caller.person()
  if (!person) return { now, homes: [], roles: [], votes: [], consent: null }
  const [homes, named, votes] = await Promise.all([
    Promise.all(person.homes.map(withPlace)),
    areas.named(person.roles.map(({ area }) => area)),
    turnouts.latestOf(
      [
        person._id,
        ...person.homes.flatMap(({ household, was, owner }) => [household, ...(was ?? []), owner?.id ?? []].flat()),
      ],
      LATEST,
    ),
  ])
  const voted = new Map((await polls.titled([...votes.keys()])).map((poll) => [poll._id, poll]))
  return {
    now,
    homes: homes.flat(),
    roles: person.roles
      .filter(({ from, until }) => from <= now && (until === undefined || now < until))
      .map(({ role, area }) => ({ role, area: named.get(area)?.name ?? area, level: levelOf(area) })),
    votes: [...votes].flatMap(([pollId, at]) => {
      const poll = voted.get(pollId)
      return poll ? [{ pollId, title: poll.title, at, closed: poll.sealedAt !== null }] : []
    }),
    consent: person.consent,
  }
})

async function withPlace({
  household,
  relation,
  since,
}: {
  household: string
  relation: 'owner' | 'family' | 'tenant'
  since: number
}) {
  const building = areaAt('building', household)
  const place = building ? await placeOf(building) : null
  return place ? [{ household, label: homeLabel(household), relation, since, place }] : []
}
