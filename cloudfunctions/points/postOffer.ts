import { areaAt, covers, levelOf } from '../../domain/community/area'
import { FOR_EVER, type Offer, postsFor, whyNotPost } from '../../domain/points/offer'
import { refusal } from '../../domain/refusals'
import { whyNotVolunteer } from '../../domain/volunteering/shift'
import { record } from '../kernel/audit'
import { orRefuse, refuseIf } from '../kernel/refused'
import { areas } from '../kernel/repositories'
import { action } from '../kernel/serve'
import { roleIn } from './managed'
import { offers } from './repositories'

/**
 * 3 reads, 1 write and the audit entry. What a resident proposes waits for a yes; so do words that WeChat is not sure of. Posting the
 * same again, as after a lost answer, is the same offer.
 */
export const postOffer = action('points.postOffer', async ({ offerId, ...asked }, { caller, now, words }) => {
  const by = caller.openid()
  const person = await caller.person()
  refuseIf(whyNotVolunteer(person))
  const { area, kind, at } = asked
  const official = postsFor(person, area, now)
  const inCommunity = areaAt('community', area) !== undefined && levelOf(area) !== 'household'
  const atHome = inCommunity && (person?.homes ?? []).some(({ household }) => covers(area, household))
  refuseIf(whyNotPost({ kind, at }, { official, atHome }, now))
  orRefuse(await areas.get(area), 'no-such-area')
  const offer: Offer = {
    _id: offerId,
    ...asked,
    community: areaAt('community', area) ?? area,
    until: at ?? FOR_EVER,
    taken: 0,
    handed: 0,
    state: official && words === 'fine' ? 'open' : 'proposed',
    reason: null,
    by,
    teacher: official ? null : by,
    postedAt: now,
  }
  if (await offers.addOnce(offer)) {
    await record({ action: 'points.postOffer', by, role: roleIn(person, area, now), subject: offerId, at: now })
    return { offerId, state: offer.state }
  }
  const there = orRefuse(await offers.get(offerId), 'no-such-offer')
  refuseIf(there.by === by ? null : refusal('not-your-offer'))
  return { offerId, state: there.state }
})
