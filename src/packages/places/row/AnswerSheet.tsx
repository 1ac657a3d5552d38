import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { useAction } from '../../../cloud/useAction'
import { useDraft } from '../../../cloud/useDraft'
import { Button } from '../../../components/Button'
import { Choice } from '../../../components/Choice'
import { Field } from '../../../components/Field'
import { NoticeBar } from '../../../components/NoticeBar'
import { Sheet } from '../../../components/Sheet'
import type { Row } from './index'

type Props = { request: Row['requests'][number]; onClose: () => void; onDone: () => void }

/** What an owner is told who asked for a correction. */
export function AnswerSheet({ request: { requestId, text }, onClose, onDone }: Props) {
  const { busy, refusal, run } = useAction('roster.answerRequest')
  const [corrected, setCorrected] = useState<'yes' | 'no' | null>(null)
  const [answer, keep, drop] = useDraft(`answer/${requestId}`, '')
  const send = async () => {
    if (!(await run({ requestId, corrected: corrected === 'yes', answer }))) return
    drop()
    onDone()
  }
  return (
    <Sheet open title="答复业主" onClose={onClose}>
      <View>
        <Text className="words__about">业主说:{text}</Text>
      </View>
      <Choice
        label="改了没有"
        look="tiles"
        options={[
          { value: 'yes', word: '已经改好' },
          { value: 'no', word: '不用改' },
        ]}
        value={corrected}
        onChange={setCorrected}
      />
      <Field label="说明" value={answer} onChange={keep} hint="业主会收到,比如:按产权证改好了" />
      {refusal && (
        <NoticeBar tone="amber">
          <Text>{refusal.message}</Text>
        </NoticeBar>
      )}
      <Button
        kind="primary"
        busy={busy}
        disabled={corrected === null || answer.trim() === ''}
        onTap={() => void send()}
      >
        发给业主
      </Button>
    </Sheet>
  )
}
