import { Text, View } from '@tarojs/components'
import { Button } from '../../../components/Button'
import { spaced } from '../OfferCard'
import type { Offer } from './index'

type Props = { offer: Offer; voucher: NonNullable<Offer['voucher']>; onGiveBack: () => void }

/** What the reader took, with the code to show; it can be given back until it is handed over or the lesson begins. */
export function Voucher({ offer: { kind, at, now, state, reason }, voucher, onGiveBack }: Props) {
  const handed = voucher.state === 'handed-over'
  const cancelled = state === 'cancelled' || state === 'cancelling'
  const mayGiveBack = !handed && (cancelled || at === null || now < at)
  return (
    <View className="offer__mine offer__mine--taken">
      <Text className="offer__sentence">{handed ? handedWords[kind] : '您换到了。到时把取用码给发布的人看。'}</Text>
      <Text className="offer__code" aria-label={`取用码 ${[...voucher.code].join(' ')}`}>
        {spaced(voucher.code)}
      </Text>
      {cancelled && !handed && (
        <Text className="offer__sentence">这一份取消了{reason ? `:${reason}` : ''}。积分会退回您的账户。</Text>
      )}
      {mayGiveBack && (
        <Button kind="quiet" onTap={onGiveBack}>
          不要了,退回积分
        </Button>
      )}
    </View>
  )
}

const handedWords = { lesson: '您来上过这堂课了。', goods: '这一份已经交给您了。' } as const
