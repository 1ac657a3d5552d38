import { Text, View } from '@tarojs/components'
import { type Fen, wan } from '../../../../domain/wording/money'
import './MoneyBar.scss'

type Part = { id: string; name: string; cost: Fen }
type Props = { parts: Part[]; budget: Fen }

/** Below this share of the bar a part is too thin for its number; the legend still has it. */
const WIDE_ENOUGH = 0.07

/** Where the money goes: one stacked bar over the whole budget, and its legend with every amount. */
export function MoneyBar({ parts, budget }: Props) {
  const spent = parts.reduce((sum, { cost }) => sum + cost, 0)
  const left = budget - spent
  const share = (fen: Fen) => `${((fen / budget) * 100).toFixed(2)}%`
  return (
    <View className="money">
      <View className="money__bar" aria-hidden>
        {parts.map(({ id, cost }, index) => (
          <View key={id} className={`money__part money__part--${index % 2}`} style={{ width: share(cost) }}>
            {cost / budget >= WIDE_ENOUGH && <Text className="money__number">{index + 1}</Text>}
          </View>
        ))}
      </View>
      <View className="money__legend">
        {parts.map(({ id, name, cost }, index) => (
          <View key={id} className="money__line">
            <View className={`money__swatch money__part--${index % 2}`}>
              <Text className="money__number">{index + 1}</Text>
            </View>
            <Text className="money__name">{name}</Text>
            <Text className="money__amount">{wan(cost)}</Text>
          </View>
        ))}
        {left > 0 && (
          <View className="money__line">
            <View className="money__swatch money__swatch--left" />
            <Text className="money__name money__name--left">没用完,留给下次</Text>
            <Text className="money__amount money__name--left">{wan(left)}</Text>
          </View>
        )}
      </View>
    </View>
  )
}
