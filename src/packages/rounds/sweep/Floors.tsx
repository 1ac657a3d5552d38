import { Text, View } from '@tarojs/components'
import { lookOf } from './doorWords'
import { type Band, type Door, floorName, type Landing, seenOf } from './storeys'
import './Floors.scss'

type Props = { band: Band; chosen: string | null; isBegun: (household: string) => boolean; onTap: (door: Door) => void }

/** The floors as they stand, the top one above, their units side by side as far as a phone is wide. */
export const Floors = ({ band, ...props }: Props) => (
  <View className="floors">
    {band.floors.map(({ floor, landings }) => {
      const doors = landings.flatMap(({ doors }) => doors)
      return (
        <View key={`${floor}/${doors[0]?.household}`} className="floors__floor">
          <View className="floors__head">
            <Text className="floors__name">{floorName(floor)}</Text>
            <Text className="floors__count">
              {seenOf(doors)}/{doors.length}
            </Text>
          </View>
          <View className={`floors__landings floors__landings--${Math.min(4, widest(landings))}`}>
            {landings.map((landing) => (
              <Doors key={landing.doors[0]?.household} landing={landing} named={landings.length > 1} {...props} />
            ))}
          </View>
        </View>
      )
    })}
  </View>
)

const widest = (landings: readonly Landing[]): number => Math.max(...landings.map(({ doors }) => doors.length))

type DoorsProps = Omit<Props, 'band'> & { landing: Landing; named: boolean }

const Doors = ({ landing: { unit, doors }, named, chosen, isBegun, onTap }: DoorsProps) => (
  <View className="floors__landing">
    {named && <Text className="floors__unit">{unit} 单元</Text>}
    <View className="floors__doors">
      {doors.map((door) => (
        <Tile
          key={door.household}
          door={door}
          unit={named ? unit : null}
          chosen={door.household === chosen}
          begun={isBegun(door.household)}
          onTap={onTap}
        />
      ))}
    </View>
  </View>
)

type TileProps = { door: Door; unit: number | null; chosen: boolean; begun: boolean; onTap: (door: Door) => void }

function Tile({ door, unit, chosen, begun, onTap }: TileProps) {
  const { word, tone } = lookOf(door, begun)
  return (
    <View
      className={`floors__door floors__door--${tone}${chosen ? ' floors__door--chosen' : ''}`}
      role="button"
      aria-role="button"
      aria-label={`${unit === null ? '' : `${unit} 单元 `}${door.room},${word}`}
      onClick={() => onTap(door)}
    >
      <Text className="floors__room">{door.room}</Text>
      <Text className="floors__state">{word}</Text>
    </View>
  )
}
