import { areaAt, withAncestors } from '../../domain/community/area'
import type { Need } from '../../domain/needs/need'
import { dueAfter, type Pair, whyNotNote } from '../../domain/visits/pair'
import type { Moment } from '../../domain/wording/time'
import { record } from '../kernel/audit'
import { refuseIf } from '../kernel/refused'
import { areas } from '../kernel/repositories'
import { action } from '../kernel/serve'
import { tell } from '../kernel/telling'
import { needs, pairs, visits } from './repositories'
import { pairOf } from './rights'

/** The visit first, then what follows from it, each by an id or a condition of its own: sent twice it is the same. */
export const noteVisit = action('visits.noteVisit', async (request, { caller, now, words }) => {
  const { pairId, visitId, at, how, note, next, need } = request
  const by = caller.openid()
  const pair = await pairOf(pairId, by)
  refuseIf(whyNotNote(pair, by, at, now))
  const _id = `${pairId}:${visitId}`
  const byName = pair.volunteers.find(({ who }) => who === by)?.name ?? pair.leader.name
  const shown = words === 'fine'
  const first = await visits.addOnce({ _id, pair: pairId, by, byName, at, how, note, next, shown })
  // Nobody was met: the elder has still to be looked in on.
  if (how !== 'not-met') await pairs.visited(pairId, { at, how }, dueAfter(at, pair.every))
  if (need) await needs.addOnce(await needFrom(pair, { _id, by, now, shown, ...need }))
  if (how === 'unwell') await tellLeader(pair, _id, byName, now)
  if (first) await record({ action: 'visits.noteVisit', by, role: 'resident', subject: pairId, at: now })
  return { pairId, first }
})

type Asked = Pick<Need, '_id' | 'by' | 'category' | 'text' | 'shown'> & { now: Moment }

/** Of the elder it says the building alone. */
async function needFrom({ elder, community }: Pair, { now, ...asked }: Asked): Promise<Need> {
  const area = areaAt('building', elder.household) ?? community
  const compound = areaAt('compound', area)
  const named = await areas.named([area, ...(compound ? [compound] : [])])
  const areaName = [compound, area].flatMap((id) => (id && named.get(id)?.name) || []).join(' ')
  return { ...asked, area, areaName, areas: withAncestors(area), at: now, state: 'open', taker: null }
}

const tellLeader = (pair: Pair, visit: string, byName: string, now: Moment) =>
  tell({
    ...{ _id: `${visit}:unwell`, to: pair.leader.who, at: now, kind: 'visit' },
    text: `${byName}去探望,老人不舒服,请看一看、打个电话。`,
    path: `packages/visits/pair/index?pairId=${pair._id}`,
  })
