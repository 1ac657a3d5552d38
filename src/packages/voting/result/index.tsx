import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Answer } from '../../../../domain/contract'
import { standings, voterUnits } from '../../../../domain/voting/standing'
import { percent } from '../../../../domain/voting/turnout'
import { day } from '../../../../domain/wording/time'
import { open, usePageParams } from '../../../cloud/routes'
import { useAnswer } from '../../../cloud/useAnswer'
import { Button } from '../../../components/Button'
import { Page } from '../../../components/Page'
import { Progress } from '../../../components/Progress'
import { Waiting } from '../../../components/Waiting'
import { BudgetResult } from './BudgetResult'
import { Downloads } from './Downloads'
import { Law } from './Law'
import { RankedResult } from './RankedResult'
import { YesNoResult } from './YesNoResult'
import './index.scss'

export type Result = Answer<'voting.openResult'>

export default function ResultPage() {
  const { pollId } = usePageParams('result')
  const result = useAnswer('voting.openResult', { pollId })
  return (
    <Page title="投票结果">
      {result.ready ? <ResultView result={result.data} /> : <Waiting for={result} shape="page" />}
    </Page>
  )
}

function ResultView({ result }: { result: Result }) {
  const [downloading, setDownloading] = useState(false)
  const { id, noticeId, ballots, entitled, assisted, tally, now } = result
  const { voters } = standings[result.preset]
  const unit = voterUnits[voters]
  return (
    <>
      <View className="result__head">
        <Text className="result__title">{result.title}</Text>
        <Text className="result__sum">{result.conclusion}</Text>
        <Text className="result__when">
          {result.area} · {day(result.closesAt, now)}截止
        </Text>
      </View>
      {tally.ratios.length > 0 && <Law ratios={tally.ratios} voters={voters} />}
      {tally.ballot === 'budget' && <BudgetResult tally={tally} ballots={ballots} voters={voters} rule={result.rule} />}
      {(tally.ballot === 'choose' || tally.ballot === 'score') && (
        <RankedResult tally={tally} ballots={ballots} voters={voters} rule={result.rule} />
      )}
      {tally.ballot === 'yes-no' && <YesNoResult tally={tally} voters={voters} />}
      <View className="result__part">
        <Text className="result__heading">多少人投了</Text>
        <Progress
          value={ballots}
          of={entitled}
          label={`参与率 ${percent(ballots, entitled)}%:${entitled} ${unit}里有 ${ballots} ${unit}投票`}
        />
        <Text className="result__rule">
          {assisted > 0
            ? `其中 ${assisted} 张由网格长上门或用纸票代录,占 ${percent(assisted, ballots)}%。`
            : '全部在手机上投的,没有代录。'}
        </Text>
      </View>
      <Button kind="primary" onTap={() => open('verify', { pollId: id })}>
        核对我的选票
      </Button>
      {noticeId && (
        <Button kind="plain" onTap={() => open('notice', { noticeId })}>
          看公示
        </Button>
      )}
      <Button kind="quiet" onTap={() => setDownloading(true)}>
        下载数据,自己重算
      </Button>
      <Downloads pollId={id} shown={downloading} onClose={() => setDownloading(false)} />
    </>
  )
}
