import { accountOf, type Entry } from '../../domain/points/entry'
import { type Offer, remaining } from '../../domain/points/offer'

/** An offer as lists and pages show it. */
export const offerLine = (offer: Offer) => {
  const { _id, kind, title, place, at, price, stock, byName, state } = offer
  return { offerId: _id, kind, title, place, at, price, remaining: remaining(offer), stock, byName, state }
}

/** An entry as it stands in the statement of the person whose it is. */
export function statementLine({ _id, at, text, who, lines }: Entry) {
  const own = accountOf('person', who)
  const { amount, after } = lines.find(({ account }) => account === own) ?? lines[1]
  return { id: _id, at, text, amount, after }
}
