import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { bindFirst } from '../../../cloud/bindFirst'
import { open } from '../../../cloud/routes'
import { Button } from '../../../components/Button'
import { GiveBack } from './GiveBack'
import type { Offer, PartProps } from './index'
import { Redeem } from './Redeem'
import { Voucher } from './Voucher'

/** What the reader can do with an offer: take one, show the code of what they took, or what is in the way. */
export function MyPart({ offer, again }: PartProps) {
  const { voucher, whyNot, balance, price, state } = offer
  const [sheet, setSheet] = useState<'take' | 'back' | null>(null)
  const done = () => {
    setSheet(null)
    again()
  }
  if (state === 'proposed' || state === 'declined')
    return (
      <View className="offer__mine">
        <Text className="offer__sentence">{waitingWords(offer)}</Text>
      </View>
    )
  if (voucher && voucher.state !== 'given-back')
    return (
      <>
        <Voucher offer={offer} voucher={voucher} onGiveBack={() => setSheet('back')} />
        <GiveBack offer={offer} shown={sheet === 'back'} onDone={done} onClose={() => setSheet(null)} />
      </>
    )
  // Who posted it has its list before them instead.
  if (whyNot?.code === 'own-offer') return null
  return (
    <View className="offer__mine">
      <Text className="offer__sentence">
        {whyNot ? whyNot.message : `您有 ${balance} 分,换一份以后还剩 ${balance - price} 分。`}
      </Text>
      {whyNot?.code === 'no-home' && (
        <Button kind="primary" onTap={() => bindFirst('offer', { offerId: offer.offerId })}>
          登记住处
        </Button>
      )}
      {whyNot?.code === 'too-few-points' && (
        <Button kind="plain" onTap={() => open('volunteer', {})}>
          看看志愿活动
        </Button>
      )}
      {!whyNot && (
        <Button kind="primary" onTap={() => setSheet('take')}>
          用 {price} 分换一份
        </Button>
      )}
      <Redeem offer={offer} shown={sheet === 'take'} onDone={done} onClose={() => setSheet(null)} />
    </View>
  )
}

function waitingWords({ state, reason, mayApprove }: Offer): string {
  if (state === 'declined') return `这次没有通过:${reason}。`
  if (mayApprove) return '这是邻居报来的课,请看看能不能开。'
  return '已经报上去了。社区干部或网格长看过以后,邻居就能来换。'
}
