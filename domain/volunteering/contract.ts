import * as v from 'valibot'
import { AreaId, Count, Cursor, Hash, Id, Moment } from '../schemas'
import { activityKinds, skills } from './activity'
import { ageBands } from './shift'

const Words = (most: number) => v.pipe(v.string(), v.trim(), v.maxLength(most))
const Named = (most: number) => v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(most))

/** domain/volunteering/shift.ts: Venue */
const Venue = v.object({
  name: Named(40),
  point: v.nullable(
    v.object({
      longitude: v.pipe(v.number(), v.minValue(-180), v.maxValue(180)),
      latitude: v.pipe(v.number(), v.minValue(-90), v.maxValue(90)),
    }),
  ),
})
/** First name and age band: nothing else is asked of a child. */
const Child = v.strictObject({ name: Named(10), band: v.picklist(ageBands) })
/** domain/volunteering/shift.ts: Seat */
const Seat = v.nullable(
  v.variant('in', [v.object({ in: v.literal(true) }), v.object({ in: v.literal(false), waitingAs: Count })]),
)
const shiftLine = {
  shiftId: Id,
  activityId: Id,
  title: v.string(),
  from: Moment,
  until: Moment,
  venue: Venue,
  capacity: Count,
  placesLeft: Count,
  waiting: Count,
  state: v.picklist(['planned', 'cancelled', 'done']),
  /** Where the caller stands in it; of several children the first. */
  seat: Seat,
}

export const listShifts = {
  about: 'Shifts that are still to come around a place, the next one first; 20 a page.',
  request: v.strictObject({
    at: AreaId,
    when: v.optional(v.picklist(['today', 'weekend'])),
    skill: v.optional(v.picklist(skills)),
    after: v.optional(Cursor),
  }),
  answer: v.object({
    now: Moment,
    shifts: v.array(v.object({ ...shiftLine, area: v.string(), skills: v.array(v.picklist(skills)) })),
    more: v.nullable(Cursor),
  }),
}

export const openActivity = {
  about: 'An activity with its shifts that are to come, and where the caller stands in each.',
  request: v.strictObject({ activityId: Id }),
  answer: v.object({
    now: Moment,
    id: Id,
    kind: v.picklist(activityKinds),
    title: v.string(),
    about: v.string(),
    helps: v.string(),
    bring: v.string(),
    insurance: v.string(),
    skills: v.array(v.picklist(skills)),
    minimumAge: v.nullable(Count),
    area: v.string(),
    organiser: v.string(),
    /** Why the caller may not sign up, in a sentence; null when they may. */
    whyNot: v.nullable(v.object({ code: v.string(), message: v.string() })),
    shifts: v.array(
      v.object({
        ...shiftLine,
        leader: v.string(),
        reason: v.nullable(v.string()),
        /** The caller’s own children in it, by name. */
        children: v.array(v.string()),
      }),
    ),
  }),
}

export const signUp = {
  about: 'Signs the caller, or in a class a child of theirs, up for a shift. At most 3 reads and 1 conditional write.',
  request: v.strictObject({
    shiftId: Id,
    /** What the leader calls the volunteer, or the guardian: 王阿姨. */
    name: Named(10),
    child: v.optional(Child),
    /** Full years that the volunteer says to have reached, where the activity asks. */
    declaresAge: v.optional(Count),
  }),
  answer: v.object({
    seat: Seat,
    /** Own shifts at the same time; the sign-up stands all the same. */
    conflicts: v.array(v.object({ title: v.string(), from: Moment })),
  }),
}

export const leaveShift = {
  about: 'Takes the caller, or a child of theirs, off a shift; the next who waits is in and is told.',
  request: v.strictObject({ shiftId: Id, child: v.optional(Named(10)) }),
  answer: v.object({ shiftId: Id, late: v.boolean() }),
}

