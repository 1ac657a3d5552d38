import { Text, View } from '@tarojs/components'
import type { Answer } from '../../../../domain/contract'
import { explain } from '../../../../domain/voting/result'
import { percent } from '../../../../domain/voting/turnout'
import { wan } from '../../../../domain/wording/money'
import './ResultRow.scss'

type Counted = Answer<'voting.openResult'>['projects'][number]
type Props = { project: Counted; ballots: number }

/** One project's outcome: whether it was selected, how many supported it, and why in a sentence. */
export function ResultRow({ project, ballots }: Props) {
  const { name, cost, votes, verdict } = project
  const share = percent(votes, ballots)
  const word = verdict.selected ? '✓ 中选' : '未中选'
  return (
    <View compileMode className={verdict.selected ? 'outcome outcome--selected' : 'outcome'}>
      <View className="outcome__head">
        <Text className="outcome__name">{name}</Text>
        <Text className={verdict.selected ? 'outcome__verdict outcome__verdict--selected' : 'outcome__verdict'}>
          {word}
        </Text>
      </View>
      <View className="outcome__support">
        <View className="outcome__track" aria-hidden>
          <View className="outcome__votes" style={{ width: `${share}%` }} />
        </View>
        <Text className="outcome__count">{`${votes} 户`}</Text>
        <Text className="outcome__cost">{wan(cost)}</Text>
      </View>
      <Text className="outcome__why">{explain(project)}</Text>
    </View>
  )
}
