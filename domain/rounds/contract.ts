import * as v from 'valibot'
import { AreaId, Count, Moment, Named, SpokenMaybe } from '../schemas'
import { doorStates } from './sweep'
import { todayKinds } from './today'

/** domain/rounds/sweep.ts: SweepId */
const SweepId = v.pipe(
  v.string(),
  v.regex(/^(?:(?:poll|notice):[A-Za-z0-9][A-Za-z0-9._-]{0,63}|visit:20[0-9]{2}-(?:0[1-9]|1[0-2]))$/),
)
const EntryId = v.pipe(v.string(), v.regex(/^[0-9]{8}-[a-z0-9]{6}$/))
const State = v.picklist(doorStates)
const sweep = { sweep: SweepId, title: v.string(), until: Moment }

export const openToday = {
  about:
    'A grid leader’s day: what waits in one grid, the most urgent first. One call; it reads counts and the beginnings of lists, however large the grid is.',
  /** The caller’s first grid unless said. */
  request: v.strictObject({ grid: v.optional(AreaId) }),
  answer: v.object({
    now: Moment,
    grid: Named,
    grids: v.array(Named),
    lines: v.array(
      v.object({
        kind: v.picklist(todayKinds),
        id: v.string(),
        title: v.string(),
        count: Count,
        of: v.nullable(Count),
        due: Moment,
        building: v.nullable(Named),
        first: v.array(v.string()),
      }),
    ),
  }),
}

export const openSweeps = {
  about: 'What a grid leader can go from door to door about, and how far each building of the grid is in one of them.',
  request: v.strictObject({ grid: v.optional(AreaId), sweep: v.optional(SweepId) }),
  answer: v.object({
    now: Moment,
    grid: Named,
    grids: v.array(Named),
    sweeps: v.array(v.object(sweep)),
    /** The one that the buildings are about. */
    sweep: SweepId,
    buildings: v.array(
      v.object({
        ...Named.entries,
        compound: v.string(),
        doors: Count,
        /** Doors with a note. */
        noted: Count,
        /** Households that have voted; null where the sweep is about no poll of households. */
        voted: v.nullable(Count),
      }),
    ),
  }),
}

export const openSweep = {
  about:
    'A building in a sweep: its doors, what was noted at each last, and whether a ballot came from it, never which. For the grid’s leaders and the clerks of the community.',
  request: v.strictObject({ sweep: SweepId, building: AreaId }),
  answer: v.object({
    now: Moment,
    ...sweep,
    building: v.string(),
    compound: v.string(),
    mayNote: v.boolean(),
    /** Whether a ballot may be taken here for a household. */
    mayAssist: v.boolean(),
    doors: v.array(
      v.object({
        household: AreaId,
        unit: Count,
        floor: v.number(),
        room: v.string(),
        voted: v.nullable(v.boolean()),
        note: v.nullable(
          v.object({
            entry: EntryId,
            state: State,
            at: Moment,
            note: v.string(),
            /** The caller’s. */ mine: v.boolean(),
          }),
        ),
      }),
    ),
  }),
}

export const noteDoor = {
  about:
    'Notes what was found at a door. It may be sent later and more than once: it counts once, and the last that was noted stands. Deleted 90 days after the sweep.',
  request: v.strictObject({
    sweep: SweepId,
    household: AreaId,
    /** Chosen by the phone. */
    entry: EntryId,
    state: State,
    note: SpokenMaybe(60),
    at: Moment,
  }),
  answer: v.object({ household: AreaId, first: v.boolean() }),
}

export const openDoor = {
  about: 'What was noted at a door in a sweep, newest first, at most 20.',
  request: v.strictObject({ sweep: SweepId, household: AreaId }),
  answer: v.object({
    now: Moment,
    household: AreaId,
    entries: v.array(v.object({ entry: EntryId, state: State, at: Moment, note: v.string(), mine: v.boolean() })),
  }),
}
