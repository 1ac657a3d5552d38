import * as v from 'valibot'
import { Emergency } from '../notices/contract'
import { AreaId, Count, Cursor, Fen, Id, Moment, Named, Nonce, Spoken, SpokenMaybe } from '../schemas'
import { callUpKinds } from '../talents/callUp'
import { levels } from './area'
import { claimStates } from './claim'
import { holdingNames } from './mine'
import { relations, roles } from './person'

const SceneText = v.pipe(v.string(), v.nonEmpty(), v.maxLength(32))

/** Where somebody stands: a building's names from the street down. */
export const Place = v.object({ building: Named, compound: Named, community: Named, street: Named })
export type Place = v.InferOutput<typeof Place>

const HomeLine = v.object({ household: AreaId, label: v.string(), relation: v.picklist(relations) })

/** See community/claim.ts. */
const ClaimId = Nonce
const SlipText = v.pipe(v.string(), v.nonEmpty(), v.maxLength(20))
/** A page with its query, without a leading slash. */
const PagePath = v.pipe(
  v.string(),
  v.maxLength(200),
  v.regex(/^(pages|packages)\/[A-Za-z0-9/]+(\?[A-Za-z0-9=&%._~:-]*)?$/),
)
const Leader = v.object({ name: v.string(), hours: v.nullable(v.string()) })
/** The caller’s own claim that waits. */
const OwnClaim = v.object({
  ...HomeLine.entries,
  at: Moment,
  /** Whether somebody is confirmed there, who can say so. */
  peopleThere: v.boolean(),
  leader: v.nullable(Leader),
})
/** A claim as those see it who decide about it. */
const ClaimLine = v.object({
  claimId: ClaimId,
  name: v.string(),
  ...HomeLine.entries,
  building: Named,
  note: v.string(),
  at: Moment,
  /** Confirmed in this household already. */
  peopleThere: Count,
})
const Claimed = v.object({
  household: AreaId,
  label: v.string(),
  state: v.picklist(claimStates),
  peopleThere: v.boolean(),
})

export const openHome = {
  about: 'The home page: whose door this is, what wants the caller today, what is going on. One call.',
  request: v.strictObject({
    /** From an entrance's QR code. */
    scene: v.optional(SceneText),
    /** Where the phone was last, for a visitor who comes back. */
    at: v.optional(AreaId),
  }),
  answer: v.object({
    now: Moment,
    district: v.string(),
    place: v.nullable(Place),
    /** The name on the code that was scanned, where that building was merged into this one. */
    was: v.nullable(v.string()),
    /** What was merged into this building, or what it lies in. */
    formerly: v.array(Named),
    /** The scene that was scanned, when it was good: the phone may bind a household with it. */
    scene: v.nullable(v.string()),
    homes: v.array(v.object({ ...HomeLine.entries, building: Named })),
    /** Homes of the caller that wait to be confirmed. */
    waiting: v.array(OwnClaim),
    /** How many wait for somebody of the caller’s homes to confirm them. */
    toConfirm: Count,
    todo: v.array(
      v.object({
        pollId: Id,
        title: v.string(),
        closesAt: Moment,
        inShort: v.string(),
        voters: v.picklist(['household', 'person', 'owner']),
        area: v.string(),
      }),
    ),
    /** Polls the household has voted in and that are still open. */
    done: v.array(v.object({ pollId: Id, title: v.string(), closesAt: Moment })),
    results: v.array(v.object({ pollId: Id, title: v.string(), conclusion: v.string(), closedAt: Moment })),
    /** Null before the first poll of the community. `at` is when it was counted. */
    turnout: v.nullable(
      v.object({
        pollId: Id,
        voted: Count,
        entitled: Count,
        voters: v.picklist(['household', 'person', 'owner']),
        at: Moment,
      }),
    ),
    /** The service fund of the community this year; null while no money has come in. */
    fund: v.nullable(v.object({ area: AreaId, year: Count, total: Fen, spent: Fen, perCent: Count })),
    /** Emergencies that the caller agreed to be called to, and for which people are needed now. */
    calls: v.array(v.object({ callUpId: Id, kind: v.picklist(callUpKinds), text: v.string(), where: v.string() })),
    /** Shifts of the coming week around the door that still lack people, the next first; at most 3. */
    needed: v.array(
      v.object({ activityId: Id, shiftId: Id, title: v.string(), from: Moment, venue: v.string(), placesLeft: Count }),
    ),
    /** What goes before everything else at this door until it ends. */
    emergencies: v.array(Emergency),
    /** Messages that came since the caller last looked; 99 at most. */
    fresh: Count,
  }),
}

export const openBinding = {
  about: 'The doors of the building whose entrance code was scanned, for choosing one own.',
  request: v.strictObject({ scene: SceneText }),
  answer: v.object({
    place: Place,
    privacyNotice: v.string(),
    units: v.array(
      v.object({
        unit: Count,
        doors: v.array(v.object({ household: AreaId, floor: v.number(), room: v.string() })),
      }),
    ),
  }),
}

