import { Text, View } from '@tarojs/components'
import './ResultRow.scss'

type Props = {
  name: string
  selected: boolean
  /** Of the most that it could have, 0 to 1. */
  share: number
  /** The same in words: 131 户, 52 分. */
  count: string
  /** What it costs; empty where a poll is not about money. */
  money: string
  why: string
}

/** One project's outcome: whether it was selected, how many supported it, and why in a sentence. */
export function ResultRow({ name, selected, share, count, money, why }: Props) {
  return (
    <View compileMode className={selected ? 'outcome outcome--selected' : 'outcome'}>
      <View className="outcome__head">
        <Text className="outcome__name">{name}</Text>
        <Text className={selected ? 'outcome__verdict outcome__verdict--selected' : 'outcome__verdict'}>
          {selected ? '✓ 中选' : '未中选'}
        </Text>
      </View>
      <View className="outcome__support">
        <View className="outcome__track" aria-hidden>
          <View className="outcome__votes" style={{ width: `${Math.floor(share * 100)}%` }} />
        </View>
        <Text className="outcome__count">{count}</Text>
        <Text className="outcome__cost">{money}</Text>
      </View>
      <Text className="outcome__why">{why}</Text>
    </View>
  )
}
