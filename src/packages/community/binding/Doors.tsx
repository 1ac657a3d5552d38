import type { Answer } from '../../../../domain/contract'
import { Choice } from '../../../components/Choice'
import { Step } from './Step'

type Unit = Answer<'community.openBinding'>['units'][number]
export type Chosen = { unit: number | null; floor: number | null; household: string | null }

/** A unit with more doors than this is asked floor by floor: nobody looks for one tile among seventy. */
const MOST_AT_ONCE = 16

/** Which unit, which floor, which door: only what is left to say, each as tiles that a thumb hits. */
export function Doors({
  units,
  value,
  onChange,
}: {
  units: Unit[]
  value: Chosen
  onChange: (chosen: Chosen) => void
}) {
  const unit = units.length === 1 ? units[0] : units.find((candidate) => candidate.unit === value.unit)
  const byFloor = (unit?.doors.length ?? 0) > MOST_AT_ONCE
  const floors = [...new Set(unit?.doors.map(({ floor }) => floor))]
  const doors = unit?.doors.filter(({ floor }) => !byFloor || floor === value.floor) ?? []
  return (
    <>
      {units.length > 1 && (
        <Step title="几单元?">
          <Choice
            label="几单元"
            look="tiles"
            options={units.map((option) => ({ value: String(option.unit), word: `${option.unit} 单元` }))}
            value={value.unit === null ? null : String(value.unit)}
            onChange={(chosen) => onChange({ unit: Number(chosen), floor: null, household: null })}
          />
        </Step>
      )}
      {byFloor && (
        <Step title="几楼?">
          <Choice
            label="几楼"
            look="tiles"
            options={floors.map((floor) => ({ value: String(floor), word: `${floor} 楼` }))}
            value={value.floor === null ? null : String(value.floor)}
            onChange={(chosen) => onChange({ ...value, floor: Number(chosen), household: null })}
          />
        </Step>
      )}
      {doors.length > 0 && (
        <Step title="几号房?">
          <Choice
            label="几号房"
            look="tiles"
            options={doors.map(({ household, room }) => ({ value: household, word: room }))}
            value={value.household}
            onChange={(household) => onChange({ ...value, household })}
          />
        </Step>
      )}
    </>
  )
}
