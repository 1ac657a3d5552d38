import { Text, View } from '@tarojs/components'
import { day, type Moment, spoken } from '../../../../domain/wording/time'
import { NoticeBar } from '../../../components/NoticeBar'
import { Stamp } from '../../../components/Stamp'
import { whatCameBack } from '../whatCameBack'
import type { Draft } from './index'

/** Where a plan is on its way: with a colleague, back with its author, or stamped. */
export function Standing({ draft: { state, mine, decision, plan }, now }: { draft: Draft; now: Moment }) {
  if (state === 'submitted')
    return mine ? (
      <NoticeBar tone="amber">
        <Text>由您提出,要另一位同事审核。请告诉同事来看。</Text>
      </NoticeBar>
    ) : null
  if (!decision) return null
  if (state === 'returned')
    return (
      <NoticeBar tone="amber">
        <Text>{mine ? whatCameBack(decision) : `${decision.by}退回,说:${decision.comment}`}</Text>
      </NoticeBar>
    )
  return (
    <View className="review__approved">
      <Stamp above="两人核对" word="已通过" below={day(decision.at, now)} />
      <Text className="review__when">
        {decision.by}
        {spoken(decision.at, now)} 审核通过,公告已经贴出来。
      </Text>
      <Text className="review__when">
        {now < plan.opensAt
          ? `${spoken(plan.opensAt, now)} 开始投票。`
          : now < plan.closesAt
            ? `正在投票,${spoken(plan.closesAt, now)} 截止。`
            : `投票已在${spoken(plan.closesAt, now)} 截止。`}
      </Text>
    </View>
  )
}
