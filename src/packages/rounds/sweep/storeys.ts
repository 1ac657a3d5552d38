import type { Answer } from '../../../../domain/contract'
import { type DoorState, isSeen } from '../../../../domain/rounds/sweep'

type Told = Answer<'rounds.openSweep'>['doors'][number]
type Noted = NonNullable<Told['note']>
/** A door with what stands there: as the cloud knows it, or as this phone noted it since. */
export type Door = Pick<Told, 'household' | 'unit' | 'floor' | 'room' | 'voted'> & {
  state: DoorState | null
  noted: Noted | null
}

export type Landing = { unit: number; doors: Door[] }
export type Floor = { floor: number; landings: Landing[] }
/** So many floors as are on the page at a time: WeChat draws under 1,000 nodes, and under 60 in one. */
export type Band = { floors: Floor[]; doors: Door[] }

/** Doors and floors in a band, and doors side by side on one landing. */
const MOST_DOORS = 64
const MOST_FLOORS = 30
const MOST_ABREAST = 32

const byRoom = (a: Door, b: Door) => a.room.length - b.room.length || (a.room < b.room ? -1 : 1)
const distinct = (values: number[]) => [...new Set(values)]

/** A building as it stands: the top floor first, its units side by side, on each landing the rooms from left to right. */
function floorsOf(doors: readonly Door[]): Floor[] {
  return distinct(doors.map(({ floor }) => floor))
    .sort((a, b) => b - a)
    .map((floor) => {
      const onFloor = doors.filter((door) => door.floor === floor)
      const units = distinct(onFloor.map(({ unit }) => unit)).sort((a, b) => a - b)
      return { floor, landings: units.flatMap((unit) => landingsOf(unit, onFloor)) }
    })
}

function landingsOf(unit: number, onFloor: readonly Door[]): Landing[] {
  const doors = onFloor.filter((door) => door.unit === unit).sort(byRoom)
  const parts = Math.ceil(doors.length / MOST_ABREAST)
  return Array.from({ length: parts }, (_, part) => ({
    unit,
    doors: doors.slice(part * MOST_ABREAST, (part + 1) * MOST_ABREAST),
  }))
}

const doorsOn = ({ landings }: Floor): Door[] => landings.flatMap(({ doors }) => doors)

/** The building in bands that can be drawn, the top one first. A floor that is too long for one goes on in the next. */
export function bandsOf(doors: readonly Door[]): Band[] {
  const bands: Band[] = []
  for (const floor of floorsOf(doors).flatMap(inParts)) {
    const band = bands[bands.length - 1]
    const more = doorsOn(floor)
    if (!band || band.floors.length >= MOST_FLOORS || band.doors.length + more.length > MOST_DOORS)
      bands.push({ floors: [floor], doors: more })
    else {
      band.floors.push(floor)
      band.doors.push(...more)
    }
  }
  return bands
}

function inParts(floor: Floor): Floor[] {
  const parts: Floor[] = []
  let held = 0
  for (const landing of floor.landings) {
    const part = parts[parts.length - 1]
    if (!part || held + landing.doors.length > MOST_DOORS) {
      parts.push({ floor: floor.floor, landings: [landing] })
      held = landing.doors.length
    } else {
      part.landings.push(landing)
      held += landing.doors.length
    }
  }
  return parts
}

/** The doors as one walks them: up and down one stairwell after the other, the top floor first. */
export const walk = (doors: readonly Door[]): Door[] =>
  [...doors].sort((a, b) => a.unit - b.unit || b.floor - a.floor || byRoom(a, b))

export const seenOf = (doors: readonly Door[]): number => doors.filter(isSeen).length

export const floorName = (floor: number): string => (floor < 0 ? `地下 ${-floor} 层` : `${floor} 楼`)

export function bandName({ floors }: Band): string {
  const [top, bottom] = [floors[0]?.floor ?? 0, floors[floors.length - 1]?.floor ?? 0]
  return top === bottom ? floorName(top) : `${top} 到 ${floorName(bottom)}`
}

export const doorName = ({ unit, room }: Pick<Door, 'unit' | 'room'>): string => `${unit} 单元 ${room}`
