import { Text, View } from '@tarojs/components'
import { ballotNames, ruleNames } from '../../../../domain/voting/poll'
import { standings } from '../../../../domain/voting/standing'
import { wan } from '../../../../domain/wording/money'
import { type Moment, spoken } from '../../../../domain/wording/time'
import type { Plan } from '../sketch'

/** What will be, in five short lines, for who has read the whole above. */
export const Summary = ({ plan, now }: { plan: Plan; now: Moment }) => (
  <View className="review__sum">
    <Text className="review__name">{plan.title}</Text>
    {linesOf(plan, now).map((line) => (
      <Text key={line} className="review__item">
        {line}
      </Text>
    ))}
  </View>
)

function linesOf(plan: Plan, now: Moment): string[] {
  return [
    standings[plan.preset].name,
    ...asked(plan),
    `${spoken(plan.opensAt, now)} 开始`,
    `${spoken(plan.closesAt, now)} 截止`,
  ]
}

function asked(plan: Plan): string[] {
  const number = plan.projects.length
  switch (plan.ballot) {
    case 'budget':
      return [`${number} 个项目,经费 ${wan(plan.budget)}`, `计票规则:${ruleNames[plan.rule]}`]
    case 'choose':
      return [`${number} 个里选出 ${plan.seats} 个,每张票最多选 ${plan.most} 个`]
    case 'score':
      return [`给 ${number} 个打分,选出 ${plan.seats} 个`]
    case 'yes-no':
      return [ballotNames['yes-no']]
  }
}
