import type { Person } from '../../domain/community/person'
import { approves, manages, mayOpen, type Offer, type Redemption, whyNotRedeem } from '../../domain/points/offer'
import { type Refusal, refusal } from '../../domain/refusals'
import { whyNotVolunteer } from '../../domain/volunteering/shift'
import type { Moment } from '../../domain/wording/time'
import { orRefuse, refuseIf } from '../kernel/refused'
import { areas } from '../kernel/repositories'
import { action } from '../kernel/serve'
import { accounts, offers, redemptions } from './repositories'
import { offerLine } from './shown'

/** 6 calls. */
export const openOffer = action('points.openOffer', async ({ offerId }, { caller, now }) => {
  const [found, person] = await Promise.all([offers.get(offerId), caller.person()])
  const offer = orRefuse(found, 'no-such-offer')
  refuseIf(mayOpen(person, offer, now) ? null : refusal('no-such-offer'))
  const manager = manages(person, offer, now)
  const [area, balance, redemption, people] = await Promise.all([
    areas.get(offer.community),
    person ? accounts.balanceOf(person._id) : 0,
    person ? redemptions.get(offerId, person._id) : null,
    manager ? redemptions.of(offerId) : null,
  ])
  const whyNot = whyNotTake(offer, person, balance, redemption, now)
  return {
    now,
    ...offerLine(offer),
    about: offer.about,
    community: area?.name ?? '',
    reason: offer.reason,
    lessonOfNeighbour: offer.teacher !== null,
    balance,
    voucher: redemption && { state: redemption.state, code: redemption.code },
    whyNot: whyNot && { code: whyNot.code, message: whyNot.message },
    mayApprove: offer.state === 'proposed' && approves(person, offer, now),
    mayCancel: manager && (offer.state === 'open' || offer.state === 'proposed'),
    people: people?.map(({ who, name, state, code }) => ({ key: who, name, state, code })) ?? null,
  }
})

function whyNotTake(
  offer: Offer,
  person: Person | null,
  balance: number,
  redemption: Redemption | null,
  now: Moment,
): Refusal | null {
  if (redemption && redemption.state !== 'given-back') return null
  return whyNotVolunteer(person) ?? whyNotRedeem(offer, person?._id ?? '', balance, now)
}
