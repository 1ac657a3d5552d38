import type { Request } from '../../../../domain/contract'
import { inQuarters, servedBetween, whyNotConfirm } from '../../../../domain/volunteering/attendance'
import type { Roster, Row } from '../rows'

type Times = Pick<Roster, 'from' | 'until'>
/** What the leader changed of somebody's hours. */
export type Changed = { ref: string; minutes: number; explained: string }
/** Somebody's hours as they are about to be confirmed. */
export type Line = Changed & { row: Row }

/** The whole shift, in minutes of quarter hours. */
export const wholeShift = ({ from, until }: Times): number => inQuarters((until - from) / 60_000)

/** Minutes to propose: from check-in to check-out, the whole shift for who was here and did not check out, none for who wasn't. */
export function proposedMinutes(shift: Times & Pick<Roster, 'kind'>, { here, gone, minutes }: Row): number {
  if (here === null) return 0
  // Children who were brought to a class do not serve; the whole shift says that they came.
  if (gone === null || shift.kind === 'class') return wholeShift(shift)
  return minutes ?? servedBetween(shift, here, gone)
}

/** Those whose hours are to be confirmed: who is in, and who came; the leader's changes over what is proposed. */
export const linesOf = (roster: Roster, rows: readonly Row[], changed: readonly Changed[]): Line[] =>
  rows
    .filter((row) => row.in || row.here !== null)
    .map((row) => ({
      row,
      ...(changed.find(({ ref }) => ref === row.ref) ?? {
        ref: row.ref,
        minutes: proposedMinutes(roster, row),
        explained: '',
      }),
    }))

/** Whether more is confirmed than the shift lasted, which needs a reason. */
export const isLonger = (shift: Times, { minutes }: Pick<Line, 'minutes'>): boolean => minutes > wholeShift(shift)

/** The first whose hours can't be confirmed so, and why; null when all can. */
export function whyNotHours(shift: Times, lines: readonly Line[]): { ref: string; message: string } | null {
  for (const { ref, minutes, explained } of lines) {
    const reason = whyNotConfirm(shift, minutes, explained.trim() || null)
    if (reason) return { ref, message: reason.message }
  }
  return null
}

export const hoursOf = (shift: Times, lines: readonly Line[]): Request<'volunteering.closeShift'>['hours'] =>
  lines.map((line) => {
    const { ref, minutes, explained } = line
    return { ref, minutes, ...(isLonger(shift, line) ? { explained: explained.trim() } : {}) }
  })

/** How many served, and how long together. */
export const totalOf = (lines: readonly Line[]): { people: number; minutes: number } => ({
  people: lines.filter(({ minutes }) => minutes > 0).length,
  minutes: lines.reduce((sum, { minutes }) => sum + minutes, 0),
})
