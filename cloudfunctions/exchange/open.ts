import { areaAt } from '../../domain/community/area'
import { type Entry, isOffer, isOpen } from '../../domain/exchange/entry'
import { ranked, reasonOf } from '../../domain/exchange/ranking'
import { refusal } from '../../domain/refusals'
import type { Moment } from '../../domain/wording/time'
import { orRefuse, refuseIf } from '../kernel/refused'
import { action } from '../kernel/serve'
import { entries, matches } from './repositories'
import { entryLine, keeps, matchLine } from './shown'

/** Offers that are read for a need: those of its community first, then of the street. */
const LOOKED_AT = { community: 60, street: 40 }
const SHOWN = 10
const OWN = 20

/** 5 calls and the caller. */
export const open = action('exchange.open', async ({ entryId }, { caller, now }) => {
  const who = caller.openidOrNull()
  const person = await caller.person()
  const entry = orRefuse(await entries.get(entryId), 'no-such-list-entry')
  const mine = entry.by === who
  const keeper = keeps(person, entry.area, now)
  const isPublic = entry.state !== 'waiting' && entry.state !== 'refused'
  refuseIf(isPublic || mine || keeper ? null : refusal('no-such-list-entry'))
  const needs = entry.kind === 'need' && isOpen(entry, now)
  const [offers, own, matched] = await Promise.all([
    needs && (mine || keeper) ? offersFor(entry, now) : [],
    needs && !mine && who ? entries.of(who, OWN) : [],
    mine || keeper ? matches.of(entry, OWN) : [],
  ])
  return {
    now,
    entry: entryLine(entry),
    area: { id: entry.area, name: entry.areaName },
    ...{ details: entry.details, when: entry.when, offers },
    own: own
      .filter((offer) => isOffer(offer) && offer.category === entry.category && isOpen(offer, now))
      .map(entryLine),
    matches: matched.map(matchLine),
    mine,
    keeps: keeper,
  }
})

/** What fits a need, the best first, each with the reason. 2 calls. */
async function offersFor(need: Entry, now: Moment) {
  const { community, category, area } = need
  const street = areaAt('street', area)
  const [near, far] = await Promise.all([
    entries.offersIn(community, category, LOOKED_AT.community),
    street ? entries.offersIn(street, category, LOOKED_AT.street) : [],
  ])
  const each = [...new Map([...near, ...far].map((offer) => [offer._id, offer])).values()]
  return ranked(need, each, now)
    .slice(0, SHOWN)
    .map((fit) => ({ ...entryLine(fit.offer), reason: reasonOf(fit, need, now) }))
}
