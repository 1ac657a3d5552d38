import { whyNotSay } from '../../domain/meetings/meeting'
import { record } from '../kernel/audit'
import { orRefuse, refuseIf } from '../kernel/refused'
import { action } from '../kernel/serve'
import { attendees, meetings } from './repositories'
import { attendeeId } from './signIn'

/** 2 reads, 1 write and the audit entry. */
export const say = action('meetings.say', async ({ meetingId, coming }, { caller, now }) => {
  const who = caller.openid()
  const person = await caller.person()
  refuseIf(whyNotSay(orRefuse(await meetings.get(meetingId), 'no-such-meeting'), now))
  const _id = attendeeId(meetingId, who, person)
  const first = await attendees.addOnce({ _id, meeting: meetingId, who, coming, signedAt: null })
  if (first || (await attendees.say(_id, coming)) > 0)
    await record({ action: 'meetings.say', by: who, role: 'resident', subject: meetingId, at: now })
  return { meetingId, coming }
})
