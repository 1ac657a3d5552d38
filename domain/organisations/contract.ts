import * as v from 'valibot'
import { AreaId, Count, Fen, FileId, Id, Moment, Named, Spoken } from '../schemas'
import { MOST_DELIVERABLES } from './agreement'
import { decisions } from './organisation'
import { MOST_PEOPLE } from './training'
import { agreementStates, incubationStages, organisationStates, reaches, themes } from './words'

/** The unified social credit code; its check character is looked at apart, so that the refusal says so. */
const CreditCode = v.pipe(v.string(), v.trim(), v.toUpperCase(), v.regex(/^[0-9A-HJ-NPQRTUWXY]{18}$/))
const NewId = v.pipe(v.string(), v.regex(/^[0-9]{8}-[a-z0-9]{6}$/))
/** Where something can be seen on the web: over TLS alone. */
const Link = v.pipe(
  v.string(),
  v.trim(),
  v.maxLength(300),
  v.regex(/^https:\/\/[A-Za-z0-9.-]+(:[0-9]+)?(\/[^\s<>"'\\]*)?$/),
)
/** A clerk’s words. */
const Text = (most: number) => v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(most))

const organisationLine = {
  organisationId: Id,
  name: v.string(),
  themes: v.array(v.picklist(themes)),
  areaName: v.string(),
  state: v.picklist(organisationStates),
  stage: v.nullable(v.picklist(incubationStages)),
}
const agreementLine = {
  agreementId: Id,
  project: Id,
  projectTitle: v.string(),
  organisationId: Id,
  organisationName: v.string(),
  state: v.picklist(agreementStates),
  from: Moment,
  until: Moment,
  amount: Fen,
  done: Count,
  deliverables: Count,
}

export const listOrganisations = {
  about: 'Registered organisations that work in an area, by name, and those that the caller speaks for; 100 at most.',
  request: v.strictObject({ at: v.optional(AreaId) }),
  answer: v.object({
    now: Moment,
    /** Null when nobody knows where the caller is. */
    area: v.nullable(Named),
    organisations: v.array(v.object(organisationLine)),
    own: v.array(v.object(organisationLine)),
    /** Whether the caller looks after organisations here. */
    mayManage: v.boolean(),
  }),
}

export const openOrganisation = {
  about:
    'An organisation: for everybody what it does and what it took on, without any person; more for its contact and for the clerks of its area.',
  request: v.strictObject({ organisationId: Id }),
  answer: v.object({
    now: Moment,
    ...organisationLine,
    about: v.string(),
    trainings: v.array(v.object({ title: v.string(), at: Moment, hours: Count })),
    agreements: v.array(v.object(agreementLine)),
    /** Whether the caller speaks for it. */
    mine: v.boolean(),
    /** For its contact and the clerks; null for everybody else. */
    inside: v.nullable(
      v.object({
        revision: Count,
        partyContact: v.nullable(v.string()),
        decided: v.array(
          v.object({ decision: v.picklist(decisions), byName: v.string(), at: Moment, reason: v.string() }),
        ),
        moves: v.array(
          v.object({
            from: v.nullable(v.picklist(incubationStages)),
            to: v.picklist(incubationStages),
            why: v.string(),
            byName: v.string(),
            at: Moment,
          }),
        ),
      }),
    ),
    /** For the clerks of its area; null for everybody else. */
    desk: v.nullable(
      v.object({
        contactName: v.string(),
        /** Where its certificate can be looked at; null once that was decided about. */
        certificate: v.nullable(v.string()),
        /** What the caller may decide now. */
        decisions: v.array(v.picklist(decisions)),
        mayIncubate: v.boolean(),
      }),
    ),
  }),
}

export const register = {
  about:
    'Registers an organisation on its behalf. Two clerks look at it; sending the same again, as after a lost answer, changes nothing.',
  request: v.strictObject({
    creditCode: CreditCode,
    name: Spoken(40),
    about: Spoken(500),
    themes: v.pipe(v.array(v.picklist(themes)), v.minLength(1), v.maxLength(themes.length)),
    reach: v.picklist(reaches),
    /** For the clerks. */
    contactName: Spoken(10),
    /** Picture of the certificate; seen by the clerks alone, and deleted when they have decided. */
    papers: FileId,
    /** Whether it asks to be brought up. */
    incubate: v.boolean(),
  }),
  answer: v.object({ organisationId: Id, state: v.picklist(organisationStates) }),
}

export const decide = {
  about:
    'Checks the papers of an organisation (community or street), confirms it (district), declines, suspends or resumes it; what is decided about is the revision that was read.',
  request: v.strictObject({
    organisationId: Id,
    revision: Count,
    decision: v.picklist(decisions),
    /** Needed to decline and to suspend; the organisation reads it. */
    reason: v.pipe(v.string(), v.trim(), v.maxLength(200)),
  }),
  answer: v.object({ organisationId: Id, state: v.picklist(organisationStates) }),
}

export const openDesk = {
  about:
    'For clerks: organisations of their areas that wait, and how far each of the others is brought up; 200 at most.',
  request: v.strictObject({}),
  answer: v.object({
    now: Moment,
    waiting: v.array(v.object({ ...organisationLine, checked: v.boolean(), at: Moment })),
    others: v.array(v.object(organisationLine)),
    stages: v.array(v.object({ stage: v.picklist(incubationStages), count: Count })),
    areas: v.array(Named),
  }),
}

export const incubate = {
  about: 'Moves an organisation to another place of incubation. Every move stays to be read.',
  request: v.strictObject({ organisationId: Id, revision: Count, to: v.picklist(incubationStages), why: Text(100) }),
  answer: v.object({ organisationId: Id, stage: v.nullable(v.picklist(incubationStages)) }),
}

export const namePartyContact = {
  about:
    'Writes down who guides an organisation for the party; empty for nobody. Only clerks and the organisation read it.',
  request: v.strictObject({ organisationId: Id, name: v.pipe(v.string(), v.trim(), v.maxLength(20)) }),
  answer: v.object({ organisationId: Id }),
}

export const changeContact = {
  about:
    'Lets somebody else speak for an organisation: who reads out their six digits (community.showCode). The role goes with it.',
  request: v.strictObject({
    organisationId: Id,
    revision: Count,
    digits: v.pipe(v.string(), v.regex(/^[0-9]{6}$/)),
    name: Spoken(10),
  }),
  answer: v.object({ organisationId: Id }),
}

const trainingLine = {
  trainingId: Id,
  title: v.string(),
  about: v.string(),
  place: v.string(),
  areaName: v.string(),
  at: Moment,
  hours: Count,
  most: Count,
  taken: Count,
}

export const listTrainings = {
  about: 'Trainings for organisations around a place, from three months ago on, the latest first; 50 at most.',
  request: v.strictObject({ at: v.optional(AreaId) }),
  answer: v.object({
    now: Moment,
    trainings: v.array(
      v.object({
        ...trainingLine,
        /** How many places each of the caller’s organisations has. */
        own: v.array(v.object({ organisationId: Id, name: v.string(), people: Count })),
        /** Who comes, for clerks of its area; null for everybody else. */
        list: v.nullable(
          v.array(v.object({ organisationId: Id, name: v.string(), people: Count, came: v.nullable(v.boolean()) })),
        ),
      }),
    ),
    /** Where the caller may post one. */
    areas: v.array(Named),
  }),
}

export const postTraining = {
  about: 'Posts a training. The phone chooses the id, so that posting it twice is one training.',
  request: v.strictObject({
    trainingId: NewId,
    area: AreaId,
    title: Text(40),
    about: v.pipe(v.string(), v.trim(), v.maxLength(300)),
    place: Text(40),
    at: Moment,
    hours: v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(40)),
    most: v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(200)),
  }),
  answer: v.object({ trainingId: Id }),
}

