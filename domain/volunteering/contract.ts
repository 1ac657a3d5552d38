import * as v from 'valibot'
import { SeenPicture } from '../pictures/picture'
import { AreaId, Count, Cursor, FileId, Hash, Id, Moment, Spoken, SpokenMaybe } from '../schemas'
import { activityKinds, skills } from './activity'
import { whens } from './calendar'
import { standpoints } from './feedback'
import { ageBands } from './shift'

/** A child or a person in a shift, as it is spoken of outside of the cloud. */
const Ref = v.pipe(v.string(), v.regex(/^[0-9a-f]{10}$/))
const Stars = v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(5))
/** Those that the caller may see. */
const Pictures = v.array(SeenPicture)
/** domain/volunteering/shift.ts: Venue */
const Venue = v.object({
  name: Spoken(40),
  point: v.nullable(
    v.object({
      longitude: v.pipe(v.number(), v.minValue(-180), v.maxValue(180)),
      latitude: v.pipe(v.number(), v.minValue(-90), v.maxValue(90)),
    }),
  ),
})
/** First name and age band: nothing else is asked of a child. */
const Child = v.strictObject({ name: Spoken(10), band: v.picklist(ageBands) })
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
  /** How far it is from the caller’s home, in metres; null where either is not on the map. */
  metres: v.nullable(Count),
}
/** What the caller’s own code shows: the place they hold. */
const passes = v.array(v.object({ name: v.string(), ref: Ref, in: v.boolean(), child: v.boolean() }))

export const listShifts = {
  about:
    'Shifts that are still to come around a place, the next one first; 20 a page at most. A filter looks at no more than 30 shifts a page, so a page may be short and go on.',
  request: v.strictObject({
    at: AreaId,
    when: v.optional(v.picklist(whens)),
    /** Only what asks for one of these. */
    skills: v.optional(v.pipe(v.array(v.picklist(skills)), v.minLength(1), v.maxLength(skills.length))),
    /** Only where places are left. */
    open: v.optional(v.boolean()),
    /** Only within so many metres of the caller’s home. */
    within: v.optional(v.pipe(v.number(), v.safeInteger(), v.minValue(100), v.maxValue(50_000))),
    after: v.optional(Cursor),
  }),
  answer: v.object({
    now: Moment,
    shifts: v.array(
      v.object({
        ...shiftLine,
        kind: v.picklist(activityKinds),
        area: v.string(),
        skills: v.array(v.picklist(skills)),
        pointsPerHour: Count,
      }),
    ),
    more: v.nullable(Cursor),
    /** The caller’s own skills, as the talent pool has them. */
    mySkills: v.array(v.picklist(skills)),
    /** Whether the caller’s home is on the map, so that distances are known. */
    located: v.boolean(),
    /** Whether the caller may post activities here. */
    mayPost: v.boolean(),
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
    pointsPerHour: Count,
    pictures: Pictures,
    area: v.string(),
    organiser: v.string(),
    /** Whether the caller leads it or answers for it, and may open rosters. */
    leads: v.boolean(),
    /** Why the caller may not sign up, in a sentence; null when they may. */
    whyNot: v.nullable(v.object({ code: v.string(), message: v.string() })),
    shifts: v.array(
      v.object({
        ...shiftLine,
        leader: v.string(),
        reason: v.nullable(v.string()),
        /** The caller’s own places in it: one, in a class one a child. */
        passes,
        leads: v.boolean(),
      }),
    ),
    /** What came of it: the latest shifts that are done, newest first. */
    outcomes: v.array(
      v.object({
        shiftId: Id,
        from: Moment,
        people: Count,
        minutes: Count,
        served: Count,
        note: v.string(),
        pictures: Pictures,
        /** Whether the caller was there, or lives where they may have been served, and may say how it was. */
        mayRate: v.array(v.picklist(standpoints)),
      }),
    ),
    /** What volunteers and neighbours say; `mine` is the caller’s own, also while its words wait. */
    feedback: v.object({
      count: Count,
      /** Sum of all stars; the mean is stars / count. */
      stars: Count,
      said: v.array(v.object({ as: v.picklist(standpoints), stars: Stars, text: v.string(), at: Moment })),
    }),
  }),
}

