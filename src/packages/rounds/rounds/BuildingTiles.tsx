import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { standings, voterUnits } from '../../../../domain/voting/standing'
import { percent } from '../../../../domain/voting/turnout'
import { open } from '../../../cloud/routes'
import { Button } from '../../../components/Button'
import { type Building, byLag, paceOf, type Round } from './pace'
import './BuildingTiles.scss'

/** As many as one goes round in an evening; the others are a tap away. */
const FIRST = 9

/** The grid's buildings as tiles, those that lag first; the colour repeats what number and word say. */
export function BuildingTiles({ round: { pollId, preset, buildings } }: { round: Round }) {
  const { voters } = standings[preset]
  const [all, setAll] = useState(false)
  const sorted = byLag(buildings)
  const compounds = new Set(buildings.map(({ compound }) => compound))
  return (
    <>
      <View className="buildings">
        {(all ? sorted : sorted.slice(0, FIRST)).map((building) => (
          <Tile
            key={building.id}
            building={building}
            unit={voterUnits[voters]}
            compound={compounds.size > 1 ? building.compound : null}
            {...(voters === 'person'
              ? {}
              : { onTap: () => open('sweep', { sweep: `poll:${pollId}`, building: building.id }) })}
          />
        ))}
      </View>
      {!all && sorted.length > FIRST && (
        <Button kind="quiet" onTap={() => setAll(true)}>
          看全部 {sorted.length} 栋楼
        </Button>
      )}
    </>
  )
}

type TileProps = { building: Building; unit: string; compound: string | null; onTap?: () => void }

function Tile({ building, unit, compound, onTap }: TileProps) {
  const { name, voted, entitled } = building
  const { tone, word } = paceOf(building)
  const share = entitled === null ? `${voted}` : `${percent(voted, entitled)}%`
  const count = entitled === null ? `${unit}投了` : `${voted}/${entitled} ${unit}`
  const label = [
    `${compound ?? ''}${name}`,
    entitled === null ? `${voted} ${unit}投了` : `${entitled} ${unit}里有 ${voted} ${unit}投了`,
    word,
    ...(onTap ? ['看每一户'] : []),
  ].join(',')
  return (
    <View
      className={`buildings__tile buildings__tile--${tone}`}
      role={onTap ? 'button' : 'img'}
      aria-role={onTap ? 'button' : 'img'}
      aria-label={label}
      onClick={() => onTap?.()}
    >
      {compound && <Text className="buildings__compound">{compound}</Text>}
      <Text className="buildings__name">{name}</Text>
      <Text className="buildings__share">{share}</Text>
      <Text className="buildings__count">{count}</Text>
      <Text className="buildings__pace">{word}</Text>
    </View>
  )
}
