import { Text, View } from '@tarojs/components'
import type { Answer } from '../../../../domain/contract'
import { type Voters, voterUnits } from '../../../../domain/voting/standing'
import { percent } from '../../../../domain/voting/turnout'
import './Tiles.scss'

type Props = { buildings: Answer<'voting.openPoll'>['turnout']['buildings']; voters: Voters }

/** A small map of turnout: each building a tower filled from below as far as its households have voted, its numbers beside it. */
export function Tiles({ buildings, voters }: Props) {
  const unit = voterUnits[voters]
  const short = voters === 'owner' ? '人' : unit
  return (
    <View className="tiles">
      {buildings.map(({ id, name, entitled, voted }) => (
        <View key={id} className="tiles__tile">
          <View className="tiles__house" aria-hidden>
            <View className="tiles__fill" style={{ height: `${percent(voted, entitled ?? 0)}%` }} />
          </View>
          <View className="tiles__words">
            <Text className="tiles__name">{name}</Text>
            <Text className="tiles__share">
              {entitled === null ? `${voted} ${unit}` : `${percent(voted, entitled)}%`}
            </Text>
            {entitled !== null && <Text className="tiles__count">{`${voted}/${entitled} ${short}`}</Text>}
          </View>
        </View>
      ))}
    </View>
  )
}