export const openMyShifts = {
  about: 'The shifts that the caller is signed up for or waits for, and those they have served in; one call.',
  request: v.strictObject({}),
  answer: v.object({
    now: Moment,
    upcoming: v.array(v.object({ ...shiftLine, children: v.array(v.string()) })),
    /** The latest 50, newest first. `minutes` null: not confirmed yet. */
    served: v.array(
      v.object({ shiftId: Id, title: v.string(), from: Moment, venue: v.string(), minutes: v.nullable(Count) }),
    ),
    /** All confirmed minutes. */
    minutes: Count,
  }),
}

const shiftFields = {
  from: Moment,
  until: Moment,
  venue: Venue,
  capacity: v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(500)),
}

export const postActivity = {
  about: 'Posts an activity with its shifts. The phone chooses the id, so that posting it twice is one activity.',
  request: v.strictObject({
    activityId: v.pipe(v.string(), v.regex(/^[0-9]{8}-[a-z0-9]{6}$/)),
    kind: v.picklist(activityKinds),
    title: Named(40),
    about: Words(1000),
    helps: Named(80),
    bring: Words(80),
    insurance: Words(80),
    skills: v.pipe(v.array(v.picklist(skills)), v.maxLength(5)),
    minimumAge: v.nullable(v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(120))),
    area: AreaId,
    organiser: Named(40),
    shifts: v.pipe(v.array(v.strictObject(shiftFields)), v.minLength(1), v.maxLength(60)),
  }),
  answer: v.object({ activityId: Id, shiftIds: v.array(Id) }),
}

export const moveShift = {
  about: 'Moves a shift to another time or place; everyone on it is told why, and can leave.',
  request: v.strictObject({ shiftId: Id, from: Moment, until: Moment, venue: Venue, reason: Named(100) }),
  answer: v.object({ shiftId: Id, told: Count }),
}

export const cancelShift = {
  about: 'Cancels a shift; everyone on it is told why.',
  request: v.strictObject({ shiftId: Id, reason: Named(100) }),
  answer: v.object({ shiftId: Id, told: Count }),
}

export const openRoster = {
  about:
    'A shift as its leader needs it: who is in, who waits, who is here, and the key from which the leader’s phone makes the rotating code, also without network.',
  request: v.strictObject({ shiftId: Id }),
  answer: v.object({
    now: Moment,
    shiftId: Id,
    title: v.string(),
    from: Moment,
    until: Moment,
    venue: Venue,
    capacity: Count,
    state: v.picklist(['planned', 'cancelled', 'done']),
    codeKey: Hash,
    people: v.array(
      v.object({
        key: v.string(),
        name: v.string(),
        band: v.nullable(v.picklist(ageBands)),
        in: v.boolean(),
        /** When they checked in; null: not here yet. */
        here: v.nullable(Moment),
        gone: v.nullable(Moment),
        minutes: v.nullable(Count),
        walkIn: v.boolean(),
      }),
    ),
  }),
}

export const checkIn = {
  about:
    'Checks the caller in, or out, with the code that the leader’s phone shows. It may be sent later, when there was no network; it counts once, at the time it happened.',
  request: v.strictObject({ code: v.pipe(v.string(), v.maxLength(100)), at: Moment, out: v.optional(v.boolean()) }),
  answer: v.object({ shiftId: Id, title: v.string(), at: Moment, first: v.boolean() }),
}

export const checkInByLeader = {
  about: 'The leader notes that somebody who signed up is here, or has left.',
  request: v.strictObject({
    shiftId: Id,
    key: v.pipe(v.string(), v.maxLength(100)),
    at: Moment,
    out: v.optional(v.boolean()),
  }),
  answer: v.object({ shiftId: Id, at: Moment, first: v.boolean() }),
}

export const closeShift = {
  about: 'The leader confirms who served how long, how many people were served, and closes the shift.',
  request: v.strictObject({
    shiftId: Id,
    served: Count,
    note: Words(300),
    hours: v.pipe(
      v.array(
        v.strictObject({
          key: v.pipe(v.string(), v.maxLength(100)),
          /** In quarter hours: 0, 15, 30. 0: did not come. */
          minutes: v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(24 * 60)),
          explained: v.optional(Words(100)),
        }),
      ),
      v.maxLength(500),
    ),
  }),
  answer: v.object({ shiftId: Id, minutes: Count }),
}
