import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Answer } from '../../../../domain/contract'
import { open } from '../../../cloud/routes'
import { Button } from '../../../components/Button'
import { byProgress, paceOf } from './progress'
import './Buildings.scss'

type Sweeps = Answer<'rounds.openSweeps'>
export type Building = Sweeps['buildings'][number]

/** As many as one goes round in an evening; the others are a tap away. */
const FIRST = 12

/** The buildings, those with most doors left first; the colour repeats what number and word say. */
export function Buildings({ sweeps: { sweep, buildings } }: { sweeps: Sweeps }) {
  const [all, setAll] = useState(false)
  const ordered = byProgress(buildings)
  const several = new Set(buildings.map(({ compound }) => compound)).size > 1
  return (
    <>
      <View className="sweep-buildings">
        {(all ? ordered : ordered.slice(0, FIRST)).map((building) => (
          <Tile key={building.id} building={building} several={several} sweep={sweep} />
        ))}
      </View>
      {!all && ordered.length > FIRST && (
        <Button kind="quiet" onTap={() => setAll(true)}>
          看全部 {`${ordered.length}`} 栋楼
        </Button>
      )}
    </>
  )
}

function Tile({ building, several, sweep }: { building: Building; several: boolean; sweep: string }) {
  const { id, name, compound, doors, noted, voted } = building
  const { tone, word } = paceOf(building)
  const lines = [`记了 ${noted}/${doors} 户`, ...(voted === null ? [] : [`投了 ${voted} 户`])]
  return (
    <View
      className={`sweep-buildings__tile sweep-buildings__tile--${tone}`}
      role="button"
      aria-role="button"
      aria-label={[`${several ? compound : ''}${name}`, ...lines, word].join(',')}
      onClick={() => open('sweep', { sweep, building: id })}
    >
      {several && <Text className="sweep-buildings__compound">{compound}</Text>}
      <Text className="sweep-buildings__name">{name}</Text>
      {lines.map((line) => (
        <Text key={line} className="sweep-buildings__line">
          {line}
        </Text>
      ))}
      <Text className="sweep-buildings__pace">{word}</Text>
    </View>
  )
}
