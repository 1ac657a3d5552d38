import { Text } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { isOn } from '../../../../domain/meetings/words'
import { CODE_TIME, checkInText, slotAt } from '../../../../domain/volunteering/attendance'
import { cloudTime } from '../../../cloud/clock'
import { QrCode } from '../../../components/QrCode'
import type { Opened } from './index'

/** For whoever holds the meeting while it is on: the code to sign in by, a new one every half minute. */
export function SignInCode({ opened: { now, meeting, codeKey } }: { opened: Opened }) {
  const [, turn] = useState(0)
  const shown = codeKey !== null && isOn(meeting, now)
  const slot = slotAt(cloudTime(now))
  useEffect(() => {
    if (!shown) return
    const due = setTimeout(() => turn(slot), (slot + 1) * CODE_TIME - cloudTime(now))
    return () => clearTimeout(due)
  }, [shown, slot, now])
  if (!shown) return null
  return (
    <>
      <Text className="meeting__heading">请邻居扫码签到</Text>
      <QrCode text={checkInText(meeting.meetingId, slot, codeKey)} label="签到的码" />
    </>
  )
}
