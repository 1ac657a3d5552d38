import { Text, View } from '@tarojs/components'
import { openingContent } from '../../../domain/voting/announcement'
import { type Moment, spoken } from '../../../domain/wording/time'
import { NoticeText } from '../../components/NoticeText'
import { OnTheBallot } from './OnTheBallot'
import './PlanView.scss'
import type { Plan } from './sketch'

type Props = { plan: Plan; areaName: string; now: Moment }

/** A plan as residents will read it: the notice in its own words, and what will stand on the ballot. */
export function PlanView({ plan, areaName, now }: Props) {
  const { title, lines, body } = openingContent(plan, now)
  return (
    <>
      <Text className="plan__about">居民会看到这张公告:</Text>
      <View className="plan__notice">
        <Text className="plan__kind">投票公告</Text>
        <Text className="plan__title">{title}</Text>
        <Text className="plan__from">{areaName}居民委员会</Text>
        <NoticeText lines={lines} blocks={body} />
      </View>
      <View className="plan__times">
        <Text className="plan__heading">投票时间</Text>
        <Text className="plan__text">{spoken(plan.opensAt, now)} 开始</Text>
        <Text className="plan__text">{spoken(plan.closesAt, now)} 截止</Text>
      </View>
      {plan.projects.length > 0 && <OnTheBallot plan={plan} />}
    </>
  )
}
