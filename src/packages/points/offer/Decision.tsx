import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { call } from '../../../cloud/call'
import { useDraft } from '../../../cloud/useDraft'
import { Button } from '../../../components/Button'
import { Sheet } from '../../../components/Sheet'
import { TextArea } from '../../../components/TextArea'
import { Refusals } from '../Refusals'
import { useAct } from '../useAct'
import type { PartProps } from './index'

type No = 'decline' | 'cancel'

/** For who answers for it: a yes or a no to a neighbour's lesson, or that it is cancelled for all. */
export function Decision({ offer, again }: PartProps) {
  const [no, setNo] = useState<No | null>(null)
  const { busy, refusal, act } = useAct()
  const approve = () =>
    act(async () => {
      await call('points.approveOffer', { offerId: offer.offerId })
      again()
    })
  const done = () => {
    setNo(null)
    again()
  }
  if (!offer.mayApprove && !offer.mayCancel) return null
  return (
    <View className="offer__part">
      {offer.mayApprove ? (
        <>
          <Refusals refusal={refusal} />
          <Button kind="primary" busy={busy} onTap={() => void approve()}>
            同意,让邻居来换
          </Button>
          <Button kind="quiet" onTap={() => setNo('decline')}>
            这次不开
          </Button>
        </>
      ) : (
        <Button kind="quiet" onTap={() => setNo('cancel')}>
          取消,积分退给大家
        </Button>
      )}
      {no && <SayNo no={no} offer={offer} onDone={done} onClose={() => setNo(null)} />}
    </View>
  )
}

const words = {
  decline: { title: '这次不开', why: '为什么(报课的邻居会看到)', sure: '告诉邻居' },
  cancel: { title: '取消这一份', why: '为什么(换了的邻居会看到)', sure: '确认取消' },
} as const

type Props = { no: No; offer: PartProps['offer']; onDone: () => void; onClose: () => void }

function SayNo({ no, offer: { offerId, people }, onDone, onClose }: Props) {
  const [reason, setReason, dropReason] = useDraft(`points/${no}/${offerId}`, '')
  const { busy, refusal, act } = useAct()
  const waiting = (people ?? []).filter(({ state }) => state === 'taken').length
  const say = () =>
    act(async () => {
      await call(no === 'decline' ? 'points.declineOffer' : 'points.cancelOffer', { offerId, reason })
      dropReason()
      onDone()
    })
  return (
    <Sheet open title={words[no].title} onClose={onClose}>
      {no === 'cancel' && (
        <Text className="offer__sentence">
          {waiting > 0 ? `${waiting} 位邻居的积分马上退回,每人都会收到通知。` : '还没有人在等,取消后不能再开。'}
        </Text>
      )}
      <TextArea label={words[no].why} value={reason} onChange={setReason} most={100} />
      <Refusals refusal={refusal} />
      <Button kind="primary" busy={busy} disabled={reason.trim() === ''} onTap={() => void say()}>
        {words[no].sure}
      </Button>
    </Sheet>
  )
}
