import { Text, View } from '@tarojs/components'
import './index.scss'

type Props = {
  value: number
  of: number
  /** The same in words, beside the bar. */
  label: string
}

export const Progress = ({ value, of, label }: Props) => (
  <View className="progress" role="img" aria-role="img" aria-label={label}>
    <View className="progress__bar">
      <View className="progress__done" style={{ width: `${of === 0 ? 0 : Math.min(100, (value * 100) / of)}%` }} />
    </View>
    <Text className="progress__label">{label}</Text>
  </View>
)
