import { Text, View } from '@tarojs/components'
import type { Answer } from '../../../../domain/contract'
import { percent } from '../../../../domain/voting/turnout'
import './Tiles.scss'

type Props = { buildings: Answer<'voting.openPoll'>['turnout']['buildings'] }

/** A small map of turnout: each building a tower filled from below as far as its households have voted, its numbers beside it. */
export function Tiles({ buildings }: Props) {
  return (
    <View className="tiles">
      {buildings.map(({ id, name, households, voted }) => (
        <View key={id} className="tiles__tile">
          <View className="tiles__house" aria-hidden>
            <View className="tiles__fill" style={{ height: `${percent(voted, households)}%` }} />
          </View>
          <View className="tiles__words">
            <Text className="tiles__name">{name}</Text>
            <Text className="tiles__share">{percent(voted, households)}%</Text>
            <Text className="tiles__count">
              {voted}/{households} 户
            </Text>
          </View>
        </View>
      ))}
    </View>
  )
}
