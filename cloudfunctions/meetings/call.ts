import { randomBytes } from 'node:crypto'
import { withAncestors } from '../../domain/community/area'
import { areasOf } from '../../domain/community/person'
import { allConveners, conveners, type Meeting, whyNotCall } from '../../domain/meetings/meeting'
import { meetingKinds } from '../../domain/meetings/words'
import { refusal } from '../../domain/refusals'
import { roleIn } from '../../domain/talents/talent'
import { officeOf } from '../community/office'
import { record } from '../kernel/audit'
import { orRefuse, Refused, refuseIf } from '../kernel/refused'
import { areas } from '../kernel/repositories'
import { action } from '../kernel/serve'
import { meetingKeys, meetings } from './repositories'

/** Where the caller may call which meetings. 1 call and the caller. */
export const openCalling = action('meetings.openCalling', async (_, { caller, now }) => {
  const person = await caller.person()
  const held = [...new Set(areasOf(person, allConveners, now))]
  const named = await areas.named(held)
  return {
    now,
    areas: held.map((id) => ({
      id,
      name: named.get(id)?.name ?? id,
      kinds: meetingKinds.filter((kind) => roleIn(person, conveners[kind], id, now) !== null),
    })),
  }
})

/** 4 reads, 2 writes and the audit entry. */
export const call = action('meetings.call', async ({ meetingId, ...asked }, { caller, now, words }) => {
  const by = caller.openid()
  const person = await caller.person()
  const role = orRefuse(roleIn(person, conveners[asked.kind], asked.area, now), 'not-a-convener')
  refuseIf(whyNotCall(asked.startsAt, now))
  // What can't be looked at now is not announced: a meeting that nobody may read of is none.
  if (words === 'waiting') throw new Refused(refusal('words-unchecked'))
  const { name: areaName } = orRefuse(await areas.get(asked.area), 'no-such-area')
  const meeting: Meeting = {
    ...{ _id: meetingId, ...asked, areaName, areas: withAncestors(asked.area), state: 'planned' },
    ...{ by, byName: await officeOf(person, conveners[asked.kind], asked.area, now), calledAt: now, reason: null },
    ...{ minutes: null, decisions: [], closedAt: null, nextDue: null, reminded: false },
  }
  await meetingKeys.addOnce({ _id: meetingId, key: randomBytes(32).toString('hex') })
  if (await meetings.addOnce(meeting)) await record({ action: 'meetings.call', by, role, subject: meetingId, at: now })
  const there = orRefuse(await meetings.get(meetingId), 'no-such-meeting')
  refuseIf(there.by === by ? null : refusal('no-such-meeting'))
  return { meetingId }
})
