import type { Building } from './Buildings'

type Pace = { tone: 'persimmon' | 'amber' | 'jade'; word: string }
type Counted = Pick<Building, 'doors' | 'noted' | 'voted'>

/** Doors that are surely done with: a note and a ballot may be of one door, so the larger of the two counts. */
const doneOf = ({ doors, noted, voted }: Counted): number => Math.min(doors, Math.max(noted, voted ?? 0))

/** How far a building is, in a word and a tone that repeats it. */
export function paceOf(building: Counted): Pace {
  const done = doneOf(building)
  if (done === building.doors) return { tone: 'jade', word: '走完了' }
  if (done === 0) return { tone: 'persimmon', word: '还没走' }
  return done * 2 >= building.doors ? { tone: 'jade', word: '过半了' } : { tone: 'amber', word: '走了一些' }
}

/** Those where most doors are left first, then as they stand in the area. */
export const byProgress = (buildings: readonly Building[]): Building[] =>
  [...buildings].sort((a, b) => b.doors - doneOf(b) - (a.doors - doneOf(a)) || (a.id < b.id ? -1 : 1))
