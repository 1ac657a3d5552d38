import * as v from 'valibot'
import { AreaId, Count, Id, Moment, Named, Nonce, Spoken, SpokenMaybe } from '../schemas'
import { skills } from '../volunteering/activity'
import { callAnswers, callUpKinds } from './callUp'
import { freeTimes, languages } from './talent'

/** Stands for somebody of the pool: drawn at random when they joined. */
const Ref = Nonce
const Refs = v.pipe(v.array(Ref), v.minLength(1), v.maxLength(20))
const CallUpId = v.pipe(v.string(), v.regex(/^[0-9]{8}-[a-z0-9]{6}$/))
const offered = {
  skills: v.pipe(v.array(v.picklist(skills)), v.maxLength(skills.length)),
  times: v.pipe(v.array(v.picklist(freeTimes)), v.maxLength(freeTimes.length)),
  languages: v.pipe(v.array(v.picklist(languages)), v.maxLength(languages.length)),
}
const said = { name: Spoken(10), about: SpokenMaybe(100), emergency: v.boolean(), onBoard: v.boolean() }

const callUpLine = {
  callUpId: Id,
  kind: v.picklist(callUpKinds),
  text: v.string(),
  where: v.string(),
  areaName: v.string(),
  byName: v.string(),
  at: Moment,
  until: Moment,
  /** Whether people are still needed. */
  on: v.boolean(),
}

export const openTalent = {
  about: 'What the caller has put into the talent pool, and the emergencies that they are called to now.',
  request: v.strictObject({}),
  answer: v.object({
    now: Moment,
    talent: v.nullable(v.object({ ...offered, ...said, name: v.string(), about: v.string(), checked: v.boolean() })),
    /** The caller’s own number as `138****1234`; null when none was offered. */
    phone: v.nullable(v.string()),
    /** Why the caller may not join, in a sentence; null when they may. */
    whyNot: v.nullable(v.object({ code: v.string(), message: v.string() })),
    callUps: v.array(v.object(callUpLine)),
  }),
}

export const keepTalent = {
  about: 'Puts what the caller can do into the talent pool, in place of what was there.',
  request: v.strictObject({ ...offered, ...said }),
  answer: v.object({ checked: v.boolean() }),
}

export const leavePool = {
  about: 'Deletes everything that the talent pool has of the caller: the entry, the phone number, answers to call-ups.',
  request: v.strictObject({}),
  answer: v.object({ left: v.boolean() }),
}

export const keepPhone = {
  about: 'Keeps the caller’s phone number, which WeChat gives for the code of its button. Nobody sees it in a list.',
  request: v.strictObject({ code: v.pipe(v.string(), v.nonEmpty(), v.maxLength(200)) }),
  answer: v.object({ phone: v.string() }),
}

export const dropPhone = {
  about: 'Deletes the caller’s phone number.',
  request: v.strictObject({}),
  answer: v.object({ dropped: v.boolean() }),
}

export const openFinder = {
  about: 'Where the caller may look for people of the talent pool: communities and places in them.',
  request: v.strictObject({}),
  answer: v.object({ now: Moment, places: v.array(Named), mayReadPhones: v.boolean() }),
}

export const findTalents = {
  about:
    'People of the pool in a place, the nearest first: 50 at most, out of at most 120 that are looked at. Each search is in the audit log.',
  request: v.strictObject({
    /** A community or a place in it. */
    at: AreaId,
    skill: v.optional(v.picklist(skills)),
    time: v.optional(v.picklist(freeTimes)),
    emergency: v.optional(v.boolean()),
    /** Near what: a place within `at`. Left out: the caller’s own building, if it lies there. */
    near: v.optional(AreaId),
  }),
  answer: v.object({
    now: Moment,
    /** Compounds of the place, to be near to. */
    compounds: v.array(Named),
    talents: v.array(
      v.object({
        ref: Ref,
        name: v.string(),
        ...offered,
        about: v.string(),
        emergency: v.boolean(),
        /** 200 米, 同一栋楼; null when it was not asked near what. */
        distance: v.nullable(v.string()),
        hasPhone: v.boolean(),
      }),
    ),
    /** Whether there may be more than were looked at: a skill or a smaller place finds them. */
    cut: v.boolean(),
  }),
}

export const lookUpPhone = {
  about:
    'The phone number of one person, for a reason. It is in the audit log, and the person is told who looked and why.',
  request: v.strictObject({ who: Ref, why: Spoken(40) }),
  answer: v.object({ name: v.string(), phone: v.string() }),
}

export const invite = {
  about: 'Invites people of the pool to an activity: into their inbox, once for each person and activity.',
  request: v.strictObject({ refs: Refs, activityId: Id }),
  /** `invited`: how many had not been invited before. */
  answer: v.object({ invited: Count }),
}

export const openCallUpDesk = {
  about:
    'Where the caller may call people together in an emergency, how many each place reaches, and what was sent lately.',
  request: v.strictObject({}),
  answer: v.object({
    now: Moment,
    areas: v.array(v.object({ ...Named.entries, reach: Count })),
    callUps: v.array(v.object(callUpLine)),
  }),
}

export const callUp = {
  about:
    'Calls everybody together who agreed to it in an area. The phone chooses the id, so that sending it twice is one call-up.',
  request: v.strictObject({
    callUpId: CallUpId,
    area: AreaId,
    kind: v.picklist(callUpKinds),
    text: Spoken(200),
    where: Spoken(40),
    until: Moment,
  }),
  answer: v.object({ callUpId: Id, reach: Count }),
}

export const openCallUp = {
  about: 'A call-up: for whoever is called with their own answer, for whoever may send one with the answers of all.',
  request: v.strictObject({ callUpId: Id }),
  answer: v.object({
    now: Moment,
    ...callUpLine,
    /** Whether the caller is called, and what they have said. */
    mine: v.nullable(v.object({ answer: v.nullable(v.picklist(callAnswers)) })),
    /** For those who may call up in the area; null for everybody else. */
    answers: v.nullable(
      v.object({
        coming: Count,
        later: Count,
        cannot: Count,
        silent: Count,
        /** Who comes, now or later, the first to say so first; 100 at most. */
        people: v.array(
          v.object({ ref: Ref, name: v.string(), answer: v.picklist(callAnswers), at: Moment, hasPhone: v.boolean() }),
        ),
      }),
    ),
  }),
}

export const answerCallUp = {
  about: 'Says whether the caller comes. The last answer counts.',
  request: v.strictObject({ callUpId: Id, answer: v.picklist(callAnswers) }),
  answer: v.object({ callUpId: Id, answer: v.picklist(callAnswers) }),
}

export const endCallUp = {
  about: 'Ends a call-up; those who said that they come are told.',
  request: v.strictObject({ callUpId: Id }),
  answer: v.object({ callUpId: Id, on: v.boolean() }),
}
