import { type Meeting, whyNotCancel } from '../../domain/meetings/meeting'
import { type Moment, spoken } from '../../domain/wording/time'
import { record } from '../kernel/audit'
import { refuseIf } from '../kernel/refused'
import { action } from '../kernel/serve'
import { tell } from '../kernel/telling'
import { heldMeeting } from './held'
import { attendees, meetings } from './repositories'
import { pathOf } from './shown'

/** 2 reads, 1 conditional write, the audit entry, and a message for each who comes. Cut short, it goes on when it is asked for again. */
export const cancel = action('meetings.cancel', async ({ meetingId, reason }, { caller, now }) => {
  const { meeting, role } = await heldMeeting(meetingId, caller, now)
  if (meeting.state !== 'cancelled') {
    refuseIf(whyNotCancel(meeting, now))
    if (await meetings.cancel(meetingId, reason))
      await record({ action: 'meetings.cancel', by: caller.openid(), role, subject: meetingId, at: now })
  }
  await tellAll(meeting, meeting.reason ?? reason, now)
  return { meetingId }
})

async function tellAll({ _id, title, startsAt }: Meeting, reason: string, now: Moment): Promise<void> {
  const text = `${spoken(startsAt, now)} 的「${title}」取消了:${reason}。`
  for await (const page of attendees.coming(_id))
    for (const { who } of page)
      await tell({ _id: `${_id}:cancelled:${who}`, to: who, at: now, kind: 'meeting', text, path: pathOf(_id) })
}
