import { useState } from 'react'
import type { Answer } from '../../../../domain/contract'
import { inSquareMetres } from '../../../../domain/roster/sheet'
import { open } from '../../../cloud/routes'
import { Tabs } from '../../../components/Tabs'
import { Lines } from '../Lines'

type Row = Answer<'roster.openRoster'>['rows'][number]

/** The rows of a building, one unit of the house at a time. */
export function Rows({ rows, building }: { rows: Row[]; building: string }) {
  const unitsOf = (row: Row) =>
    row.units
      .filter(({ household }) => household.startsWith(`${building}.`))
      .map(({ household }) => household.slice(building.length + 1).split('-')[0] ?? '')
  const units = [...new Set(rows.flatMap(unitsOf))].sort((a, b) => Number(a) - Number(b))
  const [chosen, setChosen] = useState(units[0] ?? '')
  return (
    <>
      {units.length > 1 && (
        <Tabs
          label="单元"
          items={units.map((unit) => ({ value: unit, word: `${unit} 单元` }))}
          value={chosen}
          onChange={setChosen}
        />
      )}
      <Lines
        lines={rows
          .filter((row) => unitsOf(row).includes(chosen))
          .map(({ ownerId, names, units: homes }) => ({
            ...{ id: ownerId, word: homes.map(({ label }) => label).join('、') },
            about: `${names || '没有名字'} · ${homes.map(({ floorArea }) => `${inSquareMetres(floorArea)} ㎡`).join('、')}`,
            go: () => open('ownerRow', { ownerId }),
          }))}
      />
    </>
  )
}
