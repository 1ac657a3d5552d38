import { randomBytes } from 'node:crypto'
import { areaAt } from '../../domain/community/area'
import { refusal } from '../../domain/refusals'
import { roleIn } from '../../domain/talents/talent'
import { dueAfter } from '../../domain/visits/pair'
import { pairers } from '../../domain/visits/roles'
import { homeLabel } from '../community/homeLabel'
import { record } from '../kernel/audit'
import { orRefuse, Refused } from '../kernel/refused'
import { households, placeOf } from '../kernel/repositories'
import { action } from '../kernel/serve'
import { pairs } from './repositories'

/** 4 reads, 1 write and the audit entry, which names the pair and never the elder. */
export const makePair = action('visits.makePair', async (request, { caller, now, words }) => {
  const { pairId, elder, every } = request
  const by = caller.openid()
  const person = await caller.person()
  const community = orRefuse(areaAt('community', elder.household), 'no-such-household')
  const role = orRefuse(roleIn(person, pairers, elder.household, now), 'may-not-pair')
  if (words === 'waiting') throw new Refused(refusal('words-unchecked'))
  const door = orRefuse(await households.get(elder.household), 'no-such-household')
  const place = orRefuse(await placeOf(door.building), 'no-such-area')
  const made = await pairs.addOnce({
    ...{ _id: pairId, community, every, dueAt: dueAfter(now, every), volunteers: [], state: 'active' },
    elder: { ...elder, place: `${place.compound.name} ${place.building.name} ${homeLabel(door._id)}` },
    leader: { who: by, name: request.leader },
    ...{ lastVisit: null, visitedAt: 0, alertedFor: null, token: randomBytes(8).toString('hex') },
  })
  if (made) await record({ action: 'visits.makePair', by, role, subject: pairId, at: now })
  const { token, leader } = orRefuse(await pairs.get(pairId), 'no-such-pair')
  // An id that somebody else has taken is nobody's invitation.
  if (leader.who !== by) throw new Refused(refusal('not-the-pairs-leader'))
  return { pairId, token }
})
