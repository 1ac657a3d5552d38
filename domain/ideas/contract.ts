import * as v from 'valibot'
import { categories } from '../exchange/words'
import { AreaId, Count, Cursor, FileId, Id, Moment, Named, Spoken, SpokenMaybe } from '../schemas'
import { MOST_PICTURES } from './idea'
import { answerKinds, ideaStates, linkKinds } from './words'

const NewId = v.pipe(v.string(), v.regex(/^[0-9]{8}-[a-z0-9]{6}$/))
const Link = v.object({ kind: v.picklist(linkKinds), id: Id })
const Line = v.object({
  ideaId: Id,
  title: v.string(),
  where: v.string(),
  state: v.picklist(ideaStates),
  supporters: Count,
  at: Moment,
  dueAt: Moment,
  /** Whether seven days went by without an answer. */
  late: v.boolean(),
})
const Seen = v.object({ address: v.nullable(v.string()), state: v.picklist(['waiting', 'shown', 'refused']) })

export const openForm = {
  about: 'Where the caller can give an idea about: their community, their compound and their building; one call.',
  request: v.strictObject({ meetingId: v.optional(Id) }),
  answer: v.object({ now: Moment, places: v.array(Named), meeting: v.nullable(v.string()) }),
}

export const findSimilar = {
  about:
    'Ideas of the same community that a title is like, while it is being typed; at most 50 documents are examined.',
  request: v.strictObject({ area: AreaId, title: v.pipe(v.string(), v.trim(), v.maxLength(30)) }),
  answer: v.object({ ideas: v.array(Line) }),
}

export const post = {
  about: 'Gives an idea. The phone chooses the id, so that sending it again is the same idea.',
  request: v.strictObject({
    ideaId: NewId,
    area: AreaId,
    spot: SpokenMaybe(40),
    title: Spoken(30),
    text: SpokenMaybe(500),
    pictures: v.pipe(v.array(FileId), v.maxLength(MOST_PICTURES)),
    name: Spoken(10),
    meetingId: v.optional(Id),
  }),
  answer: v.object({ ideaId: Id, state: v.picklist(ideaStates) }),
}

export const support = {
  about: 'Supports a neighbour’s idea, with words of one’s own where one wanted the same; each person counts once.',
  request: v.strictObject({ ideaId: Id, name: v.optional(Spoken(10)), comment: v.optional(SpokenMaybe(200)) }),
  answer: v.object({ ideaId: Id, supporters: Count }),
}

export const list = {
  about: 'Ideas of the community around a place, the newest or the most supported first; 20 a page.',
  request: v.strictObject({
    at: v.optional(AreaId),
    order: v.picklist(['newest', 'supported']),
    after: v.optional(Cursor),
  }),
  answer: v.object({
    now: Moment,
    area: v.nullable(Named),
    ideas: v.array(Line),
    more: v.nullable(Cursor),
    /** Own ideas, whatever their state; on the first page. */
    mine: v.array(Line),
    mayGive: v.boolean(),
    mayAnswer: v.boolean(),
  }),
}

export const open = {
  about: 'An idea with its answer and what those who joined it said; one call.',
  request: v.strictObject({ ideaId: Id }),
  answer: v.object({
    now: Moment,
    idea: Line,
    area: Named,
    text: v.string(),
    name: v.string(),
    pictures: v.array(Seen),
    answer: v.nullable(
      v.object({
        kind: v.picklist(answerKinds),
        text: v.string(),
        byName: v.string(),
        at: Moment,
        link: v.nullable(Link),
        project: v.nullable(Id),
      }),
    ),
    joinedTo: v.nullable(v.object({ ideaId: Id, title: v.string() })),
    /** The latest 20 who said something of their own. */
    comments: v.array(v.object({ name: v.string(), text: v.string(), at: Moment })),
    mine: v.boolean(),
    supported: v.boolean(),
    maySupport: v.boolean(),
    mayAnswer: v.boolean(),
  }),
}

export const openDesk = {
  about: 'Ideas that wait for an answer in the caller’s areas, the one that waits longest first; 20 a page.',
  request: v.strictObject({ after: v.optional(Cursor) }),
  answer: v.object({
    now: Moment,
    area: Named,
    ideas: v.array(Line),
    more: v.nullable(Cursor),
  }),
}

export const answer = {
  about: 'A clerk says what becomes of an idea, once; the author and all who support it are told.',
  request: v.strictObject({
    ideaId: Id,
    kind: v.picklist(answerKinds),
    text: v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(300)),
    /** Where it is being done, for what is under way. */
    link: v.optional(v.strictObject({ kind: v.picklist(linkKinds), id: Id })),
    /** Which part of the needs list it goes into. */
    category: v.optional(v.picklist(categories)),
  }),
  answer: v.object({ ideaId: Id, project: v.nullable(Id) }),
}

export const openAnswering = {
  about: 'What a clerk needs to answer an idea: what is under way in its community, and ideas that are like it.',
  request: v.strictObject({ ideaId: Id }),
  answer: v.object({
    now: Moment,
    idea: Line,
    underWay: v.array(v.object({ kind: v.picklist(linkKinds), id: Id, title: v.string() })),
    similar: v.array(Line),
  }),
}

export const merge = {
  about: 'A clerk puts an idea together with one that says the same; whoever gave or supported it supports that one.',
  request: v.strictObject({ ideaId: Id, into: Id }),
  answer: v.object({ ideaId: Id, into: Id, supporters: Count }),
}
