import { Text, View } from '@tarojs/components'
import type { Accounts as Block } from '../../../domain/notices/accounts'
import { ofHundred, pictureInWords, pictureOf, type Share } from '../../../domain/notices/figures'
import { wan } from '../../../domain/wording/money'
import './YearPicture.scss'

/** Where the money went, for everybody: one bar for all of it, cut where the projects meet, and what each part is in words. */
export function YearPicture({ accounts }: { accounts: Block }) {
  const { spent, left } = pictureOf(accounts)
  if (spent.length === 0) return null
  const parts = [
    ...spent.map((share, place) => ({ share, look: String(place + 1) })),
    ...(left ? [{ share: left, look: 'left' }] : []),
  ]
  const said = pictureInWords(accounts)
  return (
    <View className="year">
      <Text className="year__title">钱花到哪里去了</Text>
      <Text className="year__said">{said}</Text>
      <View className="year__bar" role="img" aria-role="img" aria-label={said}>
        {parts.map(({ share, look }) => (
          <View key={look} className={`year__part year__part--${look}`} style={{ flexGrow: share.permille }} />
        ))}
      </View>
      <View role="list" aria-role="list" aria-label="钱花到哪里去了">
        {parts.map(({ share, look }) => (
          <Part key={look} share={share} look={look} />
        ))}
      </View>
    </View>
  )
}

const Part = ({ share, look }: { share: Share; look: string }) => (
  <View
    className="year__line"
    role="listitem"
    aria-role="listitem"
    aria-label={`${share.name},${wan(share.amount)},每 100 元里有 ${ofHundred(share)}`}
  >
    <View className={`year__swatch year__part--${look}`} aria-hidden />
    <View className="year__words" aria-hidden>
      <View className="year__head">
        <Text className="year__name">{share.name}</Text>
        <Text className="year__amount">{wan(share.amount)}</Text>
      </View>
      <Text className="year__of">每 100 元里有 {ofHundred(share)}</Text>
    </View>
  </View>
)
