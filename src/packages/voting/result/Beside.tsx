import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { ruleNames } from '../../../../domain/voting/poll'
import { type Voters, voterUnits } from '../../../../domain/voting/standing'
import { percent } from '../../../../domain/voting/turnout'
import { wan } from '../../../../domain/wording/money'
import { Button } from '../../../components/Button'
import type { Result } from './index'
import './Beside.scss'

type Tally = Extract<Result['tally'], { ballot: 'budget' }>
type Props = { tally: Tally; ballots: number; voters: Voters }

/** What the other rule would have made of the same ballots: folded, since it decides nothing. */
export function Beside({ tally, ballots, voters }: Props) {
  const [shown, setShown] = useState(false)
  const { projects, beside } = tally
  const nameOf = (id: string) => projects.find((project) => project.id === id)?.name ?? id
  const ours = projects.filter(({ verdict }) => verdict.selected).map(({ id }) => id)
  const gained = beside.selected.filter((id) => !ours.includes(id)).map(nameOf)
  const lost = ours.filter((id) => !beside.selected.includes(id)).map(nameOf)
  return (
    <View className="result__part">
      <Button kind="quiet" onTap={() => setShown(!shown)}>
        {shown ? '收起' : '换一种算法会怎样'}
      </Button>
      {shown && (
        <View className="beside">
          <View className="beside__row">
            <Side
              name={`这次:${ruleNames[tally.rule]}`}
              count={ours.length}
              spent={tally.spent}
              satisfied={tally.satisfied}
              ballots={ballots}
              voters={voters}
            />
            <Side
              name={`换成:${ruleNames[beside.rule]}`}
              count={beside.selected.length}
              spent={beside.spent}
              satisfied={beside.satisfied}
              ballots={ballots}
              voters={voters}
            />
          </View>
          <Text className="beside__words">
            {gained.length === 0 && lost.length === 0
              ? '同样的选票,两种算法选中的项目一样。'
              : [
                  ...(gained.length > 0 ? [`会多选中:${gained.join('、')}。`] : []),
                  ...(lost.length > 0 ? [`会选不上:${lost.join('、')}。`] : []),
                ].join('')}
          </Text>
          <Text className="beside__words">规则在投票前就定好、写进公告,结果以它为准;这里只是给您比一比。</Text>
        </View>
      )}
    </View>
  )
}

type SideProps = { name: string; count: number; spent: number; satisfied: number; ballots: number; voters: Voters }

const Side = ({ name, count, spent, satisfied, ballots, voters }: SideProps) => (
  <View className="beside__side">
    <Text className="beside__name">{name}</Text>
    <Text className="beside__figure">{count} 个项目</Text>
    <Text className="beside__figure">{wan(spent)}</Text>
    <Text className="beside__words">
      {satisfied} {voterUnits[voters]}如愿,占 {percent(satisfied, ballots)}%
    </Text>
  </View>
)
