import { Text } from '@tarojs/components'
import { call } from '../../../cloud/call'
import { Button } from '../../../components/Button'
import { Sheet } from '../../../components/Sheet'
import { Refusals } from '../Refusals'
import { useAct } from '../useAct'
import type { Offer } from './index'

type Props = { offer: Offer; shown: boolean; onDone: () => void; onClose: () => void }

export function GiveBack({ offer: { offerId, price, balance }, shown, onDone, onClose }: Props) {
  const { busy, refusal, act } = useAct()
  const giveBack = () =>
    act(async () => {
      await call('points.giveBack', { offerId })
      onDone()
    })
  return (
    <Sheet open={shown} title="退回这一份" onClose={onClose}>
      <Text className="offer__sentence">
        {price} 分退回您的账户,一共 {balance + price} 分。这一份会让给别的邻居。
      </Text>
      <Refusals refusal={refusal} />
      <Button kind="primary" busy={busy} onTap={() => void giveBack()}>
        确认退回
      </Button>
    </Sheet>
  )
}
