import type { Answer, Request } from '../../../../domain/contract'
import { type FreeTime, freeTimeNames, freeTimes } from '../../../../domain/talents/talent'
import { type Skill, skillNames, skills } from '../../../../domain/volunteering/activity'

export type Found = Answer<'talents.findTalents'>
export type Person = Found['talents'][number]

/** What is looked for, as it is being chosen; `any` and null: whatever. */
export type Search = {
  at: string
  skill: Skill | 'any'
  time: FreeTime | 'any'
  emergency: boolean
  near: string | null
}

export const requestOf = ({ at, skill, time, emergency, near }: Search): Request<'talents.findTalents'> => ({
  at,
  ...(skill === 'any' ? {} : { skill }),
  ...(time === 'any' ? {} : { time }),
  ...(emergency ? { emergency } : {}),
  ...(near ? { near } : {}),
})

const any = { value: 'any' as const, word: '不限' }
export const skillOptions = [any, ...skills.map((value) => ({ value, word: skillNames[value] }))]
export const timeOptions = [any, ...freeTimes.map((value) => ({ value, word: freeTimeNames[value] }))]

/** What was found, in words: `找到 12 位,近的在前`. */
export function foundInWords({ talents }: Found): string {
  if (talents.length === 0) return '没有找到'
  return talents[0]?.distance ? `找到 ${talents.length} 位,近的在前` : `找到 ${talents.length} 位`
}
