import { Text, View } from '@tarojs/components'
import { type Fen, wan } from '../../../domain/wording/money'
import './FundBar.scss'

type Props = {
  /** What the whole bar is. */
  of: Fen
  spent: Fen
  committed: Fen
  carriedOn?: Fen
  left: Fen
  leftWord: string
}

/** Where the money is: one bar, and every part of it with its number. What is nothing is not named. */
export function FundBar({ of, spent, committed, carriedOn = 0, left, leftWord }: Props) {
  const parts = [
    { look: 'spent', name: '已经花了', amount: spent },
    { look: 'committed', name: '说好要付', amount: committed },
    { look: 'carried', name: '转到下一年', amount: carriedOn },
    { look: 'left', name: leftWord, amount: left },
  ].filter(({ amount }) => amount > 0)
  return (
    <View className="fund-bar">
      <View className="fund-bar__track" aria-hidden>
        {parts.map(({ look, amount }) => (
          <View
            key={look}
            className={`fund-bar__part fund-bar__part--${look}`}
            style={{ width: `${((amount / Math.max(1, of)) * 100).toFixed(2)}%` }}
          />
        ))}
      </View>
      {parts.map(({ look, name, amount }) => (
        <View key={look} className="fund-bar__line">
          <View className={`fund-bar__swatch fund-bar__swatch--${look}`} aria-hidden />
          <Text className="fund-bar__name">{name}</Text>
          <Text className="fund-bar__amount">{wan(amount)}</Text>
        </View>
      ))}
    </View>
  )
}
