import { areaAt, withAncestors } from '../../domain/community/area'
import { type Entry, UNANSWERED, whyNotPut } from '../../domain/exchange/entry'
import { refusal } from '../../domain/refusals'
import { record } from '../kernel/audit'
import { orRefuse, refuseIf } from '../kernel/refused'
import { areas } from '../kernel/repositories'
import { action } from '../kernel/serve'
import { isAround, placesOf, standingIn } from './places'
import { entries } from './repositories'
import { keeps } from './shown'

/** 1 call and the caller. */
export const openForm = action('exchange.openForm', async (_, { caller, now }) => {
  const around = placesOf(await caller.person(), now)
  const compounds = around.flatMap(({ id }) => areaAt('compound', id) ?? [])
  const named = await areas.named([...around.map(({ id }) => id), ...compounds])
  return {
    now,
    places: around.map(({ id, standing }) => {
      const compound = areaAt('compound', id)
      const names = [compound === id ? undefined : compound, id].flatMap((area) =>
        area ? (named.get(area)?.name ?? []) : [],
      )
      return { id, name: names.join(' '), standing }
    }),
  }
})

/** 2 reads, 1 write and the audit entry. Sent again it is the same entry. */
export const put = action('exchange.put', async ({ entryId, ...asked }, { caller, now, words }) => {
  const by = caller.openid()
  const person = await caller.person()
  const { area } = asked
  refuseIf(whyNotPut(asked, isAround(person, area, now), now))
  const { name: areaName } = orRefuse(await areas.get(area), 'no-such-area')
  const standing = standingIn(person, area, now)
  const entry: Entry = {
    ...{ _id: entryId, ...asked, areaName, areas: withAncestors(area), community: areaAt('community', area) ?? area },
    ...{ standing, by, at: now, state: words === 'fine' ? 'open' : 'waiting' },
    flagAt: asked.kind === 'need' ? now + UNANSWERED : null,
    flaggedAt: null,
  }
  if (await entries.addOnce(entry))
    await record({ action: 'exchange.put', by, role: 'resident', subject: entryId, at: now })
  const there = orRefuse(await entries.get(entryId), 'no-such-list-entry')
  refuseIf(there.by === by ? null : refusal('no-such-list-entry'))
  return { entryId, state: there.state }
})

/** 2 reads, 1 conditional write and the audit entry. Closed again, it stays closed. */
export const close = action('exchange.close', async ({ entryId }, { caller, now }) => {
  const by = caller.openid()
  const person = await caller.person()
  const entry = orRefuse(await entries.get(entryId), 'no-such-list-entry')
  refuseIf(entry.by === by || keeps(person, entry.area, now) ? null : refusal('not-your-entry'))
  if (await entries.move(entryId, entry.state, 'closed'))
    if (entry.state !== 'closed')
      await record({ action: 'exchange.close', by, role: 'resident', subject: entryId, at: now })
  return { entryId }
})
