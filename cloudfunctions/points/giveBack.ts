import { entryOf, type Offer, type Redemption, redemptionOf, whyNotGiveBack } from '../../domain/points/offer'
import { accountIn, pay } from '../kernel/points'
import { orRefuse, refuseIf } from '../kernel/refused'
import { action } from '../kernel/serve'
import { transaction } from '../kernel/transaction'
import { recordIn } from './managed'

export const giveBack = action('points.giveBack', async ({ offerId }, { caller, now }) => {
  const who = caller.openid()
  return { offerId, balance: await returned(offerId, who, who, now) }
})

/**
 * Undoes what somebody took, in one transaction; answers their balance then. 13 calls. The last one to whom a cancelled offer owed
 * something ends its cancelling. What was given back already stays so.
 */
export const returned = (offerId: string, who: string, by: string, now: number): Promise<number> =>
  transaction(async (t) => {
    const offer = orRefuse(await t<Offer>('pointOffers').get(offerId), 'no-such-offer')
    const redemption = await t<Redemption>('redemptions').get(redemptionOf(offerId, who))
    const own = await accountIn(t, 'person', who, offer.community)
    if (redemption?.state === 'given-back') return own.balance
    refuseIf(whyNotGiveBack(offer, redemption, now))
    const taken = orRefuse(redemption, 'not-taken')
    const event = { _id: entryOf(taken, 'back'), who, community: offer.community, source: offerId, by, now }
    const till = await accountIn(t, 'offer', offerId, offer.community)
    const { to } = await pay(t, till, own, taken.price, { ...event, text: `退回「${offer.title}」` })
    await t<Redemption>('redemptions').put({ ...taken, state: 'given-back' })
    const left = offer.taken - 1
    const ended = offer.state === 'cancelling' && left === offer.handed
    await t<Offer>('pointOffers').put({ ...offer, taken: left, ...(ended ? { state: 'cancelled' } : {}) })
    const role = by === 'clock' ? 'clock' : 'resident'
    await recordIn(t, { action: 'points.giveBack', by, role, subject: `${offerId}:${who}`, at: now })
    return to.balance
  })
