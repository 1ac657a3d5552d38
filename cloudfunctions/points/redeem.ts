import { randomInt } from 'node:crypto'
import { entryOf, type Offer, type Redemption, redemptionOf, whyNotRedeem } from '../../domain/points/offer'
import { whyNotVolunteer } from '../../domain/volunteering/shift'
import { accountIn, pay } from '../kernel/points'
import { orRefuse, refuseIf } from '../kernel/refused'
import { action } from '../kernel/serve'
import { transaction } from '../kernel/transaction'
import { recordIn } from './managed'

const code = () => String(randomInt(1_000_000)).padStart(6, '0')

/** What a neighbour is called whose name WeChat is not sure of. */
const UNNAMED = '邻居'

/**
 * One transaction on the offer, what was taken of it, both accounts and the entry: whether there is one left and whether there are
 * points enough is asked in it. 13 calls. Asked for again, as after a lost answer, it is the same one.
 */
export const redeem = action('points.redeem', async ({ offerId, name }, { caller, now, words }) => {
  const who = caller.openid()
  refuseIf(whyNotVolunteer(await caller.person()))
  const _id = redemptionOf(offerId, who)
  const called = words === 'fine' ? name : UNNAMED
  return transaction(async (t) => {
    const offer = orRefuse(await t<Offer>('pointOffers').get(offerId), 'no-such-offer')
    const before = await t<Redemption>('redemptions').get(_id)
    const own = await accountIn(t, 'person', who, offer.community)
    if (before && before.state !== 'given-back') return { offerId, code: before.code, balance: own.balance }
    refuseIf(whyNotRedeem(offer, who, own.balance, now))
    const turn = (before?.turn ?? 0) + 1
    const redemption: Redemption = {
      ...{ _id, offer: offerId, who, name: called, price: offer.price, code: code(), turn },
      state: 'taken',
      at: now,
    }
    const event = { _id: entryOf(redemption, 'spent'), who, community: offer.community, source: offerId, by: who, now }
    const till = await accountIn(t, 'offer', offerId, offer.community)
    const { from } = await pay(t, own, till, offer.price, { ...event, text: `换「${offer.title}」` })
    await t<Redemption>('redemptions').put(redemption)
    await t<Offer>('pointOffers').put({ ...offer, taken: offer.taken + 1 })
    await recordIn(t, { action: 'points.redeem', by: who, role: 'resident', subject: offerId, at: now })
    return { offerId, code: redemption.code, balance: from.balance }
  })
})
