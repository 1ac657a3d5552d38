import { Text } from '@tarojs/components'
import { useState } from 'react'
import { useAction } from '../../../cloud/useAction'
import { Button } from '../../../components/Button'
import { Field } from '../../../components/Field'
import { NoticeBar } from '../../../components/NoticeBar'
import { Sheet } from '../../../components/Sheet'

type Props = { area: string; claimId: string; onClose: () => void; onDone: () => void }

/** Why not goes to whoever claimed, so that they know what to do. */
export function Decline({ area, claimId, onClose, onDone }: Props) {
  const { busy, refusal, run } = useAction('community.decideClaims')
  const [reason, setReason] = useState('')
  const decline = async () => {
    if (await run({ area, claims: [claimId], decision: 'declined', reason: reason.trim() })) onDone()
  }
  return (
    <Sheet open title="不确认" onClose={onClose}>
      <Text className="to-confirm__about">对方会收到您写的原因,改好了可以再登记。</Text>
      <Field label="为什么" value={reason} hint="比如:房号写错了" onChange={setReason} />
      {refusal && <NoticeBar tone="amber">{refusal.message}</NoticeBar>}
      <Button kind="primary" busy={busy} disabled={reason.trim() === ''} onTap={() => void decline()}>
        告诉对方
      </Button>
    </Sheet>
  )
}