export const joinTraining = {
  about: 'Takes places in a training for people of an organisation; naught gives them back.',
  request: v.strictObject({
    trainingId: Id,
    organisationId: Id,
    seats: v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(MOST_PEOPLE)),
  }),
  answer: v.object({ trainingId: Id, seats: Count }),
}

export const noteAttendance = {
  about: 'Notes which organisations came to a training; it stands on their pages from then on.',
  request: v.strictObject({ trainingId: Id, came: v.pipe(v.array(Id), v.maxLength(200)) }),
  answer: v.object({ trainingId: Id }),
}

export const openAgreement = {
  about: 'An agreement by which an organisation takes a project on, without any person.',
  request: v.strictObject({ agreementId: Id }),
  answer: v.object({
    now: Moment,
    ...agreementLine,
    parts: v.array(
      v.object({
        what: v.string(),
        measure: v.string(),
        due: Moment,
        done: v.nullable(v.object({ at: Moment, link: v.string() })),
      }),
    ),
    signed: v.object({
      organisation: v.nullable(v.object({ byName: v.string(), at: Moment })),
      clerk: v.nullable(v.object({ byName: v.string(), at: Moment })),
    }),
    ended: v.nullable(v.object({ byName: v.string(), at: Moment, reason: v.string() })),
    /** For which side the caller may sign or end it. */
    sides: v.array(v.picklist(['organisation', 'clerk'])),
  }),
}

export const proposeAgreement = {
  about: 'Writes the agreement by which an organisation takes a project on. It is in force once both have signed.',
  request: v.strictObject({
    project: Id,
    organisationId: Id,
    deliverables: v.pipe(
      v.array(v.strictObject({ what: Text(60), measure: Text(60), due: Moment })),
      v.minLength(1),
      v.maxLength(MOST_DELIVERABLES),
    ),
    from: Moment,
    until: Moment,
    amount: Fen,
  }),
  answer: v.object({ agreementId: Id }),
}

export const signAgreement = {
  about: 'Signs an agreement for one side. With the second signature the organisation has taken the project on.',
  request: v.strictObject({ agreementId: Id, side: v.picklist(['organisation', 'clerk']) }),
  answer: v.object({ agreementId: Id, state: v.picklist(agreementStates) }),
}

export const endAgreement = {
  about:
    'Ends an agreement, or takes back a proposed one, with a reason that everybody reads; the project is free again.',
  request: v.strictObject({
    agreementId: Id,
    side: v.picklist(['organisation', 'clerk']),
    reason: Spoken(100),
  }),
  answer: v.object({ agreementId: Id, state: v.picklist(agreementStates) }),
}

export const tickDeliverable = {
  about: 'Says that something agreed was delivered, with a link to where it can be seen.',
  request: v.strictObject({
    agreementId: Id,
    place: v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(MOST_DELIVERABLES - 1)),
    link: Link,
  }),
  answer: v.object({ agreementId: Id, done: Count }),
}
