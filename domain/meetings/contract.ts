import * as v from 'valibot'
import { AreaId, Count, Cursor, Id, Moment, Named, Spoken } from '../schemas'
import { meetingKinds, meetingStates } from './words'

const NewId = v.pipe(v.string(), v.regex(/^[0-9]{8}-[a-z0-9]{6}$/))
const Official = (most: number) => v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(most))
const Line = v.object({
  meetingId: Id,
  kind: v.picklist(meetingKinds),
  title: v.string(),
  area: v.string(),
  place: v.string(),
  startsAt: Moment,
  state: v.picklist(meetingStates),
  /** How many things were decided, once it is written up. */
  decided: Count,
})

export const list = {
  about:
    'Meetings around a place: those that are to come or going on, then those that were, the latest first; 20 a page.',
  request: v.strictObject({ at: v.optional(AreaId), after: v.optional(Cursor) }),
  answer: v.object({
    now: Moment,
    area: v.nullable(Named),
    /** Those to come; on the first page. */
    coming: v.array(Line),
    past: v.array(Line),
    more: v.nullable(Cursor),
    mayCall: v.boolean(),
  }),
}

export const open = {
  about: 'A meeting: agenda, how many signed in, never who, minutes, decisions and what became of them; one call.',
  request: v.strictObject({ meetingId: Id }),
  answer: v.object({
    now: Moment,
    meeting: Line,
    byName: v.string(),
    agenda: v.array(v.string()),
    reason: v.nullable(v.string()),
    minutes: v.nullable(v.string()),
    decisions: v.array(
      v.object({
        number: Count,
        text: v.string(),
        outcome: v.variant('kind', [
          v.object({
            kind: v.literal('task'),
            who: v.string(),
            due: Moment,
            doneAt: v.nullable(Moment),
            late: v.boolean(),
          }),
          v.object({ kind: v.literal('project'), project: v.nullable(Id) }),
          v.object({ kind: v.literal('nothing') }),
        ]),
      }),
    ),
    coming: Count,
    signedIn: Count,
    /** Whether the caller says that they come, and was there. */
    mine: v.object({ coming: v.boolean(), signedIn: v.boolean() }),
    ideas: v.array(v.object({ ideaId: Id, title: v.string(), supporters: Count })),
    /** For whoever holds it: what the rotating code is made with. */
    codeKey: v.nullable(v.string()),
    mayHold: v.boolean(),
  }),
}

export const openCalling = {
  about: 'Where the caller may call which meetings.',
  request: v.strictObject({}),
  answer: v.object({
    now: Moment,
    areas: v.array(v.object({ ...Named.entries, kinds: v.array(v.picklist(meetingKinds)) })),
  }),
}

export const call = {
  about: 'Calls a meeting. The phone chooses the id, so that calling it again is the same meeting.',
  request: v.strictObject({
    meetingId: NewId,
    kind: v.picklist(meetingKinds),
    area: AreaId,
    title: Spoken(30),
    place: Spoken(40),
    startsAt: Moment,
    agenda: v.pipe(v.array(Spoken(60)), v.minLength(1), v.maxLength(10)),
  }),
  answer: v.object({ meetingId: Id }),
}

export const cancel = {
  about: 'Cancels a meeting that has not begun; those who said that they come are told why.',
  request: v.strictObject({ meetingId: Id, reason: Official(60) }),
  answer: v.object({ meetingId: Id }),
}

export const say = {
  about: 'Says that one comes, or no longer; who comes is reminded the evening before.',
  request: v.strictObject({ meetingId: Id, coming: v.boolean() }),
  answer: v.object({ meetingId: Id, coming: v.boolean() }),
}

export const signIn = {
  about:
    'Signs in by the code on the convener’s phone; however often it is sent, it counts once. Of a visitor only a number is kept.',
  request: v.strictObject({ code: v.pipe(v.string(), v.maxLength(100)), at: Moment }),
  answer: v.object({ meetingId: Id, title: v.string(), signedIn: Count }),
}

export const writeUp = {
  about: 'Publishes the minutes and what was decided, once: each decision is a task with a day, a project, or neither.',
  request: v.strictObject({
    meetingId: Id,
    minutes: Official(2000),
    decisions: v.pipe(
      v.array(
        v.strictObject({
          text: Official(100),
          outcome: v.variant('kind', [
            v.strictObject({ kind: v.literal('task'), who: Official(20), due: Moment }),
            v.strictObject({ kind: v.literal('project') }),
            v.strictObject({ kind: v.literal('nothing') }),
          ]),
        }),
      ),
      v.maxLength(20),
    ),
  }),
  answer: v.object({ meetingId: Id }),
}

export const finishTask = {
  about: 'Says that a task that a meeting gave is done.',
  request: v.strictObject({ meetingId: Id, number: v.pipe(Count, v.minValue(1)) }),
  answer: v.object({ meetingId: Id }),
}
