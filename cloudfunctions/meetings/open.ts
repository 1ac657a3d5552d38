import { type Decision, isTaskLate } from '../../domain/meetings/meeting'
import type { Moment } from '../../domain/wording/time'
import { ideas } from '../ideas/repositories'
import { orRefuse } from '../kernel/refused'
import { action } from '../kernel/serve'
import { mayHold } from './held'
import { attendees, meetingKeys, meetings } from './repositories'
import { meetingLine } from './shown'
import { attendeeId } from './signIn'

/** Ideas of a meeting that are shown. */
const IDEAS = 20

/** 6 calls and the caller. */
export const open = action('meetings.open', async ({ meetingId }, { caller, now }) => {
  const who = caller.openidOrNull()
  const person = await caller.person()
  const meeting = orRefuse(await meetings.get(meetingId), 'no-such-meeting')
  const holds = mayHold(person, meeting, now)
  const [coming, signedIn, mine, brought, codeKey] = await Promise.all([
    attendees.countComing(meetingId),
    attendees.countSigned(meetingId),
    who ? attendees.get(attendeeId(meetingId, who, person)) : null,
    ideas.at(meetingId, IDEAS),
    holds ? meetingKeys.of(meetingId) : null,
  ])
  const { byName, agenda, reason, minutes, decisions } = meeting
  return {
    now,
    meeting: meetingLine(meeting),
    ...{ byName, agenda, reason, minutes },
    decisions: decisions.map((decision) => decisionLine(decision, now)),
    ...{ coming, signedIn },
    mine: { coming: mine?.coming ?? false, signedIn: (mine?.signedAt ?? null) !== null },
    ideas: brought.map(({ _id, title, supporters }) => ({ ideaId: _id, title, supporters })),
    codeKey,
    mayHold: holds,
  }
})

function decisionLine({ number, text, outcome }: Decision, now: Moment) {
  if (outcome.kind !== 'task') return { number, text, outcome }
  const { kind, who, due, doneAt } = outcome
  return { number, text, outcome: { kind, who, due, doneAt, late: isTaskLate(outcome, now) } }
}
