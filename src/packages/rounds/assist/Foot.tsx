import { View } from '@tarojs/components'
import type { Choice } from '../../../../domain/voting/choices'
import { costOf } from '../../../../domain/voting/poll'
import { BudgetBar } from '../../../components/BudgetBar'
import { Button } from '../../../components/Button'
import { CountBar } from '../../../components/CountBar'
import type { Poll } from './filling'
import './Foot.scss'

type Props = { poll: Poll; choices: Choice[]; onCheck: () => void }

/** What is on the ballot so far, and the way to the last look. Stays at the lower edge. */
export function Foot({ poll, choices, onCheck }: Props) {
  const { asked, projects } = poll
  if (asked.ballot === 'budget')
    return (
      <BudgetBar
        spent={costOf(projects, choices)}
        budget={asked.budget}
        chosen={choices.length}
        action="核对"
        disabled={choices.length === 0}
        onAction={onCheck}
      />
    )
  if (asked.ballot === 'yes-no')
    return (
      <View className="paper-foot">
        <Button kind="primary" disabled={choices.length === 0} onTap={onCheck}>
          核对
        </Button>
      </View>
    )
  return (
    <CountBar
      done={choices.length}
      of={asked.ballot === 'choose' ? asked.most : projects.length}
      most={asked.ballot === 'choose'}
      word={asked.ballot === 'choose' ? '已选' : '已打分'}
      action="核对"
      disabled={choices.length === 0}
      onAction={onCheck}
    />
  )
}
