import { Text, View } from '@tarojs/components'
import { day } from '../../../../domain/wording/time'
import type { Activity } from './index'
import './Said.scss'

const standpointNames = { volunteer: '志愿者', served: '受益邻居' } as const

/** What people say of it, without names. */
export function Said({ activity: { feedback, now } }: { activity: Activity }) {
  if (feedback.count === 0) return null
  return (
    <View className="said">
      <Text className="said__heading">大家怎么说</Text>
      <Text className="said__mean">
        {mean(feedback)} 分,{feedback.count} 人评过
      </Text>
      {feedback.said.map(({ as, stars, text, at }) => (
        <View key={`${at}${text}`} className="said__line">
          <Text className="said__text">{text}</Text>
          <Text className="said__who">
            {standpointNames[as]} · {stars} 分 · {day(at, now)}
          </Text>
        </View>
      ))}
    </View>
  )
}

/** To one tenth, in whole numbers. */
function mean({ stars, count }: Activity['feedback']): string {
  const tenths = Math.floor((stars * 20 + count) / (2 * count))
  return `${Math.floor(tenths / 10)}.${tenths % 10}`
}
