import { Text, View } from '@tarojs/components'
import './index.scss'

type Props = {
  /** What each step is called. */
  names: readonly string[]
  /** The one at hand, from 0. */
  place: number
}

/** How far along a form is: a piece of a bar for each step, and the same in words. */
export const Steps = ({ names, place }: Props) => (
  <View className="steps">
    <View className="steps__bar" aria-hidden>
      {names.map((name, n) => (
        <View key={name} className={n <= place ? 'steps__piece steps__piece--done' : 'steps__piece'} />
      ))}
    </View>
    <Text className="steps__place">
      第 {place + 1} 步,共 {names.length} 步
    </Text>
    <Text className="steps__name">{names[place]}</Text>
  </View>
)
