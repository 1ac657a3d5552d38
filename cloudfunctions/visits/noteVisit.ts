import { areaAt, withAncestors } from '../../domain/community/area'
import type { Need } from '../../domain/needs/need'
import { dueOnceVisited, type Pair, type Visit, whyNotNote, withoutName } from '../../domain/visits/pair'
import { type Moment, spoken } from '../../domain/wording/time'
import { record } from '../kernel/audit'
import { orRefuse, refuseIf } from '../kernel/refused'
import { areas } from '../kernel/repositories'
import { action } from '../kernel/serve'
import { tell } from '../kernel/telling'
import { needs, pairs, visits } from './repositories'

/**
 * The visit first, then what follows from it, each by an id or a condition of its own: sent twice it is the same. One that was noted before
 * the pair ended, or before the phone had network, still counts.
 */
export const noteVisit = action('visits.noteVisit', async (request, { caller, now, words }) => {
  const { pairId, visitId, at, how, note, next, need } = request
  const by = caller.openid()
  const pair = orRefuse(await pairs.get(pairId), 'no-such-pair')
  refuseIf(whyNotNote(pair, by, at, now))
  const _id = `${pairId}:${visitId}`
  const byName = pair.volunteers.find(({ who }) => who === by)?.name ?? pair.leader.name
  const shown = words === 'fine'
  const first = await visits.addOnce({ _id, pair: pairId, by, byName, at, how, note, next, shown })
  // Nobody was met: the elder has still to be looked in on.
  if (how !== 'not-met') await pairs.visited(pairId, { at, how }, dueOnceVisited(pair, at))
  if (need) await needs.addOnce(await needFrom(pair, { _id, by, now, shown, ...need }))
  if (how === 'unwell' || how === 'not-met') await tellLeader(pair, { _id, byName, at, how }, now)
  if (first) await record({ action: 'visits.noteVisit', by, role: 'resident', subject: pairId, at: now })
  return { pairId, first }
})

type Asked = Pick<Need, '_id' | 'by' | 'category' | 'text' | 'shown'> & { now: Moment }

/** Of the elder it says the building alone; a name that was typed all the same is taken out. */
async function needFrom({ elder, community }: Pair, { now, ...asked }: Asked): Promise<Need> {
  const area = areaAt('building', elder.household) ?? community
  const compound = areaAt('compound', area)
  const named = await areas.named([area, ...(compound ? [compound] : [])])
  const areaName = [compound, area].flatMap((id) => (id && named.get(id)?.name) || []).join(' ')
  const text = withoutName(asked.text, elder)
  return { ...asked, text, area, areaName, areas: withAncestors(area), at: now, state: 'open', taker: null }
}

type Worrying = Pick<Visit, '_id' | 'byName' | 'at'> & { how: 'unwell' | 'not-met' }
const worries = { unwell: '老人不舒服,请看一看、打个电话。', 'not-met': '没见到老人,请打个电话问一问。' }

/** An elder who does not open the door may have fallen behind it: that is told like an illness. */
const tellLeader = ({ _id: pair, leader }: Pair, { _id, byName, at, how }: Worrying, now: Moment) =>
  tell({
    ...{ _id: `${_id}:${how}`, to: leader.who, at: now, kind: 'visit' },
    text: `${byName}${spoken(at, now)}去探望,${worries[how]}`,
    path: `packages/visits/pair/index?pairId=${pair}`,
  })