export const bindHome = {
  about:
    'Says that the caller lives in (or owns) a household of the building whose code was scanned. It waits until somebody of the home or the grid leader confirms it; with the code of the letter-box slip, or a match with the roster, it is confirmed at once.',
  request: v.strictObject({
    scene: SceneText,
    household: AreaId,
    relation: v.picklist(relations),
    /** What neighbours call them: for whoever decides. */
    name: Spoken(20),
    note: v.optional(SpokenMaybe(60), ''),
    /** As typed from the slip: small letters and spaces are fine. */
    slip: v.optional(SlipText),
    /** As the roster of owners has it; floor area of all that they own in the compound, in 1/100 m². Owners only. */
    roster: v.optional(v.strictObject({ name: v.pipe(v.string(), v.nonEmpty(), v.maxLength(20)), floorArea: Count })),
    /** Where the caller was on the way to: the message of the confirmation opens it. */
    wanted: v.optional(PagePath),
    /** Date of the privacy notice that was read and accepted. */
    privacyNotice: v.pipe(v.string(), v.maxLength(10)),
  }),
  answer: Claimed,
}

export const useSlip = {
  about: 'Confirms the caller’s own claim that waits by the code of the slip. At most 5 tries a day.',
  request: v.strictObject({ household: AreaId, slip: SlipText }),
  answer: Claimed,
}

export const withdrawClaim = {
  about: 'Takes the caller’s own claim back.',
  request: v.strictObject({ household: AreaId }),
  answer: Claimed,
}

export const openClaims = {
  about: 'The caller’s homes, and who says to live there and waits; at most 50, the longest waiting first.',
  request: v.strictObject({}),
  answer: v.object({
    now: Moment,
    homes: v.array(v.object({ ...HomeLine.entries, building: Named, since: Moment })),
    claims: v.array(v.object({ ...ClaimLine.entries, mayConfirm: v.boolean() })),
  }),
}

export const decideClaim = {
  about: 'Somebody of the home confirms or declines a claim on it.',
  request: v.strictObject({
    claimId: ClaimId,
    decision: v.picklist(['confirmed', 'declined']),
    reason: v.optional(SpokenMaybe(60), ''),
  }),
  answer: v.object({ claimId: ClaimId, state: v.picklist(claimStates) }),
}

export const listClaims = {
  about: 'Homes to confirm in an area, for its grid leader and clerks; the longest waiting first, 20 a page.',
  request: v.strictObject({
    /** Left out: the first area that the caller answers for. */
    area: v.optional(AreaId),
    after: v.optional(Cursor),
  }),
  answer: v.object({
    now: Moment,
    area: Named,
    /** All that the caller answers for. */
    areas: v.array(Named),
    claims: v.array(ClaimLine),
    more: v.nullable(Cursor),
  }),
}

export const decideClaims = {
  about:
    'The grid leader, or a clerk, confirms or declines claims of an area, at most 50 in one call; what somebody else decided first stays so, and is answered.',
  request: v.strictObject({
    area: AreaId,
    claims: v.pipe(v.array(ClaimId), v.minLength(1), v.maxLength(50)),
    decision: v.picklist(['confirmed', 'declined']),
    reason: v.optional(SpokenMaybe(60), ''),
  }),
  answer: v.object({
    claims: v.array(
      v.object({
        claimId: ClaimId,
        state: v.nullable(v.picklist(claimStates)),
        /** Why it was not done, where it wasn’t. */
        why: v.nullable(v.string()),
      }),
    ),
  }),
}

export const openHousehold = {
  about: 'Who is confirmed in a household, and which slip is in force: for its grid leader and clerks.',
  request: v.strictObject({ household: AreaId }),
  answer: v.object({
    now: Moment,
    household: AreaId,
    label: v.string(),
    building: Named,
    slipIssue: Count,
    people: v.array(
      v.object({
        /** As they gave it with their claim; empty where there was none. */
        name: v.string(),
        claimId: ClaimId,
        relation: v.picklist(relations),
        since: Moment,
      }),
    ),
  }),
}

export const reissueSlip = {
  about: 'Makes the slips of a household that were printed so far good for nothing; the next that is printed is.',
  request: v.strictObject({
    household: AreaId,
    /** The issue that was seen: asking twice raises it once. */
    issue: Count,
  }),
  answer: v.object({ household: AreaId, slipIssue: Count }),
}

export const moveOut = {
  about: 'The caller leaves one of their homes. When the last one leaves, the home is free.',
  request: v.strictObject({ household: AreaId }),
  answer: v.object({ household: AreaId, left: v.boolean() }),
}

export const moveSomebodyOut = {
  about:
    'The grid leader, or a clerk, ends the home of somebody who moved away. They are told why, and may claim it again.',
  request: v.strictObject({
    household: AreaId,
    /** Who it is, as openHousehold lists them. */
    claimId: ClaimId,
    reason: Spoken(60),
  }),
  answer: v.object({ household: AreaId, left: v.boolean() }),
}

