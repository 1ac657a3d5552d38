import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { howItIsCounted } from '../../../../domain/voting/announcement'
import { standings, type Voters } from '../../../../domain/voting/standing'
import { wan } from '../../../../domain/wording/money'
import { spoken } from '../../../../domain/wording/time'
import { pathTo, usePageParams } from '../../../cloud/routes'
import { useAnswer } from '../../../cloud/useAnswer'
import { Button } from '../../../components/Button'
import { Page } from '../../../components/Page'
import { ShareButton } from '../../../components/ShareButton'
import { Waiting } from '../../../components/Waiting'
import { type Poll, votersOf } from '../ballot/choosing'
import { leftOf, shownOf } from '../shown'
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
  const { asked, preset, minimumAge } = poll
  return (
    <>
      <View className="poll__head">
        <Text className="poll__area">
          {poll.area}的{votersInWords[votersOf(poll)]}来投票
        </Text>
        <Text className="poll__title">{poll.title}</Text>
        <View className="poll__until">
          <Text className={poll.state === 'closed' ? 'poll__left poll__left--closed' : 'poll__left'}>
            {leftOf(poll)}
          </Text>
          <Text className="poll__closing">{spoken(poll.closesAt, poll.now)} 截止</Text>
        </View>
      </View>
      {poll.about !== '' && <Text className="poll__about">{poll.about}</Text>}
      <View className="poll__facts">
        {factsOf(poll).map(({ number, word }) => (
          <View key={word} className="poll__fact">
            <Text className="poll__number">{number}</Text>
            <Text className="poll__word">{word}</Text>
          </View>
        ))}
      </View>
      <MyPart poll={poll} />
      <View className="poll__part">
        <Text className="poll__heading">怎样才算数</Text>
        <Text className="poll__text">
          {standings[preset].sentence}
          {minimumAge !== null && `投票人要年满 ${minimumAge} 周岁。`}
        </Text>
      </View>
      {asked.ballot !== 'yes-no' && (
        <View className="poll__part">
          <Text className="poll__heading">怎么选出来</Text>
          <Text className="poll__text">{howItIsCounted(asked)}</Text>
          {asked.ballot === 'budget' && (
            <Button kind="quiet" onTap={() => setExplaining(true)}>
              怎么算的,看个例子
            </Button>
          )}
        </View>
      )}
      <Turnout poll={poll} />
      {(poll.state === 'open' || poll.state === 'upcoming') && (
        <ShareButton
          card={{
            title: `${poll.title}:${leftOf(poll)}`,
            path: pathTo('poll', { pollId: poll.id }),
            shown: shownOf(poll),
          }}
        >
          转发到群
        </ShareButton>
      )}
      {asked.ballot === 'budget' && (
        <HowItIsCounted asked={asked} shown={explaining} onClose={() => setExplaining(false)} />
      )}
    </>
  )
}

const votersInWords: Record<Voters, string> = { household: '家庭', person: '居民', owner: '业主' }
const oneVote: Record<Voters, string> = { household: '每户', person: '每人', owner: '每位业主' }

/** What a poll is in three figures. */
function factsOf(poll: Poll): { number: string; word: string }[] {
  const { asked, projects } = poll
  const vote = { number: '1 票', word: oneVote[votersOf(poll)] }
  switch (asked.ballot) {
    case 'budget':
      return [
        { number: wan(asked.budget), word: '一共能花' },
        { number: `${projects.length} 个`, word: '候选项目' },
        vote,
      ]
    case 'choose':
      return [
        { number: `${projects.length} 个`, word: '候选' },
        { number: `${asked.seats} 个`, word: '选出' },
        { number: `${asked.most} 个`, word: '每张票最多选' },
      ]
    case 'score':
      return [
        { number: `${projects.length} 个`, word: '候选' },
        { number: `${asked.seats} 个`, word: '选出' },
        { number: '0–5 分', word: '每个打分' },
      ]
    case 'yes-no':
      return [{ number: `${poll.turnout.entitled}`, word: '可以投的' }, vote]
  }
}
