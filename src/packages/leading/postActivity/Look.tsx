import { Text, View } from '@tarojs/components'
import { skillNames } from '../../../../domain/volunteering/activity'
import { fromTo } from '../../../../domain/volunteering/words'
import { Badge } from '../../../components/Badge'
import type { StepProps } from './Form'
import { type Activity, activityOf } from './sketch'

/** The activity as neighbours will read it. */
export function Look({ sketch, posting, now }: StepProps) {
  const activity = activityOf(sketch)
  const area = posting.areas.find(({ id }) => id === activity.area)?.name ?? ''
  return (
    <View className="posting__paper">
      <Badge tone={activity.kind === 'class' ? 'amber' : 'jade'}>
        {activity.kind === 'class' ? '孩子的课' : '大家来帮忙'}
      </Badge>
      <Text className="posting__title">{activity.title}</Text>
      <Text className="posting__whose">{[...new Set([activity.organiser, area])].join(' · ')}</Text>
      {activity.about !== '' && <Text className="posting__about">{activity.about}</Text>}
      {factsOf(activity).map(({ word, text }) => (
        <View key={word} className="posting__fact">
          <Text className="posting__word">{word}</Text>
          <Text className="posting__text">{text}</Text>
        </View>
      ))}
      <Text className="posting__heading">{activity.shifts.length} 场</Text>
      {activity.shifts.map(({ from, until, venue, capacity, leader }) => (
        <View key={`${from}${venue.name}`} className="posting__fact">
          <View>
            <Text className="posting__when">{fromTo(from, until, now)}</Text>
            <Text className="posting__where">
              {venue.name} · 招 {capacity} 人 · 带队 {leader}
            </Text>
          </View>
        </View>
      ))}
    </View>
  )
}

const factsOf = ({ helps, bring, skills, minimumAge, pointsPerHour, insurance, pictures }: Activity) =>
  [
    { word: '帮到谁', text: helps },
    { word: '要带什么', text: bring || '人来就行' },
    { word: '用得上', text: skills.map((skill) => skillNames[skill]).join('、') },
    { word: '年龄', text: minimumAge === null ? '' : `年满 ${minimumAge} 周岁` },
    { word: '积分', text: pointsPerHour > 0 ? `每小时 ${pointsPerHour} 分` : '' },
    { word: '保险', text: insurance },
    { word: '照片', text: pictures.length > 0 ? `${pictures.length} 张` : '' },
  ].filter(({ text }) => text !== '')
