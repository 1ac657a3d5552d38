import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Answer } from '../../../domain/contract'
import { cardTitle, fromTo, fullness } from '../../../domain/volunteering/words'
import { type Moment, spoken } from '../../../domain/wording/time'
import { addToCalendar } from '../../cloud/calendar'
import { open, pathTo } from '../../cloud/routes'
import { Button } from '../../components/Button'
import { NoticeBar } from '../../components/NoticeBar'
import { ShareButton } from '../../components/ShareButton'
import { Stamp } from '../../components/Stamp'
import type { ActivityShift } from './activity'
import { Remind } from './Remind'
import './SignedUp.scss'

type Props = { shift: ActivityShift; signed: Answer<'volunteering.signUp'>; now: Moment }

/** In, or the place in the waitlist; what clashes with it; and what happens next. */
export function SignedUp({ shift, signed: { seat, conflicts }, now }: Props) {
  const [noted, setNoted] = useState(false)
  const { shiftId, activityId, title, from, until, venue } = shift
  const isIn = seat?.in === true
  const note = async () => setNoted(await addToCalendar({ shiftId, title, from, until, place: venue.name }))
  return (
    <View className="signed">
      <Stamp above="惠邻" word={isIn ? '已报名' : '已候补'} below={spoken(from, now)} />
      <Text className="signed__what">
        {isIn ? `${fromTo(from, until, now)},${venue.name}见。` : seat && `您排在候补第 ${seat.waitingAs} 位。`}
      </Text>
      <Text className="signed__next">{isIn ? '去不了请早点退出,让后面的邻居补上。' : '有人退出就轮到您。'}</Text>
      {conflicts.map((conflict) => (
        <NoticeBar key={conflict.title + conflict.from} tone="amber">
          <Text>
            时间和您报的「{conflict.title}」({spoken(conflict.from, now)})撞上了,只能去一个的话请退掉另一个。
          </Text>
        </NoticeBar>
      ))}
      <View className="signed__ways">
        <Remind isIn={isIn} />
        {noted ? (
          <NoticeBar tone="jade">
            <Text>已经记到手机日历里了。</Text>
          </NoticeBar>
        ) : (
          <Button kind="plain" onTap={() => void note()}>
            记到手机日历
          </Button>
        )}
        <ShareButton
          card={{
            ...{ title: cardTitle(shift, now), path: pathTo('activity', { activityId, shiftId }) },
            shown: {
              ...{ kind: 'activity', id: activityId, title, where: venue.name },
              ...{ when: spoken(from, now), stake: fullness(shift) },
            },
          }}
        >
          叫上邻居
        </ShareButton>
        <Button kind="quiet" onTap={() => open('myShifts', {})}>
          看我的报名
        </Button>
      </View>
    </View>
  )
}
