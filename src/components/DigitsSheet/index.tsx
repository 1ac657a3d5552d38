import { Text } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import type { Refusal } from '../../../domain/refusals'
import { Button } from '../Button'
import { Field } from '../Field'
import { NoticeBar } from '../NoticeBar'
import { Sheet } from '../Sheet'

const LENGTH = 6

type Props = {
  title: string
  /** What the name is asked as. */
  label: string
  /** What the last tap says. */
  confirm: string
  busy: boolean
  refusal: Refusal | null
  onConfirm: (named: { name: string; digits: string }) => void
  onClose: () => void
  children?: ReactNode
}

/** Names somebody who stands by and reads out the six digits of their own phone. */
export function DigitsSheet({ title, label, confirm, busy, refusal, onConfirm, onClose, children }: Props) {
  const [name, setName] = useState('')
  const [digits, setDigits] = useState('')
  return (
    <Sheet open title={title} onClose={onClose}>
      {children}
      <Field label={label} value={name} onChange={setName} hint="只有工作人员看得到" />
      <Field
        label="六位号码"
        type="number"
        value={digits}
        onChange={(typed) => setDigits(typed.replace(/\D/g, '').slice(0, LENGTH))}
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
        disabled={name.trim() === '' || digits.length !== LENGTH}
        onTap={() => onConfirm({ name, digits })}
      >
        {confirm}
      </Button>
    </Sheet>
  )
}
