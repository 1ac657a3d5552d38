import { Text, View } from '@tarojs/components'
import { type Fen, yuan } from '../../../domain/wording/money'
import './Amounts.scss'

type Props = { title: string; rows: { name: string; amount: Fen }[] }

/** A table of money with its picture: a bar a row, as long as its part of the largest amount, and the sum below. */
export function Amounts({ title, rows }: Props) {
  const largest = Math.max(1, ...rows.map(({ amount }) => amount))
  const sum = rows.reduce((total, { amount }) => total + amount, 0)
  return (
    <View className="amounts">
      <Text className="amounts__title">{title}</Text>
      {rows.map(({ name, amount }) => (
        <View key={name} className="amounts__row">
          <View className="amounts__line">
            <Text className="amounts__name">{name}</Text>
            <Text className="amounts__amount">{yuan(amount)}</Text>
          </View>
          <View className="amounts__track" aria-hidden>
            <View className="amounts__bar" style={{ width: `${((amount / largest) * 100).toFixed(1)}%` }} />
          </View>
        </View>
      ))}
      <View className="amounts__line amounts__line--sum">
        <Text className="amounts__name">合计</Text>
        <Text className="amounts__amount">{yuan(sum)}</Text>
      </View>
    </View>
  )
}
