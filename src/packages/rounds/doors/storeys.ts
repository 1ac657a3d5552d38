import type { Answer } from '../../../../domain/contract'

export type Door = Answer<'voting.listNotVoted'>['doors'][number]
export type Floor = { floor: number; doors: Door[] }
export type Unit = { unit: number; floors: Floor[]; left: number }

/** A building as one walks it: its units, in each the floors from the top down, on each the rooms from left to right. */
export function unitsOf(doors: readonly Door[]): Unit[] {
  const units = [...new Set(doors.map(({ unit }) => unit))].sort((a, b) => a - b)
  return units.map((unit) => {
    const within = doors.filter((door) => door.unit === unit)
    const floors = [...new Set(within.map(({ floor }) => floor))].sort((a, b) => b - a)
    return {
      unit,
      left: notYet(within).length,
      floors: floors.map((floor) => ({
        floor,
        doors: within
          .filter((door) => door.floor === floor)
          .sort((a, b) => a.room.length - b.room.length || (a.room < b.room ? -1 : 1)),
      })),
    }
  })
}

export const notYet = <D extends Pick<Door, 'voted'>>(doors: readonly D[]): D[] => doors.filter(({ voted }) => !voted)

/** Only the floors and doors that have not voted. */
export const onlyNotYet = (floors: readonly Floor[]): Floor[] =>
  floors.map(({ floor, doors }) => ({ floor, doors: notYet(doors) })).filter(({ doors }) => doors.length > 0)

export const floorName = (floor: number): string => (floor < 0 ? `地下 ${-floor} 层` : `${floor} 楼`)

export const doorName = ({ unit, room }: Pick<Door, 'unit' | 'room'>): string => `${unit} 单元 ${room}`
