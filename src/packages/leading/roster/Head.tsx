import { Text, View } from '@tarojs/components'
import { fromTo } from '../../../../domain/volunteering/words'
import type { Moment } from '../../../../domain/wording/time'
import type { countsOf, Roster } from '../rows'

type Props = { roster: Roster; counts: ReturnType<typeof countsOf>; now: Moment }

/** What, when and where, and how many are here. */
export const Head = ({ roster: { title, from, until, venue, leader }, counts, now }: Props) => (
  <View className="roster__head">
    <Text className="roster__title">{title}</Text>
    <Text className="roster__facts">{fromTo(from, until, now)}</Text>
    <Text className="roster__facts">
      {venue.name} · 带队 {leader}
    </Text>
    <View className="roster__counts" role="status" aria-role="status" aria-live="polite">
      <Text className="roster__count">到 {counts.here} 人</Text>
      <Text className="roster__of">
        报名 {counts.signedUp} 人{counts.waiting > 0 && `,候补 ${counts.waiting} 人`}
      </Text>
    </View>
  </View>
)
