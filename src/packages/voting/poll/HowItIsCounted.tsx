import { Text, View } from '@tarojs/components'
import { howItIsCounted } from '../../../../domain/voting/announcement'
import { explain } from '../../../../domain/voting/explanation'
import type { Asked, Rule } from '../../../../domain/voting/poll'
import { wan } from '../../../../domain/wording/money'
import { Sheet } from '../../../components/Sheet'
import { BUDGET, ballots, outcomes } from './example'
import './HowItIsCounted.scss'

type Props = { asked: Extract<Asked, { ballot: 'budget' }>; shown: boolean; onClose: () => void }

/** The rule in words, then a small vote as it is counted by it. */
export function HowItIsCounted({ asked, shown, onClose }: Props) {
  return (
    <Sheet open={shown} title="怎么算的" onClose={onClose}>
      <View className="counting">
        <Text className="counting__rule">{howItIsCounted(asked)}</Text>
        {points[asked.rule].map((point) => (
          <Text key={point} className="counting__point">
            {point}
          </Text>
        ))}
        <Text className="counting__title">
          举个例子:有 {wan(BUDGET)},{ballots.length} 户投票
        </Text>
        {shown &&
          [...outcomes[asked.rule]]
            .sort((a, b) => a.rank - b.rank)
            .map((step) => (
              <View
                key={step.id}
                className={step.verdict.selected ? 'counting__step counting__step--in' : 'counting__step'}
              >
                <Text className="counting__name">
                  {step.verdict.selected ? '✓ ' : '✗ '}
                  {step.id},要 {wan(step.cost)}
                </Text>
                <Text className="counting__why">{explain(step)}</Text>
              </View>
            ))}
      </View>
    </Sheet>
  )
}

const everyRule = [
  '以最后一次为准,截止前都能改。',
  '您可以选好几个项目,加起来不超过总经费就行。每个选中的项目都得您一票。',
  '票数一样,先选花钱少的。',
  '谁选了什么,没有人能看到;截止后打乱公布,人人都能重算一遍。',
]
const points: Record<Rule, string[]> = {
  greedy: everyRule,
  'equal-shares-add1u': [
    '每张票手里的份额一样大,只花在自己选的项目上。',
    '人多的一边花完了自己的份额,剩下的份额就轮到别的人,所以少数人的心愿也有机会。',
    ...everyRule,
  ],
}
