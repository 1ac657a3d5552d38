import type { Moment } from '../wording/time'

export const meetingKinds = ['stool', 'dialogue', 'joint'] as const
/** Neighbours on stools in the yard, the evening dialogue of a community, the joint meeting of the district. */
export type MeetingKind = (typeof meetingKinds)[number]
export const meetingKindNames: Record<MeetingKind, string> = {
  stool: '小板凳议事会',
  dialogue: '对话晚七点半',
  joint: '联席会议',
}

export const meetingStates = ['planned', 'closed', 'cancelled'] as const
export type MeetingState = (typeof meetingStates)[number]

const HOUR = 3_600_000
/** Sign-in is open so long before and after the beginning, in ms. */
export const EARLY = HOUR
export const LATE = 4 * HOUR

/** Whether it is on: neither ahead nor written up. */
export const isOn = ({ state, startsAt }: { state: MeetingState; startsAt: Moment }, now: Moment): boolean =>
  state === 'planned' && now >= startsAt - EARLY && now < startsAt + LATE
