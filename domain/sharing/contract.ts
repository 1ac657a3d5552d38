import * as v from 'valibot'
import { AreaId, Count, Id, Moment, Named, Spoken } from '../schemas'
import { sharedKinds } from './share'

/** Drawn by the phone, one for each card that is sent. */
const Token = v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/))
const Group = v.pipe(v.string(), v.regex(/^[0-9a-f]{24}$/))
const Kind = v.picklist(sharedKinds)

export const share = {
  about:
    'Says that a card with this token is being sent to a chat. Nobody is written down with it. The same token says it once.',
  request: v.strictObject({
    token: Token,
    kind: Kind,
    id: Id,
    /** The building that the phone is at; left out where it is at none. */
    at: v.optional(AreaId),
  }),
  answer: v.object({ token: Token }),
}

export const openShare = {
  about: 'What a card or the code of a picture leads to.',
  request: v.strictObject({ token: Token }),
  answer: v.object({ kind: Kind, id: Id, at: v.nullable(AreaId) }),
}

export const drawCode = {
  about: 'The mini-program code for a picture that goes where no card goes: it opens what was shared with this token.',
  request: v.strictObject({ token: Token }),
  answer: v.object({
    /** A picture as data, for an image’s `src`. */
    picture: v.string(),
  }),
}

export const noteOpening = {
  about:
    'Counts that a card was opened from a group chat, once for each thing, group and person. The group comes as a cloudID beside `data`, in `openData`; who it was is not kept.',
  request: v.strictObject({ token: Token }),
  answer: v.object({ noted: v.boolean() }),
}

export const openCoverage = {
  about:
    'For those who answer for a compound: its group chats, what is going on, and how many opened it from which group.',
  request: v.strictObject({
    /** Left out: the first of the caller’s. */
    compound: v.optional(AreaId),
  }),
  answer: v.object({
    now: Moment,
    at: Named,
    /** A building of it, for the cards that are sent from here; null where there is none. */
    building: v.nullable(AreaId),
    /** The compounds that can be chosen; at most 200. */
    compounds: v.array(Named),
    /** Known since the first time a card was opened there; at most 30. */
    groups: v.array(v.object({ group: Group, name: v.nullable(v.string()), since: Moment })),
    /** What can be taken part in now, what ends first first, then what was opened lately. */
    things: v.array(
      v.object({
        kind: Kind,
        id: Id,
        title: v.string(),
        area: v.string(),
        /** Whether one can still take part. */
        open: v.boolean(),
        /** Until when; null where that is not said. */
        until: v.nullable(Moment),
        /** So many opened it from this group, since then. */
        covered: v.array(v.object({ group: Group, opened: Count, first: Moment })),
      }),
    ),
  }),
}

export const nameGroup = {
  about: 'Gives a group chat the name by which those who answer for the compound know it.',
  request: v.strictObject({ group: Group, name: Spoken(20) }),
  answer: v.object({ group: Group, name: v.string() }),
}
