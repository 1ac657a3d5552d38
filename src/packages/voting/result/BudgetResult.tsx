import { Text, View } from '@tarojs/components'
import { explain } from '../../../../domain/voting/explanation'
import type { Voters } from '../../../../domain/voting/standing'
import { voterUnits } from '../../../../domain/voting/standing'
import { wan } from '../../../../domain/wording/money'
import { Beside } from './Beside'
import { Doors } from './Doors'
import type { Result } from './index'
import { MoneyBar } from './MoneyBar'
import { ResultRow } from './ResultRow'

type Tally = Extract<Result['tally'], { ballot: 'budget' }>
type Props = { tally: Tally; ballots: number; voters: Voters; rule: string }

/** Where the money goes, who got a wish, and each project with the reason. */
export function BudgetResult({ tally, ballots, voters, rule }: Props) {
  const { projects, budget, satisfied, raised } = tally
  return (
    <>
      <View className="result__part">
        <Text className="result__heading">钱用在哪里</Text>
        <MoneyBar parts={projects.filter(({ verdict }) => verdict.selected)} budget={budget} />
      </View>
      <View className="result__part">
        <Text className="result__heading">投票的人如愿了吗</Text>
        <Doors satisfied={satisfied} ballots={ballots} voters={voters} />
      </View>
      <View className="result__part">
        <Text className="result__heading">每个项目的结果</Text>
        <Text className="result__rule">{rule}</Text>
        {raised !== null && ballots > 0 && (
          <Text className="result__rule">
            {sharesInWords(budget - guaranteedCost(projects), ballots, raised, voters)}
          </Text>
        )}
        {projects.map((project) => (
          <ResultRow
            key={project.id}
            name={project.name}
            selected={project.verdict.selected}
            share={ballots === 0 ? 0 : project.votes / ballots}
            count={`${project.votes} ${voterUnits[voters]}`}
            money={wan(project.cost)}
            why={explain(project, voters)}
          />
        ))}
      </View>
      <Beside tally={tally} ballots={ballots} voters={voters} />
    </>
  )
}

/** Money that guarantees spent before shares were dealt out. */
const guaranteedCost = (projects: Tally['projects']): number =>
  projects.reduce(
    (sum, { cost, verdict }) => ('because' in verdict && verdict.because === 'guaranteed' ? sum + cost : sum),
    0,
  )

/** What everybody's share was: exact to the fen it was divided by, said in whole yuan. */
function sharesInWords(budget: number, ballots: number, raised: number, voters: Voters): string {
  const share = Math.floor(budget / ballots / 100) * 100
  const unit = voterUnits[voters]
  const more = raised > 0 ? `,又加了 ${wan(raised)}` : ''
  return `用来平分的有 ${wan(budget)},由 ${ballots} ${unit}分,每${unit}约 ${wan(share)}${more}。`
}
