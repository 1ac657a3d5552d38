import { createHash } from 'node:crypto'
import type { Person } from '../../domain/community/person'
import { whyNotSignIn } from '../../domain/meetings/meeting'
import { type Refusal, refusal } from '../../domain/refusals'
import { CODE_TIME, codeFor, readCheckIn, slotAt } from '../../domain/volunteering/attendance'
import type { Moment } from '../../domain/wording/time'
import { record } from '../kernel/audit'
import { orRefuse, Refused, refuseIf } from '../kernel/refused'
import { action } from '../kernel/serve'
import { attendees, meetingKeys, meetings } from './repositories'

/** Under what somebody is counted at a meeting: who has no home here is a number that says nothing of them, and differs from meeting to meeting. */
export const attendeeId = (meeting: string, who: string, person: Person | null): string =>
  isNeighbour(person)
    ? `${meeting}:${who}`
    : `${meeting}:visitor-${createHash('sha256').update(`${meeting}|${who}`).digest('hex').slice(0, 24)}`

const isNeighbour = (person: Person | null): boolean => person !== null && person.homes.length > 0

/** 3 reads, 1 write and the audit entry. It may be sent later, since there may be no network where the code was read. */
export const signIn = action('meetings.signIn', async ({ code, at }, { caller, now }) => {
  const who = caller.openid()
  const read = readCheckIn(code)
  if (!read) throw new Refused(refusal('not-the-meetings-code'))
  const [person, found, key] = await Promise.all([
    caller.person(),
    meetings.get(read.shift),
    meetingKeys.of(read.shift),
  ])
  const meeting = orRefuse(found, 'not-the-meetings-code')
  refuseIf(whyNotBelieve(meeting._id, read, orRefuse(key, 'not-the-meetings-code'), at, now))
  refuseIf(whyNotSignIn(meeting, at, now))
  const _id = attendeeId(meeting._id, who, person)
  const named = isNeighbour(person) ? who : ''
  const attendee = { _id, meeting: meeting._id, who: named, coming: false, signedAt: at }
  const first = (await attendees.addOnce(attendee)) || (await attendees.sign(_id, at))
  // The log of changes does not say who a visitor is either.
  if (first)
    await record({ action: 'meetings.signIn', by: named || 'visitor', role: 'resident', subject: meeting._id, at: now })
  return { meetingId: meeting._id, title: meeting.title, signedIn: await attendees.countSigned(meeting._id) }
})

type Read = { slot: number; code: string }

function whyNotBelieve(meeting: string, { slot, code }: Read, key: string, at: Moment, now: Moment): Refusal | null {
  if (codeFor(meeting, slot, key) !== code) return refusal('not-the-meetings-code')
  return Math.abs(slotAt(at) - slot) > 1 || at > now + CODE_TIME ? refusal('meeting-code-old') : null
}
