import { Text, View } from '@tarojs/components'
import type { Answer } from '../../../../domain/contract'
import { type Moment, spoken } from '../../../../domain/wording/time'

/** The bank's own accounts, which everybody may see. */
export function Totals({ totals, now }: { totals: Answer<'points.openBank'>['totals']; now: Moment }) {
  return (
    <View className="bank__part">
      <Text className="bank__heading">银行总账</Text>
      {totals ? (
        <>
          <View className="bank__facts">
            <Fact number={totals.given} unit="分" word="志愿服务发出" />
            <Fact number={totals.taken} unit="分" word="换东西收回" />
            <Fact number={totals.people} unit="人" word="有账户的邻居" />
          </View>
          <Text className="bank__when">
            {spoken(totals.at, now)} 数的。每一分都记两笔,合起来总是零,谁也造不出积分。
          </Text>
        </>
      ) : (
        <Text className="bank__none">社区还没有发过积分。</Text>
      )}
    </View>
  )
}

const Fact = ({ number, unit, word }: { number: number; unit: string; word: string }) => (
  <View className="bank__fact">
    <Text className="bank__number">
      {number} {unit}
    </Text>
    <Text className="bank__word">{word}</Text>
  </View>
)
