import { areasOf } from '../../domain/community/person'
import { matchmakers } from '../../domain/exchange/entry'
import { communityOf } from '../ideas/shown'
import { areas } from '../kernel/repositories'
import { action } from '../kernel/serve'
import { placesOf } from './places'
import { entries, matches } from './repositories'
import { entryLine, matchLine } from './shown'

const PAGE = 20
const OWN = 10

/** 5 calls and the caller. */
export const list = action('exchange.list', async ({ at, kind, category, after }, { caller, now }) => {
  const person = await caller.person()
  const [office] = areasOf(person, [...matchmakers, 'organisation'], now)
  const community = communityOf(person, at) ?? office
  const mayPut = placesOf(person, now).length > 0
  if (!community) return { now, area: null, entries: [], more: null, mine: [], matches: [], mayPut }
  const own = after === undefined ? person : null
  const [area, { items, more }, mine, matched] = await Promise.all([
    areas.get(community),
    entries.in(community, kind, category, { after, limit: PAGE }),
    own ? entries.of(own._id, OWN) : [],
    own ? matches.with(own._id, OWN) : [],
  ])
  return {
    now,
    area: area && { id: community, name: area.name },
    entries: items.map(entryLine),
    more,
    mine: mine.map(entryLine),
    matches: matched.map(matchLine),
    mayPut,
  }
})
