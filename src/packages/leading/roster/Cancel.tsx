import { Text } from '@tarojs/components'
import { type Moment, spoken } from '../../../../domain/wording/time'
import { useAction } from '../../../cloud/useAction'
import { useDraft } from '../../../cloud/useDraft'
import { Button } from '../../../components/Button'
import { Field } from '../../../components/Field'
import { NoticeBar } from '../../../components/NoticeBar'
import { Sheet } from '../../../components/Sheet'
import type { Roster } from '../rows'
import { toldWords } from './told'

type Props = {
  roster: Roster
  /** Who will be told, in a sentence. */
  concerned: string
  now: Moment
  onClose: () => void
  onCancelled: (words: string) => void
}

export function Cancel({ roster: { shiftId, title, from }, concerned, now, onClose, onCancelled }: Props) {
  const [reason, setReason, drop] = useDraft(`leading/cancel/${shiftId}`, '')
  const { busy, refusal, run } = useAction('volunteering.cancelShift')
  const cancel = async () => {
    const answer = await run({ shiftId, reason: reason.trim() })
    if (!answer) return
    drop()
    onCancelled(`这一场取消了。${toldWords(answer.told)}`)
  }
  return (
    <Sheet open title="取消这一场?" onClose={onClose}>
      <Text className="roster__say">
        {title},{spoken(from, now)}。{concerned}取消了就不能恢复。
      </Text>
      <Field
        label="为什么取消"
        value={reason}
        onChange={setReason}
        hint="比如:下大雨,墙刷不了"
        error={
          reason.trim().length > 100
            ? '太长了,最多 100 个字。'
            : refusal?.field === 'reason'
              ? refusal.message
              : undefined
        }
      />
      {refusal && refusal.field !== 'reason' && (
        <NoticeBar tone="amber">
          <Text>{refusal.message}</Text>
        </NoticeBar>
      )}
      <Button
        kind="danger"
        busy={busy}
        disabled={reason.trim() === '' || reason.trim().length > 100}
        onTap={() => void cancel()}
      >
        取消这一场
      </Button>
    </Sheet>
  )
}
