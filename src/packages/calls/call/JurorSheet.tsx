import { Text } from '@tarojs/components'
import { useState } from 'react'
import { useAction } from '../../../cloud/useAction'
import { Button } from '../../../components/Button'
import { Field } from '../../../components/Field'
import { NoticeBar } from '../../../components/NoticeBar'
import { Sheet } from '../../../components/Sheet'

/** Somebody becomes a juror by reading out the six digits of their own phone. */
export function JurorSheet({ callId, onDone, onClose }: { callId: string; onDone: () => void; onClose: () => void }) {
  const [name, setName] = useState('')
  const [digits, setDigits] = useState('')
  const { busy, refusal, run } = useAction('calls.nameJuror')
  const invite = async () => {
    if (await run({ to: 'name', callId, digits, name })) onDone()
  }
  return (
    <Sheet open title="请一位评委" onClose={onClose}>
      <Field label="评委的姓名" value={name} onChange={setName} hint="只有工作人员看得到" />
      <Field
        label="六位号码"
        type="number"
        value={digits}
        onChange={(typed) => setDigits(typed.replace(/\D/g, '').slice(0, 6))}
        hint="请对方打开「我的」里的「我的职责」,念给您"
      />
      {refusal && (
        <NoticeBar tone="amber">
          <Text>{refusal.message}</Text>
        </NoticeBar>
      )}
      <Button
        kind="primary"
        busy={busy}
        disabled={name.trim() === '' || digits.length !== 6}
        onTap={() => void invite()}
      >
        确认请 TA
      </Button>
    </Sheet>
  )
}
