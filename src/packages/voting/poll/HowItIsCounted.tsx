import { Text, View } from '@tarojs/components'
import { countGreedy } from '../../../../domain/voting/count'
import { type Rule, ruleSentences } from '../../../../domain/voting/poll'
import { explain } from '../../../../domain/voting/result'
import { wan } from '../../../../domain/wording/money'
import { Sheet } from '../../../components/Sheet'
import './HowItIsCounted.scss'

type Props = { rule: Rule; shown: boolean; onClose: () => void }

const BUDGET = 100_000_00
const road = { id: '修路面', cost: 60_000_00 }
const garden = { id: '建花园', cost: 50_000_00 }
const lamps = { id: '装路灯', cost: 30_000_00 }
const ballots = [[road.id], [road.id, lamps.id], [garden.id], [garden.id], [road.id]]

/** The rule in words, then a small vote that is really counted by it. */
export function HowItIsCounted({ rule, shown, onClose }: Props) {
  return (
    <Sheet open={shown} title="怎么算的" onClose={onClose}>
      <View className="counting">
        <Text className="counting__rule">{ruleSentences[rule]}</Text>
        {points.map((point) => (
          <Text key={point} className="counting__point">
            {point}
          </Text>
        ))}
        <Text className="counting__title">
          举个例子:有 {wan(BUDGET)},{ballots.length} 户投票
        </Text>
        {shown &&
          example().map((step) => (
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

const points = [
  '一户一票。家里谁投都行,以最后一次为准。',
  '您可以选好几个项目,加起来不超过总经费就行。每个选中的项目都得您家一票。',
  '票数一样,先选花钱少的。',
  '谁选了什么,没有人能看到;截止后打乱公布,人人都能重算一遍。',
]

const example = () => countGreedy([road, garden, lamps], ballots, BUDGET).projects.sort((a, b) => a.rank - b.rank)
