import type { Answer, Request } from '../../../../domain/contract'
import { freeTimeNames, freeTimes, languageNames, languages } from '../../../../domain/talents/talent'
import { skillNames, skills } from '../../../../domain/volunteering/activity'

export type Mine = Answer<'talents.openTalent'>
export type Profile = Request<'talents.keepTalent'>

const nothing: Profile = {
  name: '',
  skills: [],
  times: [],
  languages: ['mandarin'],
  about: '',
  emergency: false,
  onBoard: false,
}

/** What the form begins with: what is in the pool, or nothing. */
export function profileOf({ talent }: Mine): Profile {
  if (!talent) return nothing
  const { name, skills, times, languages, about, emergency, onBoard } = talent
  return { name, skills, times, languages, about, emergency, onBoard }
}

export const skillOptions = skills.map((value) => ({ value, word: skillNames[value] }))
export const timeOptions = freeTimes.map((value) => ({ value, word: freeTimeNames[value] }))
export const languageOptions = languages.map((value) => ({ value, word: languageNames[value] }))
