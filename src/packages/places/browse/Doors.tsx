import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { open } from '../../../cloud/routes'
import { Tabs } from '../../../components/Tabs'
import './Doors.scss'
import type { Place } from './index'

/** The doors of a building as they stand in the house: one unit at a time, the lowest floor last. */
export function Doors({ doors }: { doors: Place['doors'] }) {
  const units = [...new Set(doors.map(({ unit }) => unit))]
  const [chosen, setChosen] = useState(String(units[0] ?? ''))
  const inUnit = doors.filter(({ unit }) => String(unit) === chosen)
  const floors = [...new Set(inUnit.map(({ floor }) => floor))].sort((a, b) => b - a)
  if (doors.length === 0) return null
  return (
    <View className="place-doors">
      <Text className="words__heading">住户</Text>
      <Text className="words__about">点一户,看谁登记在那里、换信箱条的码。</Text>
      {units.length > 1 && (
        <Tabs
          label="单元"
          items={units.map((unit) => ({ value: String(unit), word: `${unit} 单元` }))}
          value={chosen}
          onChange={setChosen}
        />
      )}
      {floors.map((floor) => (
        <View key={floor} className="place-doors__floor">
          {inUnit
            .filter((door) => door.floor === floor)
            .map(({ household, room }) => (
              <View
                key={household}
                className="place-doors__door"
                role="link"
                aria-role="link"
                aria-label={`${room} 号`}
                onClick={() => open('household', { household })}
              >
                <Text>{room}</Text>
              </View>
            ))}
        </View>
      ))}
    </View>
  )
}
