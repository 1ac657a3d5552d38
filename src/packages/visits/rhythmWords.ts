import { type Rhythm, rhythms } from '../../../domain/visits/pair'

/** Days between visits as tiles. */
export const rhythmWords = rhythms.map((days) => ({ value: String(days), word: `每 ${days} 天` }))

/** The rhythm that a tile stands for; a week where it is none. */
export const rhythmOf = (value: string): Rhythm => rhythms.find((days) => String(days) === value) ?? 7
