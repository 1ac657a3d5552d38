import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { passText } from '../../../../domain/volunteering/attendance'
import { isLate } from '../../../../domain/volunteering/shift'
import { fromTo, seatInWords } from '../../../../domain/volunteering/words'
import type { Moment } from '../../../../domain/wording/time'
import { addToCalendar } from '../../../cloud/calendar'
import { open } from '../../../cloud/routes'
import { useAction } from '../../../cloud/useAction'
import { Badge } from '../../../components/Badge'
import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { NoticeBar } from '../../../components/NoticeBar'
import { QrCode } from '../../../components/QrCode'
import { Sheet } from '../../../components/Sheet'
import type { Mine } from './index'
import './MyShift.scss'

type Upcoming = Mine['upcoming'][number]
type Props = { shift: Upcoming; now: Moment; onChanged: () => void }
type Pass = Upcoming['passes'][number]

/** A shift that one is signed up for: where to be, the code that says who one is, the way out. */
export function MyShift({ shift, now, onChanged }: Props) {
  const [shown, setShown] = useState<Pass | null>(null)
  const [leaving, setLeaving] = useState<Pass | null>(null)
  const { shiftId, activityId, title, from, until, venue, leader, seat, state, reason, passes } = shift
  const isIn = seat?.in === true
  return (
    <Card tone={state === 'cancelled' ? 'amber' : isIn ? 'jade' : 'plain'}>
      <View className="my-shift__head">
        <Text className="my-shift__title">{title}</Text>
        <Badge tone={state === 'cancelled' ? 'amber' : isIn ? 'jade' : 'ink'}>
          {state === 'cancelled' ? '已取消' : (seatInWords(seat) ?? '')}
        </Badge>
      </View>
      <Text className="my-shift__when">{fromTo(from, until, now)}</Text>
      <Text className="my-shift__where">
        {venue.name} · 带队 {leader}
      </Text>
      {reason && <Text className="my-shift__reason">{reason}</Text>}
      {state === 'planned' && (
        <View className="my-shift__ways">
          {passes
            .filter((pass) => pass.in)
            .map((pass) => (
              <Button key={pass.ref} kind="plain" onTap={() => setShown(pass)}>
                {passes.length > 1 ? `${pass.name}的签到码` : '我的签到码'}
              </Button>
            ))}
          <View className="my-shift__small">
            <Button kind="quiet" onTap={() => void addToCalendar({ shiftId, title, from, until, place: venue.name })}>
              记到日历
            </Button>
            {venue.point && process.env.TARO_ENV === 'weapp' && (
              <Button
                kind="quiet"
                onTap={() => venue.point && void Taro.openLocation({ ...venue.point, name: venue.name })}
              >
                怎么走
              </Button>
            )}
            <Button kind="quiet" onTap={() => open('activity', { activityId, shiftId })}>
              看活动
            </Button>
            {now < from &&
              passes.map((pass) => (
                <Button key={pass.ref} kind="quiet" onTap={() => setLeaving(pass)}>
                  {passes.length > 1 ? `${pass.name}退出` : '退出'}
                </Button>
              ))}
          </View>
        </View>
      )}
      <Sheet open={shown !== null} title="签到码" onClose={() => setShown(null)}>
        {shown && (
          <View className="my-shift__pass">
            <QrCode text={passText(shiftId, shown.ref)} label={`${shown.name}的签到码`} />
            <Text className="my-shift__name">{shown.name}</Text>
            <Text className="my-shift__where">给带队人扫一下就签到了,没有网也行。</Text>
          </View>
        )}
      </Sheet>
      <Leave shift={shift} pass={leaving} now={now} onClose={() => setLeaving(null)} onLeft={onChanged} />
    </Card>
  )
}

type LeaveProps = { shift: Upcoming; pass: Pass | null; now: Moment; onClose: () => void; onLeft: () => void }

function Leave({ shift, pass, now, onClose, onLeft }: LeaveProps) {
  const { busy, refusal, run } = useAction('volunteering.leaveShift')
  const leave = async () => {
    if (!pass) return
    if (!(await run({ shiftId: shift.shiftId, ...(pass.child ? { child: pass.name } : {}) }))) return
    onClose()
    onLeft()
  }
  return (
    <Sheet open={pass !== null} title="退出这一场?" onClose={onClose}>
      <Text className="my-shift__summary">
        {shift.title},{fromTo(shift.from, shift.until, now)}。
        {isLate(shift, now)
          ? '离开始不到一天了,带队人会来不及找人;实在去不了也没关系,退出后面的邻居会补上。'
          : '您退出后,候补的邻居会补上。'}
      </Text>
      {refusal && (
        <NoticeBar tone="amber">
          <Text>{refusal.message}</Text>
        </NoticeBar>
      )}
      <Button kind="danger" busy={busy} onTap={() => void leave()}>
        退出
      </Button>
    </Sheet>
  )
}
