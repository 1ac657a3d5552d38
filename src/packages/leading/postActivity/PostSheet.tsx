import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Refusal } from '../../../../domain/refusals'
import { fromTo } from '../../../../domain/volunteering/words'
import type { Moment } from '../../../../domain/wording/time'
import { call, Refused } from '../../../cloud/call'
import { openInstead } from '../../../cloud/routes'
import { Button } from '../../../components/Button'
import { NoticeBar } from '../../../components/NoticeBar'
import { Sheet } from '../../../components/Sheet'
import { activityOf, type Sketch } from './sketch'

type Props = {
  open: boolean
  sketch: Sketch
  now: Moment
  onClose: () => void
  /** Refused for what stands in one of the fields. */
  onRefused: (refusal: Refusal) => void
  onPosted: () => void
}

/** What will be posted, in a few words, and the one tap that does it. */
export function PostSheet({ open, sketch, now, onClose, onRefused, onPosted }: Props) {
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const activity = activityOf(sketch)
  const { shifts, title } = activity
  const [first] = shifts
  const places = shifts.reduce((sum, { capacity }) => sum + capacity, 0)

  const post = async () => {
    setBusy(true)
    setRefusal(null)
    try {
      const { activityId, shiftIds } = await call('volunteering.postActivity', activity)
      onPosted()
      openInstead('activity', { activityId, ...(shiftIds[0] ? { shiftId: shiftIds[0] } : {}) })
    } catch (failure) {
      if (!(failure instanceof Refused)) throw failure
      if (failure.refusal.field) onRefused(failure.refusal)
      else setRefusal(failure.refusal)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Sheet open={open} title="发布这个活动?" onClose={onClose}>
      <View className="posting__sum">
        <Text className="posting__line">「{title}」</Text>
        <Text className="posting__line">
          {shifts.length} 场,一共招 {places} 人。
        </Text>
        {first && (
          <Text className="posting__line">
            {shifts.length > 1 ? '第一场' : ''}
            {fromTo(first.from, first.until, now)},{first.venue.name}。
          </Text>
        )}
      </View>
      <Text className="posting__hint">
        发布后邻居马上能看到、能报名。时间、地点以后还能改,改了会告诉每一位报名的人。
      </Text>
      {refusal && (
        <NoticeBar tone="amber">
          <Text>{refusal.message}</Text>
        </NoticeBar>
      )}
      <Button kind="primary" busy={busy} onTap={() => void post()}>
        确认发布
      </Button>
    </Sheet>
  )
}
