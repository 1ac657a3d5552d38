import { Text } from '@tarojs/components'
import { useState } from 'react'
import { relationNames } from '../../../../domain/community/person'
import type { Answer } from '../../../../domain/contract'
import { useAction } from '../../../cloud/useAction'
import { Button } from '../../../components/Button'
import { Field } from '../../../components/Field'
import { NoticeBar } from '../../../components/NoticeBar'
import { Sheet } from '../../../components/Sheet'

type Claim = Answer<'community.openClaims'>['claims'][number]
export type Decision = { claim: Claim; to: 'confirmed' | 'declined' }

/** One plain sentence about what follows, and one confirm. */
export function Decide({ claim, to, onClose, onDone }: Decision & { onClose: () => void; onDone: () => void }) {
  const { busy, refusal, run } = useAction('community.decideClaim')
  const [reason, setReason] = useState('')
  const decide = async () => {
    if (await run({ claimId: claim.claimId, decision: to, reason: reason.trim() })) onDone()
  }
  return (
    <Sheet
      open
      title={to === 'confirmed' ? `${claim.name}是这一户的${relationNames[claim.relation]}?` : '不是这一户的?'}
      onClose={onClose}
    >
      <Text className="homes__about">
        {to === 'confirmed'
          ? '确认后,对方能替这一户投票、报名。一户还是一票,最后投的算数。'
          : '对方会收到消息,可以再去找网格长。'}
      </Text>
      {to === 'declined' && <Field label="带一句话(可不填)" value={reason} onChange={setReason} />}
      {refusal && <NoticeBar tone="amber">{refusal.message}</NoticeBar>}
      <Button kind="primary" busy={busy} onTap={() => void decide()}>
        {to === 'confirmed' ? '是,确认' : '不是,告诉对方'}
      </Button>
    </Sheet>
  )
}
