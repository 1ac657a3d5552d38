import { approves, type Offer, whyNotApprove } from '../../domain/points/offer'
import { refusal } from '../../domain/refusals'
import { spoken } from '../../domain/wording/time'
import type { Caller } from '../kernel/caller'
import { orRefuse, refuseIf } from '../kernel/refused'
import { action } from '../kernel/serve'
import { tell } from '../kernel/telling'
import { transaction } from '../kernel/transaction'
import { pathOf, recordIn, roleIn } from './managed'

/** A clerk or grid leader opens a neighbour's lesson to all, or says why not. Deciding the same again changes nothing. */

export const approveOffer = action('points.approveOffer', async ({ offerId }, { caller, now }) => {
  const offer = await decided(offerId, 'open', null, caller, now)
  const when = offer.at === null ? '' : `,${spoken(offer.at, now)}上课`
  await tellAuthor(offer, `「${offer.title}」通过了${when}。邻居现在可以用积分来换了。`, now)
  return { offerId }
})

/** A reason that WeChat is not sure of is not passed on. */
export const declineOffer = action('points.declineOffer', async ({ offerId, reason }, { caller, now, words }) => {
  const said = words === 'fine' ? reason : '请到社区问问'
  const offer = await decided(offerId, 'declined', said, caller, now)
  await tellAuthor(offer, `「${offer.title}」这次没有通过:${offer.reason ?? said}。改一改可以再报。`, now)
  return { offerId }
})

/** 3 reads, 2 writes. */
const decided = (
  offerId: string,
  state: 'open' | 'declined',
  reason: string | null,
  caller: Caller,
  now: number,
): Promise<Offer> => {
  const by = caller.openid()
  return transaction(async (t) => {
    const person = await caller.person()
    const offer = orRefuse(await t<Offer>('pointOffers').get(offerId), 'no-such-offer')
    refuseIf(approves(person, offer, now) ? null : refusal('not-an-approver'))
    if (offer.state === state) return offer
    refuseIf(whyNotApprove(offer, now))
    const after = { ...offer, state, reason }
    await t<Offer>('pointOffers').put(after)
    const action = state === 'open' ? 'points.approveOffer' : 'points.declineOffer'
    await recordIn(t, { action, by, role: roleIn(person, offer.area, now), subject: offerId, at: now })
    return after
  })
}

const tellAuthor = (offer: Offer, text: string, at: number) =>
  tell({ _id: `${offer._id}:${offer.by}:decided`, to: offer.by, at, kind: 'points', text, path: pathOf(offer) })
