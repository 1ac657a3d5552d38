import { Text, View } from '@tarojs/components'
import { type Moment, spoken } from '../../../../domain/wording/time'
import './NextSteps.scss'

type Props = { closesAt: Moment; now: Moment }

/** What happens with a ballot after it is cast, and when. */
export const NextSteps = ({ closesAt, now }: Props) => (
  <View className="next">
    {stepsUntil(closesAt, now).map(({ when, what }) => (
      <View key={when} className="next__step">
        <View className="next__dot" aria-hidden />
        <View className="next__words">
          <Text className="next__when">{when}</Text>
          <Text className="next__what">{what}</Text>
        </View>
      </View>
    ))}
  </View>
)

const stepsUntil = (closesAt: Moment, now: Moment) => [
  now < closesAt
    ? { when: `${spoken(closesAt, now)} 前`, what: '想改就改,以最后一次为准。' }
    : { when: `${spoken(closesAt, now)} 截止`, what: '正在计票。' },
  { when: '截止后几分钟', what: '自动计票,没有人能提前看到谁选了什么。' },
  { when: '计票后 7 天', what: '结果在「公示」里挂出来,您可以用这张回执核对自己的选票。' },
]
