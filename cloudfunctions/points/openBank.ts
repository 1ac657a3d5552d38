import { type AreaId, areaAt } from '../../domain/community/area'
import { areasOf, type Person } from '../../domain/community/person'
import { approvers, officials } from '../../domain/points/offer'
import type { Moment } from '../../domain/wording/time'
import { areas } from '../kernel/repositories'
import { action } from '../kernel/serve'
import { accounts, entries, offers, redemptions, totals } from './repositories'
import { offerLine, statementLine } from './shown'

const LINES = 20
const OFFERS = 50
const OWN = 20

/** 9 calls and one for each area that the caller answers for. */
export const openBank = action('points.openBank', async ({ at }, { caller, now }) => {
  const person = await caller.person()
  const community = communityOf(person, at)
  const [area, around, counted, mine, proposed] = await Promise.all([
    community ? areas.get(community) : null,
    community ? offers.around(community, now, OFFERS) : [],
    community ? totals.get(community) : null,
    person ? ofPerson(person) : nobody,
    waitingForYes(person, now),
  ])
  return {
    now,
    community: area && { id: area._id, name: area.name },
    ...mine,
    offers: around.map(offerLine),
    proposed: proposed.map(offerLine),
    post: postsAt(person, now),
    totals: counted && { given: counted.given, taken: counted.taken, people: counted.people, at: counted.at },
  }
})

/** The community of the first home, for a visitor where the phone is. */
const communityOf = (person: Person | null, at: AreaId | undefined): AreaId | undefined => {
  const place = person?.homes[0]?.household ?? at
  return place && areaAt('community', place)
}

const nobody = { balance: 0, statement: [], more: null, vouchers: [], own: [] }

async function ofPerson({ _id }: Person) {
  const [balance, { items, more }, waiting, own] = await Promise.all([
    accounts.balanceOf(_id),
    entries.of(_id, { limit: LINES }),
    redemptions.waitingOf(_id, OFFERS),
    offers.by(_id, OWN),
  ])
  const taken = new Map((await offers.named(waiting.map(({ offer }) => offer))).map((offer) => [offer._id, offer]))
  const vouchers = waiting.flatMap(({ offer, code }) => {
    const of = taken.get(offer)
    return of ? [{ ...offerLine(of), code }] : []
  })
  return { balance, statement: items.map(statementLine), more, vouchers, own: own.map(offerLine) }
}

async function waitingForYes(person: Person | null, now: Moment) {
  const found = await Promise.all(areasOf(person, approvers, now).map((area) => offers.proposedIn(area, OFFERS)))
  // Who holds two roles in one area is not shown a lesson twice.
  return [...new Map(found.flat().map((offer) => [offer._id, offer])).values()].slice(0, OFFERS)
}

function postsAt(person: Person | null, now: Moment) {
  const [office] = areasOf(person, officials, now)
  if (office) return { area: office, official: true }
  const home = person?.homes[0]?.household
  const area = home && areaAt('compound', home)
  return area ? { area, official: false } : null
}