export const signUp = {
  about: 'Signs the caller, or in a class a child of theirs, up for a shift. At most 3 reads and 1 conditional write.',
  request: v.strictObject({
    shiftId: Id,
    /** What the leader calls the volunteer, or the guardian: 王阿姨. */
    name: Spoken(10),
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
  request: v.strictObject({
    shiftId: Id,
    child: v.optional(v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(10))),
  }),
  answer: v.object({ shiftId: Id, late: v.boolean() }),
}

export const openMyShifts = {
  about:
    'The shifts that the caller is signed up for, waits for or leads, and those they have served in lately; one call.',
  request: v.strictObject({}),
  answer: v.object({
    now: Moment,
    upcoming: v.array(v.object({ ...shiftLine, leader: v.string(), reason: v.nullable(v.string()), passes })),
    /** Shifts that the caller leads and that are not closed yet, the next first. */
    leading: v.array(v.object(shiftLine)),
    /** The latest 20, newest first. `minutes` null: not confirmed yet. */
    served: v.array(
      v.object({
        shiftId: Id,
        activityId: Id,
        title: v.string(),
        from: Moment,
        place: v.string(),
        minutes: v.nullable(Count),
      }),
    ),
    /** All confirmed minutes. */
    minutes: Count,
    /** In the last year: left less than a day before, and did not come. */
    lapses: v.object({ late: Count, absent: Count }),
  }),
}

const shiftFields = {
  from: Moment,
  until: Moment,
  venue: Venue,
  capacity: v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(300)),
  /** What the leader is called; the poster until somebody takes it over. */
  leader: Spoken(10),
}

export const postActivity = {
  about: 'Posts an activity with its shifts. The phone chooses the id, so that posting it twice is one activity.',
  request: v.strictObject({
    activityId: v.pipe(v.string(), v.regex(/^[0-9]{8}-[a-z0-9]{6}$/)),
    kind: v.picklist(activityKinds),
    title: Spoken(40),
    about: SpokenMaybe(1000),
    helps: Spoken(80),
    bring: SpokenMaybe(80),
    insurance: SpokenMaybe(80),
    skills: v.pipe(v.array(v.picklist(skills)), v.maxLength(5)),
    minimumAge: v.nullable(v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(120))),
    pointsPerHour: v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(20)),
    pictures: v.pipe(v.array(FileId), v.maxLength(3)),
    area: AreaId,
    organiser: Spoken(20),
    shifts: v.pipe(v.array(v.strictObject(shiftFields)), v.minLength(1), v.maxLength(60)),
  }),
  answer: v.object({ activityId: Id, shiftIds: v.array(Id) }),
}

export const moveShift = {
  about: 'Moves a shift to another time or place; everyone on it is told why, and can leave.',
  request: v.strictObject({ shiftId: Id, from: Moment, until: Moment, venue: Venue, reason: Spoken(100) }),
  answer: v.object({ shiftId: Id, told: Count }),
}

export const cancelShift = {
  about: 'Cancels a shift; everyone on it is told why.',
  request: v.strictObject({ shiftId: Id, reason: Spoken(100) }),
  answer: v.object({ shiftId: Id, told: Count }),
}

export const openPosting = {
  about:
    'What somebody who posts an activity chooses from: the areas they may post in, and what they are called there.',
  request: v.strictObject({}),
  answer: v.object({
    now: Moment,
    areas: v.array(
      v.object({
        id: AreaId,
        name: v.string(),
        /** The caller’s roles there, in words: 社区干部. */
        role: v.string(),
        /** Compounds and buildings to meet at. */
        venues: v.array(Venue),
      }),
    ),
  }),
}

const people = v.array(
  v.object({
    ref: Ref,
    name: v.string(),
    band: v.nullable(v.picklist(ageBands)),
    in: v.boolean(),
    /** When they checked in; null: not here yet. */
    here: v.nullable(Moment),
    gone: v.nullable(Moment),
    minutes: v.nullable(Count),
    walkIn: v.boolean(),
  }),
)