export const openMe = {
  about: 'The page about oneself: homes, roles, and the polls one’s household has voted in.',
  request: v.strictObject({}),
  answer: v.object({
    now: Moment,
    homes: v.array(v.object({ ...HomeLine.entries, place: Place, since: Moment })),
    roles: v.array(v.object({ role: v.picklist(roles), area: v.string(), level: v.picklist(levels) })),
    /** That the household voted and when last; never what. Newest first, at most 20. */
    votes: v.array(v.object({ pollId: Id, title: v.string(), at: Moment, closed: v.boolean() })),
    consent: v.nullable(v.object({ notice: v.string(), at: Moment })),
  }),
}

const Notice = v.pipe(v.string(), v.maxLength(10))
/** Drawn by the phone of whoever gives it, so that asking twice gives once. */
const OfficeId = v.pipe(v.string(), v.regex(/^[0-9]{8}-[a-z0-9]{6,20}$/))
const Hand = v.object({ byName: v.string(), at: Moment })
const officeStates = ['proposed', 'held', 'ended'] as const
const OfficeLine = v.object({
  officeId: Id,
  name: v.string(),
  role: v.picklist(roles),
  area: v.string(),
  from: Moment,
  until: v.nullable(Moment),
  state: v.picklist(officeStates),
  given: Hand,
  confirmed: v.nullable(Hand),
  ended: v.nullable(Hand),
})

export const showCode = {
  about:
    'Six digits that the caller reads out to whoever is to give them a role; good for ten minutes. Nobody is found by name, openid or phone.',
  request: v.strictObject({
    /** Date of the privacy notice that was read and accepted. */
    privacyNotice: Notice,
  }),
  answer: v.object({ now: Moment, digits: v.string(), until: Moment }),
}

export const giveRole = {
  about:
    'Gives a role in an area to whoever read out the digits. A clerk’s role is only proposed: another clerk confirms it. The same officeId gives once.',
  request: v.strictObject({
    officeId: OfficeId,
    digits: v.pipe(v.string(), v.regex(/^[0-9]{6}$/)),
    name: Spoken(10),
    role: v.picklist(roles),
    area: AreaId,
    /** Left out: until somebody ends it. */
    until: v.optional(Moment),
  }),
  answer: v.object({ officeId: Id, state: v.picklist(officeStates) }),
}

export const confirmRole = {
  about: 'The second hand on a clerk’s role: somebody other than who proposed it and who gets it.',
  request: v.strictObject({ officeId: Id }),
  answer: v.object({ officeId: Id, state: v.picklist(officeStates) }),
}

export const endRole = {
  about: 'Ends a role, or takes a proposal back: by those who could give it, or by who holds it.',
  request: v.strictObject({ officeId: Id }),
  answer: v.object({ officeId: Id, state: v.picklist(officeStates) }),
}

export const listRoles = {
  about:
    'Who holds which role in the areas that the caller answers for, what waits for a second hand, and what the caller may give where.',
  request: v.strictObject({
    /** One of the caller’s areas; left out, the first. */
    area: v.optional(AreaId),
  }),
  answer: v.object({
    now: Moment,
    at: Named,
    areas: v.array(Named),
    /** What may be given from here, with the places for it; at most 200 a role. */
    mayGive: v.array(v.object({ role: v.picklist(roles), places: v.array(Named) })),
    /** Not those that ended; at most 200, the newest first. */
    offices: v.array(v.object({ ...OfficeLine.entries, mayConfirm: v.boolean() })),
  }),
}

export const openRights = {
  about: 'Every role that the caller holds or held, and who gave it.',
  request: v.strictObject({}),
  answer: v.object({
    now: Moment,
    privacyNotice: v.string(),
    offices: v.array(OfficeLine),
    /** Whether the district still waits for its first clerks. */
    firstClerks: v.boolean(),
  }),
}

export const claimFirstClerk = {
  about:
    'Makes the caller a district clerk by a code of the deployment: each code once, while there are fewer than two district clerks.',
  request: v.strictObject({
    code: Nonce,
    name: Spoken(10),
    privacyNotice: Notice,
  }),
  answer: v.object({ officeId: Id, state: v.picklist(officeStates) }),
}

export const openMine = {
  about:
    'What is held about the caller and what for, who looked at their phone number, and what becomes of it all when they leave.',
  request: v.strictObject({}),
  answer: v.object({
    now: Moment,
    /** Only what there is some of; `count` is 1,000 at most. */
    held: v.array(
      v.object({
        what: v.picklist(holdingNames),
        word: v.string(),
        why: v.string(),
        fate: v.picklist(['removed', 'stripped']),
        count: Count,
      }),
    ),
    lookUps: v.array(v.object({ at: Moment, role: v.picklist(roles), reason: v.string() })),
  }),
}

export const exportMe = {
  about:
    'Everything that is held about the caller as a JSON file, at an address that is good for a day. Asking again replaces the file.',
  request: v.strictObject({}),
  answer: v.object({ name: v.string(), bytes: Count, url: v.string() }),
}

export const leave = {
  about:
    'Deletes the caller. What the law keeps (service hours, points, objections) stays without them; the audit log stays as it is. Cut short, it goes on when asked again.',
  request: v.strictObject({ sure: v.literal(true) }),
  answer: v.object({ left: v.boolean() }),
}
