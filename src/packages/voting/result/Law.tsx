import { Text, View } from '@tarojs/components'
import { explainRatio } from '../../../../domain/voting/explanation'
import type { Ratio, Voters } from '../../../../domain/voting/standing'
import './Law.scss'

/** The comparisons that decide, each as the exact fraction it is, with a tick or a cross and the words beside it. */
export const Law = ({ ratios, voters }: { ratios: Ratio[]; voters: Voters }) => (
  <View className="result__part">
    <Text className="result__heading">算不算数</Text>
    {ratios.map((ratio) => (
      <View key={`${ratio.of}-${ratio.by}`} className="law">
        <Text className={ratio.holds ? 'law__mark law__mark--holds' : 'law__mark'} aria-hidden>
          {ratio.holds ? '✓' : '✗'}
        </Text>
        <Text className="law__words">{explainRatio(ratio, voters)}</Text>
      </View>
    ))}
  </View>
)
