import { Text, View } from '@tarojs/components'
import { pointsInWords } from '../../../../domain/calls/words'
import { rankInWords } from '../EntryCard'
import type { Roadshow } from './index'

/** How it came off, criterion by criterion, without any juror. */
export const Outcome = ({ show: { criteria }, row }: { show: Roadshow; row: NonNullable<Roadshow['row']> }) => (
  <View className="calls__part">
    <Text className="calls__heading">{rankInWords(row)}</Text>
    <Text className="calls__small">
      {row.jurors} 位评委的平均分{row.wins ? ',入选' : ',这次没有入选'}。
    </Text>
    {criteria.map(({ name, weight }, place) => {
      const mean = row.means[place] ?? 0
      return (
        <View key={name} className="calls__line" aria-label={`${name},${pointsInWords(mean)} 分`}>
          <View className="calls__row" aria-hidden>
            <Text className="calls__word">
              {name}(占 {weight}%)
            </Text>
            <Text className="calls__number">{pointsInWords(mean)}</Text>
          </View>
          <View className="calls__track" aria-hidden>
            <View className="calls__bar" style={{ width: `${Math.round(mean / 100)}%` }} />
          </View>
        </View>
      )
    })}
  </View>
)
