import { Text } from '@tarojs/components'
import { call } from '../../../cloud/call'
import { useDraft } from '../../../cloud/useDraft'
import { Button } from '../../../components/Button'
import { Field } from '../../../components/Field'
import { Sheet } from '../../../components/Sheet'
import { whenAndWhere } from '../OfferCard'
import { Refusals } from '../Refusals'
import { useAct } from '../useAct'
import type { Offer } from './index'

type Props = { offer: Offer; shown: boolean; onDone: () => void; onClose: () => void }

/** The last look before points are spent: what for, what is left, and what one is called. The name is kept for the next time. */
export function Redeem({ offer, shown, onDone, onClose }: Props) {
  const { offerId, title, price, balance, now } = offer
  const [name, setName] = useDraft('points/name', '')
  const { busy, refusal, act } = useAct()
  const take = () =>
    act(async () => {
      await call('points.redeem', { offerId, name })
      onDone()
    })
  return (
    <Sheet open={shown} title={`用 ${price} 分换「${title}」`} onClose={onClose}>
      <Text className="offer__sentence">{whenAndWhere(offer, now)}。</Text>
      <Text className="offer__sentence">
        您有 {balance} 分,换后还剩 {balance - price} 分。
      </Text>
      <Field
        label="怎么称呼您"
        value={name}
        onChange={setName}
        hint="最多 10 个字,比如:李阿姨。只有发布的人看得到。"
        error={refusal?.field === 'name' ? refusal.message : undefined}
      />
      {refusal?.field !== 'name' && <Refusals refusal={refusal} />}
      <Button kind="primary" busy={busy} disabled={name.trim() === ''} onTap={() => void take()}>
        确认换
      </Button>
    </Sheet>
  )
}
