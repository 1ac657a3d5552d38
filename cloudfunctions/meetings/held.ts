import { holds, type Person, type Role } from '../../domain/community/person'
import { conveners, type Meeting } from '../../domain/meetings/meeting'
import { roleIn } from '../../domain/talents/talent'
import type { Moment } from '../../domain/wording/time'
import type { Caller } from '../kernel/caller'
import { orRefuse } from '../kernel/refused'
import { meetings } from './repositories'

/** Whether somebody may hold a meeting: whoever could have called it there. */
export const mayHold = (person: Person | null, { kind, area }: Pick<Meeting, 'kind' | 'area'>, now: Moment): boolean =>
  holds(person, conveners[kind], area, now)

/** A meeting for whoever may hold it; refuses everybody else. 1 read and the caller. */
export async function heldMeeting(
  meetingId: string,
  caller: Caller,
  now: Moment,
): Promise<{ meeting: Meeting; person: Person | null; role: Role }> {
  const person = await caller.person()
  const meeting = orRefuse(await meetings.get(meetingId), 'no-such-meeting')
  const role = orRefuse(roleIn(person, conveners[meeting.kind], meeting.area, now), 'not-a-convener')
  return { meeting, person, role }
}
