import { Text, View } from '@tarojs/components'
import { amountsInWords } from '../../../domain/notices/figures'
import { type Fen, yuan } from '../../../domain/wording/money'
import { Button } from '../Button'
import './Amounts.scss'
import { useSome } from './useSome'

type Props = { title: string; rows: { name: string; amount: Fen }[] }

/** A table of money with its picture: a bar a row, as long as its part of the largest amount, the sum below, and what it says. */
export function Amounts({ title, rows }: Props) {
  const { some, rest, more } = useSome(rows)
  const largest = Math.max(1, ...rows.map(({ amount }) => amount))
  const sum = rows.reduce((total, { amount }) => total + amount, 0)
  return (
    <View className="amounts">
      <Text className="amounts__title">{title}</Text>
      <View role="list" aria-role="list" aria-label={title}>
        {some.map(({ name, amount }, place) => (
          <View
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of a version never move, and two may have one name
            key={place}
            className="amounts__row"
            role="listitem"
            aria-role="listitem"
            aria-label={`${name},${yuan(amount)}`}
          >
            <View className="amounts__line" aria-hidden>
              <Text className="amounts__name">{name}</Text>
              <Text className="amounts__amount">{yuan(amount)}</Text>
            </View>
            <View className="amounts__track" aria-hidden>
              <View className="amounts__bar" style={{ width: `${((amount / largest) * 100).toFixed(1)}%` }} />
            </View>
          </View>
        ))}
      </View>
      {rest > 0 && (
        <Button kind="quiet" onTap={more}>
          还有 {rest} 项,接着看
        </Button>
      )}
      <View className="amounts__line amounts__line--sum">
        <Text className="amounts__name">合计</Text>
        <Text className="amounts__amount">{yuan(sum)}</Text>
      </View>
      <Text className="amounts__said">{amountsInWords(rows)}</Text>
    </View>
  )
}
