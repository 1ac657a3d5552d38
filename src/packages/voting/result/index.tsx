import { Text, View } from '@tarojs/components'
import type { Answer } from '../../../../domain/contract'
import { ruleSentences } from '../../../../domain/voting/poll'
import { percent } from '../../../../domain/voting/turnout'
import { wan } from '../../../../domain/wording/money'
import { day } from '../../../../domain/wording/time'
import { open, usePageParams } from '../../../cloud/routes'
import { useAnswer } from '../../../cloud/useAnswer'
import { Button } from '../../../components/Button'
import { Page } from '../../../components/Page'
import { Progress } from '../../../components/Progress'
import { Waiting } from '../../../components/Waiting'
import { Doors } from './Doors'
import { MoneyBar } from './MoneyBar'
import { ResultRow } from './ResultRow'
import './index.scss'

export default function ResultPage() {
  const { pollId } = usePageParams('result')
  const result = useAnswer('voting.openResult', { pollId })
  return (
    <Page title="投票结果">
      {result.ready ? <ResultView result={result.data} /> : <Waiting for={result} shape="page" />}
    </Page>
  )
}

function ResultView({ result }: { result: Answer<'voting.openResult'> }) {
  const { id, noticeId, projects, ballots, entitled, satisfied, spent, budget, now } = result
  const selected = projects.filter(({ verdict }) => verdict.selected)
  return (
    <>
      <View className="result__head">
        <Text className="result__title">{result.title}</Text>
        <Text className="result__sum">
          中选 {selected.length} 个,用 {wan(spent)}
        </Text>
        <Text className="result__when">
          {result.area} · {day(result.closesAt, now)}截止 · 经费 {wan(budget)}
        </Text>
      </View>
      <View className="result__part">
        <Text className="result__heading">钱用在哪里</Text>
        <MoneyBar parts={selected} budget={budget} />
      </View>
      <View className="result__part">
        <Text className="result__heading">投票的人如愿了吗</Text>
        <Doors satisfied={satisfied} ballots={ballots} />
        <Progress
          value={ballots}
          of={entitled}
          label={`参与率 ${percent(ballots, entitled)}%:${entitled} 户里有 ${ballots} 户投票`}
        />
      </View>
      <View className="result__part">
        <Text className="result__heading">每个项目的结果</Text>
        <Text className="result__rule">{ruleSentences[result.rule]}</Text>
        {projects.map((project) => (
          <ResultRow key={project.id} project={project} ballots={ballots} />
        ))}
      </View>
      <Button kind="primary" onTap={() => open('verify', { pollId: id })}>
        核对我的选票
      </Button>
      {noticeId && (
        <Button kind="plain" onTap={() => open('notice', { noticeId })}>
          看公示
        </Button>
      )}
    </>
  )
}
