import { Text } from '@tarojs/components'
import { useState } from 'react'
import { openInstead } from '../../../cloud/routes'
import { useAction } from '../../../cloud/useAction'
import { useDraft } from '../../../cloud/useDraft'
import { Button } from '../../../components/Button'
import { newId } from '../../../components/DayTime/wall'
import { NoticeBar } from '../../../components/NoticeBar'
import { Sheet } from '../../../components/Sheet'
import { TextArea } from '../../../components/TextArea'

type Props = {
  noticeId: string
  version: number
  title: string
  name: string
  reason: string
  now: number
  /** The one that came back, if it did. */
  draft: { draftId: string; revision: number } | null
}

/** Takes a notice back: all it needs is a reason, and a second clerk. */
export function Withdraw({ noticeId, version, title, name, reason, now, draft }: Props) {
  const [first] = useState(() => ({ ...(draft ?? { draftId: newId(now), revision: 0 }), reason }))
  const [sketch, keep, drop] = useDraft(name, first)
  const [asking, setAsking] = useState(false)
  const { busy, refusal, run } = useAction('notices.submitDraft')
  const send = async () => {
    const { draftId, revision } = sketch
    const proposal = { to: 'withdraw' as const, noticeId, version, reason: sketch.reason.trim() }
    if (!(await run({ draftId, revision, proposal }))) return
    drop()
    openInstead('noticeReview', { draftId })
  }
  return (
    <>
      <Text className="notice-desk__title">{title}</Text>
      <TextArea
        label="为什么撤回"
        value={sketch.reason}
        onChange={(said) => keep({ ...sketch, reason: said })}
        most={200}
        hint="大家都看得到这句话。"
      />
      <Button kind="primary" disabled={sketch.reason.trim().length < 2} onTap={() => setAsking(true)}>
        交给另一位审核
      </Button>
      <Sheet open={asking} title="撤回这份公示" onClose={() => setAsking(false)}>
        <Text className="notice-desk__about">
          {title}。审核通过后,公示留在原处,写明「已撤回」和原因,不再收异议。撤回了不能恢复。
        </Text>
        {refusal && (
          <NoticeBar tone="amber">
            <Text>{refusal.message}</Text>
          </NoticeBar>
        )}
        <Button kind="primary" busy={busy} onTap={() => void send()}>
          确认提交
        </Button>
      </Sheet>
    </>
  )
}
