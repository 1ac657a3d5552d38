import { Text, View } from '@tarojs/components'
import { type Voters, voterUnits } from '../../../../domain/voting/standing'
import { percent } from '../../../../domain/voting/turnout'
import './Doors.scss'

type Props = { satisfied: number; ballots: number; voters: Voters }

const DOORS = Array.from({ length: 10 }, (_, door) => door)

/** How many of the voting households got a wish: ten front doors, as many of them lit as of every ten households. */
export function Doors({ satisfied, ballots, voters }: Props) {
  const unit = voterUnits[voters]
  const share = percent(satisfied, ballots)
  return (
    <View className="doors">
      <View className="doors__row" aria-hidden>
        {DOORS.map((door) => (
          <View key={door} className="doors__door">
            <View className="doors__lit" style={{ width: `${litShare(share, door)}%` }} />
            <View className="doors__knob" />
          </View>
        ))}
      </View>
      <Text className="doors__sentence">
        <Text className="doors__number">{share}%</Text> 的{voters === 'household' ? '投票家庭' : '投票人'}
        至少有一个心愿中选
      </Text>
      <Text className="doors__figures">
        {ballots} {unit}投票,其中 {satisfied} {unit}如愿
      </Text>
    </View>
  )
}

/** How much of one door is lit, in percent of its width. */
const litShare = (share: number, door: number): number => Math.min(100, Math.max(0, share * 10 - door * 100))
