import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { EARLY, hoursInWords, LATE_IN, readCheckIn } from '../../../../domain/volunteering/attendance'
import type { Moment } from '../../../../domain/wording/time'
import { cloudTime } from '../../../cloud/clock'
import { forgetRefusedOf, queue, useOutbox } from '../../../cloud/outbox'
import { scanText } from '../../../cloud/scan'
import { Button } from '../../../components/Button'
import { NoticeBar } from '../../../components/NoticeBar'
import type { Mine } from './index'

type Props = { upcoming: Mine['upcoming']; now: Moment; onDone: () => void }

/** Scans the leader’s code: here, or gone. Without network it is kept, with the time at which it was read. */
export function CheckIn({ upcoming, now, onDone }: Props) {
  const { waiting, refused } = useOutbox()
  const [said, setSaid] = useState<string | null>(null)
  const at = upcoming.find(({ from, until, state }) => state === 'planned' && isOn({ from, until }, now))
  const mine = <T extends { name: string }>(sendings: T[]) => sendings.filter(({ name }) => name === CHECK_IN)
  if (!at && mine(waiting).length === 0 && mine(refused).length === 0) return null

  const read = async (out: boolean) => {
    const text = await scanText()
    if (text === null) return
    forgetRefusedOf(CHECK_IN)
    if (!readCheckIn(text)) return setSaid('这不是签到码,请对准带队人手机上的码。')
    await queue(CHECK_IN, { code: text, at: Math.floor(cloudTime(now)), ...(out ? { out } : {}) })
    setSaid(out ? '走的时间记下了,辛苦了。' : '签到记下了。')
    onDone()
  }
  return (
    <View className="mine__check-in">
      {mine(waiting).length > 0 && (
        <NoticeBar tone="amber">
          <Text>签到已记在手机上,有网会自动送出,按您扫码的时间算。</Text>
        </NoticeBar>
      )}
      {mine(refused).map(({ id, refusal }) => (
        <NoticeBar key={id} tone="amber">
          <Text>{refusal.message}</Text>
        </NoticeBar>
      ))}
      {said && mine(refused).length === 0 && mine(waiting).length === 0 && (
        <NoticeBar tone="jade">
          <Text>{said}</Text>
        </NoticeBar>
      )}
      {at && (
        <View className="mine__ways">
          <Button kind="primary" onTap={() => void read(false)}>
            扫码签到
          </Button>
          <Button kind="plain" onTap={() => void read(true)}>
            结束了,扫码签退
          </Button>
          <Text className="mine__about">{`扫带队人手机上的码。这一场最多记 ${hoursInWords((at.until - at.from) / 60_000)}。`}</Text>
        </View>
      )}
    </View>
  )
}

const CHECK_IN = 'volunteering.checkIn'

const isOn = ({ from, until }: { from: Moment; until: Moment }, now: Moment): boolean =>
  now >= from - EARLY && now <= until + LATE_IN
