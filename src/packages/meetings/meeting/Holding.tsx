import { Text } from '@tarojs/components'
import { useState } from 'react'
import { open } from '../../../cloud/routes'
import { useAction } from '../../../cloud/useAction'
import { Button } from '../../../components/Button'
import { Field } from '../../../components/Field'
import { NoticeBar } from '../../../components/NoticeBar'
import { Sheet } from '../../../components/Sheet'
import type { PartProps } from './index'

/** For whoever holds it: calls it off before it begins, writes it up after. */
export function Holding({ opened: { now, meeting, coming, mayHold }, again }: PartProps) {
  const { meetingId, state, startsAt } = meeting
  const [asking, setAsking] = useState(false)
  const [reason, setReason] = useState('')
  const { busy, refusal, run } = useAction('meetings.cancel')
  if (!mayHold || state !== 'planned') return null
  if (now >= startsAt)
    return (
      <Button kind="primary" onTap={() => open('writeUp', { meetingId })}>
        写会议纪要
      </Button>
    )
  const cancel = async () => {
    if (!(await run({ meetingId, reason: reason.trim() }))) return
    setAsking(false)
    again()
  }
  return (
    <>
      <Button kind="quiet" onTap={() => setAsking(true)}>
        取消这个会
      </Button>
      <Sheet open={asking} title="取消这个会" onClose={() => setAsking(false)}>
        <Text className="meeting__words">
          {coming > 0 ? `说要来的 ${coming} 人会收到消息。` : ''}取消以后不能恢复,可以另召集一个。
        </Text>
        <Field
          label="为什么取消"
          value={reason}
          hint="比如:下雨,改到下周"
          onChange={(said) => setReason(said.slice(0, 60))}
        />
        {refusal && (
          <NoticeBar tone="amber">
            <Text>{refusal.message}</Text>
          </NoticeBar>
        )}
        <Button kind="primary" busy={busy} disabled={reason.trim() === ''} onTap={() => void cancel()}>
          确认取消
        </Button>
      </Sheet>
    </>
  )
}
