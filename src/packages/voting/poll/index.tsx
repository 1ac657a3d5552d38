import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { ruleSentences } from '../../../../domain/voting/poll'
import { wan } from '../../../../domain/wording/money'
import { left, spoken } from '../../../../domain/wording/time'
import { usePageParams } from '../../../cloud/routes'
import { useAnswer } from '../../../cloud/useAnswer'
import { Button } from '../../../components/Button'
import { Page } from '../../../components/Page'
import { Waiting } from '../../../components/Waiting'
import type { Poll } from '../ballot/choosing'
import { HowItIsCounted } from './HowItIsCounted'
import { MyPart } from './MyPart'
import { Turnout } from './Turnout'
import './index.scss'

export default function PollPage() {
  const { pollId } = usePageParams('poll')
  const poll = useAnswer('voting.openPoll', { pollId })
  return <Page title="投票">{poll.ready ? <PollView poll={poll.data} /> : <Waiting for={poll} shape="page" />}</Page>
}

function PollView({ poll }: { poll: Poll }) {
  const [explaining, setExplaining] = useState(false)
  return (
    <>
      <View className="poll__head">
        <Text className="poll__area">{poll.area}的家庭来投票</Text>
        <Text className="poll__title">{poll.title}</Text>
        <View className="poll__until">
          <Text className={poll.state === 'closed' ? 'poll__left poll__left--closed' : 'poll__left'}>
            {leftOf(poll)}
          </Text>
          <Text className="poll__closing">{spoken(poll.closesAt, poll.now)} 截止</Text>
        </View>
      </View>
      <View className="poll__facts">
        <Fact number={wan(poll.budget)} word="一共能花" />
        <Fact number={`${poll.projects.length} 个`} word="候选项目" />
        <Fact number="1 票" word="每户" />
      </View>
      <MyPart poll={poll} />
      <View className="poll__part">
        <Text className="poll__heading">怎么选出来</Text>
        <Text className="poll__text">{ruleSentences[poll.rule]}</Text>
        <Button kind="quiet" onTap={() => setExplaining(true)}>
          怎么算的,看个例子
        </Button>
      </View>
      <Turnout turnout={poll.turnout} now={poll.now} />
      <HowItIsCounted rule={poll.rule} shown={explaining} onClose={() => setExplaining(false)} />
    </>
  )
}

const Fact = ({ number, word }: { number: string; word: string }) => (
  <View className="poll__fact">
    <Text className="poll__number">{number}</Text>
    <Text className="poll__word">{word}</Text>
  </View>
)

function leftOf({ state, opensAt, closesAt, now }: Poll): string {
  if (state === 'upcoming') return `${spoken(opensAt, now)} 开始`
  if (state === 'counting') return '正在计票'
  return state === 'open' ? left(closesAt, now) : '结果已公布'
}
