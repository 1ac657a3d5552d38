import { Text, View } from '@tarojs/components'
import { skillNames } from '../../../../domain/volunteering/activity'
import type { Activity } from './index'
import './Facts.scss'

/** What is done and for whom, and what one needs to know before coming. */
export function Facts({ activity }: { activity: Activity }) {
  const { about, helps, bring, insurance, skills, minimumAge, pointsPerHour } = activity
  const facts = [
    { word: '帮到谁', text: helps },
    { word: '要带什么', text: bring || '人来就行' },
    { word: '用得上', text: skills.map((skill) => skillNames[skill]).join('、') },
    { word: '年龄', text: minimumAge === null ? '' : `年满 ${minimumAge} 周岁` },
    { word: '积分', text: pointsPerHour > 0 ? `每小时 ${pointsPerHour} 分,存进邻储银行` : '' },
    { word: '保险', text: insurance },
  ].filter(({ text }) => text !== '')
  return (
    <View className="facts">
      {about && <Text className="facts__about">{about}</Text>}
      {facts.map(({ word, text }) => (
        <View key={word} className="facts__line">
          <Text className="facts__word">{word}</Text>
          <Text className="facts__text">{text}</Text>
        </View>
      ))}
    </View>
  )
}
