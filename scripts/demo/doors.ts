import { areaAt } from '../../domain/community/area'
import {
  type DoorEntry,
  type DoorState,
  type DoorTile,
  forgetAtOf,
  rankOf,
  type Stretch,
  type SweepId,
} from '../../domain/rounds/sweep'
import { buildingAt, type Compound, doorsIn } from './places'
import { type Line, line } from './polls'

const HOUR = 3_600_000
const found: DoorState[] = ['notice-left', 'nobody-home', 'notice-left', 'voted', 'nobody-home', 'notice-left']

/** An evening's round through two buildings: the upper floors of one, three doors of the other, where an old lady asks for help. */
export function* sweptDoors(compounds: Compound[], poll: string, stretch: Stretch, now: number): Generator<Line> {
  const sweep: SweepId = `poll:${poll}`
  for (const [number, doors] of [
    [4, 14],
    [5, 3],
  ] as const) {
    const walked = [...doorsIn(buildingAt(compounds, '鸣翠苑小区', number))].reverse().slice(0, doors)
    for (const [i, { _id: household, building }] of walked.entries()) {
      const helps = number === 5 && i === 2
      const at = now - 3 * HOUR + i * 180_000
      const entry = `20261122-door${number}${String.fromCharCode(97 + i)}`
      const noted: Omit<DoorEntry, '_id'> = {
        ...{ sweep, household, entry, at, by: 'wx-zhao-leader', shown: true },
        state: helps ? 'needs-help' : (found[i % found.length] ?? 'nobody-home'),
        note: helps ? '奶奶看不清手机,想请人念给她听' : '',
        rank: rankOf({ at, entry }),
        forgetAt: forgetAtOf(stretch),
      }
      const grid = areaAt('grid', building) ?? building
      yield line('doorEntries', { _id: `${sweep}:${household}:${entry}`, ...noted } satisfies DoorEntry)
      yield line('doorTiles', { _id: `${sweep}:${household}`, ...noted, building, grid } satisfies DoorTile)
    }
  }
}
