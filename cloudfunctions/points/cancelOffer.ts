import { isCancelled, manages, type Offer } from '../../domain/points/offer'
import { refusal } from '../../domain/refusals'
import { orRefuse, refuseIf } from '../kernel/refused'
import { action } from '../kernel/serve'
import { tell } from '../kernel/telling'
import { transaction } from '../kernel/transaction'
import { returned } from './giveBack'
import { pathOf, recordIn, roleIn } from './managed'
import { redemptions } from './repositories'

/**
 * First nobody can take one any more, then each who had one is told and gets their points back, one by one. A run that was cut
 * short goes on when it is asked for again, or at the clock's next minute. A reason that WeChat is not sure of is not passed on.
 */
export const cancelOffer = action('points.cancelOffer', async ({ offerId, reason }, { caller, now, words }) => {
  const by = caller.openid()
  const offer = await transaction(async (t) => {
    const person = await caller.person()
    const before = orRefuse(await t<Offer>('pointOffers').get(offerId), 'no-such-offer')
    refuseIf(manages(person, before, now) ? null : refusal('not-your-offer'))
    if (isCancelled(before)) return before
    refuseIf(before.state === 'open' || before.state === 'proposed' ? null : refusal('offer-decided'))
    const state = before.taken > before.handed ? ('cancelling' as const) : ('cancelled' as const)
    const after = { ...before, state, reason: words === 'fine' ? reason : '' }
    await t<Offer>('pointOffers').put(after)
    await recordIn(t, {
      action: 'points.cancelOffer',
      by,
      role: roleIn(person, before.area, now),
      subject: offerId,
      at: now,
    })
    return after
  })
  return { offerId, returned: await returnAll(offer, by, now) }
})

/** Gives back what a cancelled offer has taken; answers to how many. 15 calls each. */
export async function returnAll(offer: Offer, by: string, now: number): Promise<number> {
  let count = 0
  for await (const page of redemptions.waitingFor(offer._id))
    for (const { who, price, turn } of page) {
      const why = offer.reason ? `原因:${offer.reason}。` : ''
      const text = `「${offer.title}」取消了,您的 ${price} 分退回账户。${why}`
      const _id = `${offer._id}:${who}:${turn}:cancelled`
      await tell({ _id, to: who, at: now, kind: 'points', text, path: pathOf(offer) })
      await returned(offer._id, who, by, now)
      count += 1
    }
  return count
}
