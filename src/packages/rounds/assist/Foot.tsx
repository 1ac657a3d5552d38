import { Text, View } from '@tarojs/components'
import type { Choice } from '../../../../domain/voting/choices'
import { costOf } from '../../../../domain/voting/poll'
import { BudgetBar } from '../../../components/BudgetBar'
import { Button } from '../../../components/Button'
import { type Poll, sumInWords } from './filling'
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
  return (
    <View className="paper-foot">
      <View className="paper-foot__words" role="status" aria-role="status" aria-live="polite">
        <Text>{sumInWords(poll, choices)}</Text>
      </View>
      <View className="paper-foot__action">
        <Button kind="primary" disabled={choices.length === 0} onTap={onCheck}>
          核对
        </Button>
      </View>
    </View>
  )
}
