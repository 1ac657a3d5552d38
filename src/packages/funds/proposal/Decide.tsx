import { Text } from '@tarojs/components'
import { useState } from 'react'
import { actNames } from '../../../../domain/funds/summary'
import { yuan } from '../../../../domain/wording/money'
import { pathTo } from '../../../cloud/routes'
import { useAction } from '../../../cloud/useAction'
import { Button } from '../../../components/Button'
import { NoticeBar } from '../../../components/NoticeBar'
import { ShareButton } from '../../../components/ShareButton'
import { Sheet } from '../../../components/Sheet'
import { TextArea } from '../../../components/TextArea'
import type { Proposal } from '.'

type Props = { proposal: Proposal; again: () => void }

/** What this clerk can do about a proposal that waits: its author takes it back, a colleague approves or returns it. */
export function Decide({ proposal, again }: Props) {
  const { id: proposalId, title, mine, mayCheck } = proposal
  const [asking, setAsking] = useState<'approve' | 'giveBack' | null>(null)
  const takeBack = useAction('funds.takeBack')
  if (mine)
    return (
      <>
        <ShareButton card={{ title: `请您审核:${title}`, path: pathTo('fundProposal', { proposalId }) }}>
          发给同事审核
        </ShareButton>
        <Wrong message={takeBack.refusal?.message} />
        <Button
          kind="quiet"
          busy={takeBack.busy}
          onTap={() => void takeBack.run({ proposalId }).then((done) => done && again())}
        >
          收回这一笔
        </Button>
      </>
    )
  if (!mayCheck) return null
  const close = () => {
    setAsking(null)
    again()
  }
  return (
    <>
      <Button kind="primary" disabled={proposal.whyNot !== null} onTap={() => setAsking('approve')}>
        审核通过
      </Button>
      <Button kind="quiet" onTap={() => setAsking('giveBack')}>
        退回
      </Button>
      {asking === 'approve' && <Approve proposal={proposal} onClose={close} />}
      {asking === 'giveBack' && <GiveBack proposalId={proposalId} onClose={close} />}
    </>
  )
}

function Approve({ proposal, onClose }: { proposal: Proposal; onClose: () => void }) {
  const { id: proposalId, do: act, title, amount, vouchers } = proposal
  const { busy, refusal, run } = useAction('funds.approve')
  return (
    <Sheet open title="通过后马上记账" onClose={onClose}>
      <Text className="fund-proposal__summary">
        {actNames[act]}「{title}」{amount === null ? '' : `,${yuan(amount)}`}。
      </Text>
      <Text className="fund-proposal__summary">
        {vouchers.length > 0 ? '您看过凭证,金额和用途都对得上。' : '金额和用途都对得上。'}
        记了的账不能删,错了只能冲正,大家都看得到。
      </Text>
      <Wrong message={refusal?.message} />
      <Button kind="primary" busy={busy} onTap={() => void run({ proposalId }).then((done) => done && onClose())}>
        确认记账
      </Button>
    </Sheet>
  )
}

const LONGEST = 200

function GiveBack({ proposalId, onClose }: { proposalId: string; onClose: () => void }) {
  const [comment, setComment] = useState('')
  const [missing, setMissing] = useState(false)
  const { busy, refusal, run } = useAction('funds.giveBack')
  const send = () => {
    const words = comment.trim()
    setMissing(words === '')
    if (words !== '') void run({ proposalId, comment: words }).then((done) => done && onClose())
  }
  return (
    <Sheet open title="退回给同事" onClose={onClose}>
      <TextArea
        label="为什么退回,要怎么改"
        value={comment}
        onChange={setComment}
        most={LONGEST}
        error={missing ? '请写一句原因。' : undefined}
      />
      <Wrong message={refusal?.message} />
      <Button kind="primary" busy={busy} onTap={send}>
        确认退回
      </Button>
    </Sheet>
  )
}

const Wrong = ({ message }: { message: string | undefined }) =>
  message ? (
    <NoticeBar tone="amber">
      <Text>{message}</Text>
    </NoticeBar>
  ) : null
