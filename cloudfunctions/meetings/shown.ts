import type { Meeting } from '../../domain/meetings/meeting'

/** A meeting as lists show it. */
export const meetingLine = ({ _id, kind, title, areaName, place, startsAt, state, decisions }: Meeting) => ({
  ...{ meetingId: _id, kind, title, area: areaName, place, startsAt, state, decided: decisions.length },
})

export const pathOf = (meetingId: string): string => `packages/meetings/meeting/index?meetingId=${meetingId}`
