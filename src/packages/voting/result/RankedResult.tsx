import { Text, View } from '@tarojs/components'
import { MOST_POINTS } from '../../../../domain/voting/choices'
import { explainRanked } from '../../../../domain/voting/explanation'
import { type Voters, voterUnits } from '../../../../domain/voting/standing'
import type { Result } from './index'
import { ResultRow } from './ResultRow'

type Tally = Extract<Result['tally'], { ballot: 'choose' | 'score' }>
type Props = { tally: Tally; ballots: number; voters: Voters; rule: string }

/** Each project by its votes or points, with the reason. */
export function RankedResult({ tally: { ballot, projects, seats }, ballots, voters, rule }: Props) {
  const most = ballot === 'score' ? ballots * MOST_POINTS : ballots
  return (
    <View className="result__part">
      <Text className="result__heading">每一个的结果</Text>
      <Text className="result__rule">{rule}</Text>
      {projects.map((project) => (
        <ResultRow
          key={project.id}
          name={project.name}
          selected={project.selected}
          share={most === 0 ? 0 : project.votes / most}
          count={ballot === 'score' ? `${project.votes} 分` : `${project.votes} ${voterUnits[voters]}`}
          money=""
          why={explainRanked(project, ballot, seats, voters)}
        />
      ))}
    </View>
  )
}
