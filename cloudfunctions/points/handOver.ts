import { entryOf, manages, type Offer, type Redemption, redemptionOf, whyNotHandOver } from '../../domain/points/offer'
import { refusal } from '../../domain/refusals'
import { accountIn, pay } from '../kernel/points'
import { orRefuse, refuseIf } from '../kernel/refused'
import { action } from '../kernel/serve'
import { type Transaction, transaction } from '../kernel/transaction'
import { recordIn, roleIn } from './managed'

/** One transaction; 13 calls where a neighbour earns by it, 8 where the offer keeps the points. Noting it again changes nothing. */
export const handOver = action('points.handOver', async ({ offerId, key }, { caller, now }) => {
  const by = caller.openid()
  await transaction(async (t) => {
    const person = await caller.person()
    const offer = orRefuse(await t<Offer>('pointOffers').get(offerId), 'no-such-offer')
    refuseIf(manages(person, offer, now) ? null : refusal('not-your-offer'))
    const redemption = await t<Redemption>('redemptions').get(redemptionOf(offerId, key))
    refuseIf(whyNotHandOver(offer, redemption, now))
    if (!redemption || redemption.state === 'handed-over') return
    if (offer.teacher) await payTeacher(t, offer, offer.teacher, redemption, by, now)
    await t<Redemption>('redemptions').put({ ...redemption, state: 'handed-over' })
    const handed = offer.handed + 1
    await t<Offer>('pointOffers').put({ ...offer, handed, state: handed === offer.stock ? 'done' : offer.state })
    const role = roleIn(person, offer.area, now)
    await recordIn(t, { action: 'points.handOver', by, role, subject: redemption._id, at: now })
  })
  return { offerId }
})

/** What was spent on a neighbour's lesson goes on to the neighbour. 2 reads, 3 writes. */
async function payTeacher(t: Transaction, offer: Offer, teacher: string, taken: Redemption, by: string, now: number) {
  const { community } = offer
  const till = await accountIn(t, 'offer', offer._id, community)
  const own = await accountIn(t, 'person', teacher, community)
  const event = { _id: entryOf(taken, 'taught'), who: teacher, community, source: offer._id, by, now }
  await pay(t, till, own, taken.price, { ...event, text: `教「${offer.title}」,${taken.name}来上课` })
}
