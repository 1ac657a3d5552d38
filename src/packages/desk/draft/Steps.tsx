import { Text, View } from '@tarojs/components'
import { type Step, stepNames } from '../sketch'
import './Steps.scss'

type Props = { steps: Step[]; place: number }

/** How far along the form is: a piece of a bar for each step, and the same in words. */
export const Steps = ({ steps, place }: Props) => (
  <View className="steps">
    <View className="steps__bar" aria-hidden>
      {steps.map((step, n) => (
        <View key={step} className={n <= place ? 'steps__piece steps__piece--done' : 'steps__piece'} />
      ))}
    </View>
    <Text className="steps__place">
      第 {place + 1} 步,共 {steps.length} 步
    </Text>
    <Text className="steps__name">{stepNames[steps[place] ?? 'what']}</Text>
  </View>
)
