import { isMissed } from '../../domain/visits/pair'
import { action } from '../kernel/serve'
import { visits } from './repositories'
import { pairOf } from './rights'

/** Visits that the page shows. */
const LATEST = 20

/** 2 calls. */
export const openPair = action('visits.openPair', async ({ pairId }, { caller, now }) => {
  const who = caller.openid()
  const pair = await pairOf(pairId, who)
  const latest = await visits.of(pairId, LATEST)
  const { name, place, about } = pair.elder
  const leads = pair.leader.who === who
  return {
    now,
    ...{ pairId, elder: { name, place, about }, every: pair.every, dueAt: pair.dueAt, state: pair.state },
    missed: isMissed(pair, now),
    leader: pair.leader.name,
    leads,
    volunteers: pair.volunteers.map((volunteer) => ({
      ...{ ref: volunteer.ref, name: volunteer.name, mine: volunteer.who === who },
    })),
    token: leads ? pair.token : null,
    visits: latest.map(({ _id, at, by, byName, how, note, next, shown }) => {
      const seen = shown || by === who || leads
      const visitId = _id.slice(pairId.length + 1)
      return { visitId, at, by: byName, how, note: seen ? note : '', next: seen ? next : '', shown }
    }),
  }
})
