import type { Request } from '../../domain/contract'
import { type Decision, whyNotWriteUp } from '../../domain/meetings/meeting'
import { refusal } from '../../domain/refusals'
import { record } from '../kernel/audit'
import { refuseIf } from '../kernel/refused'
import { action } from '../kernel/serve'
import { heldMeeting } from './held'
import { meetings } from './repositories'

/** 2 reads, 1 conditional write and the audit entry. The same sent again is the same. */
export const writeUp = action('meetings.writeUp', async ({ meetingId, minutes, decisions }, { caller, now }) => {
  const { meeting, role } = await heldMeeting(meetingId, caller, now)
  // Its own answer may have been lost.
  if (meeting.state === 'closed' && meeting.minutes === minutes) return { meetingId }
  refuseIf(whyNotWriteUp(meeting, now))
  if (await meetings.writeUp(meetingId, minutes, decisions.map(decisionOf), now))
    await record({ action: 'meetings.writeUp', by: caller.openid(), role, subject: meetingId, at: now })
  return { meetingId }
})

type Said = Request<'meetings.writeUp'>['decisions'][number]

function decisionOf({ text, outcome }: Said, at: number): Decision {
  const number = at + 1
  if (outcome.kind === 'nothing') return { number, text, outcome }
  if (outcome.kind === 'project') return { number, text, outcome: { kind: 'project', project: null } }
  return { number, text, outcome: { ...outcome, doneAt: null, lateTold: false } }
}

/** 2 reads, 1 conditional write and the audit entry. Done again, it stays done as it was. */
export const finishTask = action('meetings.finishTask', async ({ meetingId, number }, { caller, now }) => {
  const { meeting, role } = await heldMeeting(meetingId, caller, now)
  refuseIf(meeting.decisions[number - 1]?.outcome.kind === 'task' ? null : refusal('no-such-task'))
  if (await meetings.finishTask(meetingId, number, now))
    await record({ action: 'meetings.finishTask', by: caller.openid(), role, subject: meetingId, at: now })
  return { meetingId }
})
