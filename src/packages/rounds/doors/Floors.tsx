import { Text, View } from '@tarojs/components'
import { isBegun } from '../paper'
import { type Door, type Floor, floorName } from './storeys'
import './Floors.scss'

type Props = { pollId: string; floors: Floor[]; onTap: (household: string) => void }

/** The floors as one meets them coming down from the top, each with its doors as tiles. */
export const Floors = ({ pollId, floors, onTap }: Props) => (
  <View className="floors">
    {floors.map(({ floor, doors }) => (
      <View key={floor} className="floors__floor">
        <Text className="floors__name">{floorName(floor)}</Text>
        <View className="floors__doors">
          {doors.map((door) => (
            <Tile key={door.household} door={door} begun={isBegun(pollId, door.household)} onTap={onTap} />
          ))}
        </View>
      </View>
    ))}
  </View>
)

type TileProps = { door: Door; begun: boolean; onTap: (household: string) => void }

/** A door: whether a vote came from it, never what. */
function Tile({ door: { household, room, voted }, begun, onTap }: TileProps) {
  const state = begun ? '没录完' : voted ? '已投' : '没投'
  return (
    <View
      className={`floors__door floors__door--${begun ? 'begun' : voted ? 'voted' : 'open'}`}
      role="button"
      aria-role="button"
      aria-label={`${room},${state}`}
      onClick={() => onTap(household)}
    >
      <Text className="floors__room">{room}</Text>
      <Text className="floors__state">{state}</Text>
    </View>
  )
}