export const openRoster = {
  about:
    'A shift as its leader needs it: who is in, who waits, who is here, and the key from which the leader’s phone makes the rotating code, also without network. 200 people are at most 40 KB.',
  request: v.strictObject({ shiftId: Id }),
  answer: v.object({
    now: Moment,
    shiftId: Id,
    activityId: Id,
    title: v.string(),
    kind: v.picklist(activityKinds),
    from: Moment,
    until: Moment,
    venue: Venue,
    capacity: Count,
    state: v.picklist(['planned', 'cancelled', 'done']),
    leader: v.string(),
    codeKey: Hash,
    people,
    outcome: v.nullable(v.object({ served: Count, note: v.string(), minutes: Count, pictures: Pictures })),
  }),
}

export const checkIn = {
  about:
    'Checks the caller in, or out, with the code that the leader’s phone shows. It may be sent later, when there was no network; it counts once, at the time it happened. Checking out gives the hours.',
  request: v.strictObject({
    code: v.pipe(v.string(), v.maxLength(100)),
    at: Moment,
    out: v.optional(v.boolean()),
    /** What the leader calls somebody who comes without having signed up. */
    name: v.optional(Spoken(10)),
  }),
  answer: v.object({
    shiftId: Id,
    title: v.string(),
    at: Moment,
    out: v.boolean(),
    first: v.boolean(),
    minutes: v.nullable(Count),
  }),
}

export const checkInByLeader = {
  about: 'The leader notes that somebody who signed up is here, or has left; it may be sent later.',
  request: v.strictObject({ shiftId: Id, ref: Ref, at: Moment, out: v.optional(v.boolean()) }),
  answer: v.object({ shiftId: Id, at: Moment, first: v.boolean() }),
}

export const addWalkIn = {
  about: 'The leader notes somebody who came without signing up and has no phone at hand. The phone chooses the ref.',
  request: v.strictObject({ shiftId: Id, ref: Ref, name: Spoken(10), at: Moment }),
  answer: v.object({ shiftId: Id, at: Moment, first: v.boolean() }),
}

export const handOver = {
  about: 'Makes somebody who is signed up the leader of a shift; they are told.',
  request: v.strictObject({ shiftId: Id, ref: Ref }),
  answer: v.object({ shiftId: Id, leader: v.string() }),
}

export const closeShift = {
  about:
    'The leader says who served how long and how many people were helped, and closes the shift: one write decides, hours, points and absences follow from it.',
  request: v.strictObject({
    shiftId: Id,
    served: v.pipe(Count, v.maxValue(100_000)),
    note: SpokenMaybe(300),
    pictures: v.pipe(v.array(FileId), v.maxLength(2)),
    hours: v.pipe(
      v.array(
        v.strictObject({
          ref: Ref,
          /** In quarter hours: 0, 15, 30. 0: did not come. */
          minutes: v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(24 * 60)),
          explained: v.optional(SpokenMaybe(100)),
        }),
      ),
      v.maxLength(500),
    ),
  }),
  answer: v.object({ shiftId: Id, minutes: Count }),
}

export const giveFeedback = {
  about:
    'Says how a shift was, as a volunteer who was there or as a neighbour who was served; saying it again changes it.',
  request: v.strictObject({ shiftId: Id, as: v.picklist(standpoints), stars: Stars, text: SpokenMaybe(200) }),
  answer: v.object({ shiftId: Id, shown: v.boolean() }),
}

const boardLines = v.array(v.object({ name: v.string(), minutes: Count, people: Count }))

export const openBoard = {
  about: 'Hours of a month in a community by building and team; people stand on it only who chose to be shown.',
  request: v.strictObject({ at: AreaId, month: v.optional(v.pipe(v.string(), v.regex(/^20\d{2}-(0[1-9]|1[0-2])$/))) }),
  answer: v.object({
    month: v.string(),
    community: v.string(),
    buildings: boardLines,
    teams: boardLines,
    people: v.array(v.object({ name: v.string(), minutes: Count })),
    minutes: Count,
    volunteers: Count,
  }),
}
