import { Text } from '@tarojs/components'
import { useState } from 'react'
import { useAction } from '../../../cloud/useAction'
import { Button } from '../../../components/Button'
import { Field } from '../../../components/Field'
import { NoticeBar } from '../../../components/NoticeBar'
import { Sheet } from '../../../components/Sheet'
import type { SheetProps } from './DecideSheet'

/** Another person speaks for the organisation from now on; they read their six digits out. */
export function ContactSheet({ organisation, onDone, onClose }: SheetProps) {
  const { organisationId, inside } = organisation
  const [name, setName] = useState('')
  const [digits, setDigits] = useState('')
  const { busy, refusal, run } = useAction('organisations.changeContact')
  const change = async () => {
    if (await run({ organisationId, revision: inside?.revision ?? 0, digits, name })) onDone()
  }
  return (
    <Sheet open title="换联系人" onClose={onClose}>
      <Text className="organisations__sentence">换了以后,原来的联系人不能再替组织办事。</Text>
      <Field label="新联系人的姓名" value={name} onChange={setName} hint="只有工作人员看得到" />
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
        onTap={() => void change()}
      >
        确认换人
      </Button>
    </Sheet>
  )
}
