import { Text, View } from '@tarojs/components'
import { voterUnits } from '../../../domain/voting/standing'
import { percent } from '../../../domain/voting/turnout'
import { wan } from '../../../domain/wording/money'
import { day } from '../../../domain/wording/time'
import { open } from '../../cloud/routes'
import { Badge } from '../../components/Badge'
import { Card } from '../../components/Card'
import { Progress } from '../../components/Progress'
import type { Home } from './index'

/** What goes on around the door: how many take part, what was decided lately, and how far the money is spent. */
export function WhatIsOn({ home: { turnout, results, fund, now } }: { home: Home }) {
  if (!turnout && !fund && results.length === 0) return null
  return (
    <View className="home__part">
      <Text className="home__heading">社区里</Text>
      {results.map(({ pollId, title, conclusion, closedAt }) => (
        <Card key={pollId} tone="jade" label={`${title}的结果`} onTap={() => open('result', { pollId })}>
          <View className="home__line">
            <Badge tone="jade">有结果了</Badge>
            <Text className="home__left">{day(closedAt, now)}截止</Text>
          </View>
          <Text className="home__title">{title}</Text>
          <Text className="home__about">{conclusion}</Text>
        </Card>
      ))}
      {turnout && (
        <Card label="看参与率" onTap={() => open('poll', { pollId: turnout.pollId })}>
          <View className="home__turnout">
            <Text className="home__word">参与率</Text>
            <Text className="home__figure">{percent(turnout.voted, turnout.entitled)}%</Text>
          </View>
          <Progress value={turnout.voted} of={turnout.entitled} label={turnoutInWords(turnout)} />
        </Card>
      )}
      {fund && (
        <Card label={`看经费,${fund.year} 年用了 ${fund.perCent}%`} onTap={() => open('fundLedger', { at: fund.area })}>
          <View className="home__turnout">
            <Text className="home__word">经费用了</Text>
            <Text className="home__figure">{fund.perCent}%</Text>
          </View>
          <Progress
            value={fund.spent}
            of={fund.total}
            label={`今年 ${wan(fund.total)}里花了 ${wan(fund.spent)},每一笔都能看`}
          />
        </Card>
      )}
    </View>
  )
}

const turnoutInWords = ({ voted, entitled, voters }: NonNullable<Home['turnout']>): string =>
  `${entitled} ${voterUnits[voters]}里有 ${voted} ${voterUnits[voters]}投了票`
