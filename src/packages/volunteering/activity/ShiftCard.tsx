import { Text, View } from '@tarojs/components'
import { cardTitle, fromHome, fromTo, fullness, seatInWords } from '../../../../domain/volunteering/words'
import { type Moment, spoken } from '../../../../domain/wording/time'
import { open, pathTo } from '../../../cloud/routes'
import { Badge } from '../../../components/Badge'
import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { Progress } from '../../../components/Progress'
import { ShareButton } from '../../../components/ShareButton'
import type { Activity, ActivityShift } from './index'
import './ShiftCard.scss'

type Props = {
  activity: Activity
  shift: ActivityShift
  now: Moment
  /** The one that the page is about: it has the page's one strong button. */
  first: boolean
  onJoin: () => void
  onChanged: () => void
}

/** When and where, how full, and the button that takes a place. */
export function ShiftCard({ activity, shift, now, first, onJoin }: Props) {
  const { shiftId, from, until, venue, leader, metres, capacity, placesLeft, seat, state, reason } = shift
  const mine = seatInWords(seat)
  const taken = capacity - placesLeft
  return (
    <Card tone={mine ? 'jade' : first ? 'persimmon' : 'plain'}>
      <View className="shift__head">
        <Text className="shift__when">{fromTo(from, until, now)}</Text>
        {state === 'cancelled' ? <Badge tone="amber">已取消</Badge> : mine && <Badge tone="jade">{mine}</Badge>}
      </View>
      <Text className="shift__where">
        {venue.name}
        {metres !== null && `,${fromHome(metres)}`} · 带队 {leader}
      </Text>
      {reason && <Text className="shift__reason">{reason}</Text>}
      {state === 'planned' && (
        <>
          <Progress value={taken} of={capacity} label={`${fullness(shift)}(要 ${capacity} 人)`} />
          <View className="shift__ways">
            {mine ? (
              <Button kind="plain" onTap={() => open('myShifts', {})}>
                我的报名
              </Button>
            ) : (
              !activity.whyNot && (
                <Button kind={first ? 'primary' : 'plain'} onTap={onJoin}>
                  {joinWord(activity, placesLeft)}
                </Button>
              )
            )}
            {first && (
              <ShareButton
                card={{
                  ...{ title: cardTitle(shift, now), path: pathTo('activity', { activityId: activity.id, shiftId }) },
                  shown: {
                    ...{ kind: 'activity', id: activity.id, title: shift.title, where: activity.area },
                    ...{ when: spoken(from, now), stake: `${fullness(shift)} · ${venue.name}` },
                  },
                }}
              >
                叫上邻居
              </ShareButton>
            )}
            {shift.leads && (
              <Button kind="quiet" onTap={() => open('roster', { shiftId })}>
                名单和签到
              </Button>
            )}
          </View>
        </>
      )}
    </Card>
  )
}

function joinWord({ kind }: Activity, placesLeft: number): string {
  if (placesLeft === 0) return '排候补'
  return kind === 'class' ? '给孩子报名' : '我来'
}
