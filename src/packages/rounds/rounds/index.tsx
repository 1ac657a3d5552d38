import { Text, View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import type { Answer } from '../../../../domain/contract'
import { open } from '../../../cloud/routes'
import { useAnswer } from '../../../cloud/useAnswer'
import { useNow } from '../../../cloud/useNow'
import { Empty } from '../../../components/Empty'
import { Page } from '../../../components/Page'
import { Waiting } from '../../../components/Waiting'
import { forgetLatePapers } from '../paper'
import { PollRound } from './PollRound'
import './index.scss'

export default function RoundsPage() {
  const rounds = useAnswer('voting.openRounds', {})
  return (
    <Page title="投票进度">
      {rounds.ready ? <Rounds rounds={rounds.data} /> : <Waiting for={rounds} shape="list" />}
    </Page>
  )
}

/** My buildings, poll by poll: the one that closes first is unfolded, the others are a tap away. */
function Rounds({ rounds }: { rounds: Answer<'voting.openRounds'> }) {
  const now = useNow(rounds.now)
  const [chosen, setChosen] = useState<string | null>(null)
  useEffect(() => forgetLatePapers(rounds.now), [rounds.now])
  const polls = [...rounds.polls].sort((a, b) => a.closesAt - b.closesAt)
  const unfolded = chosen ?? polls[0]?.pollId
  return (
    <>
      <View className="rounds__head">
        <Text className="rounds__grid">{rounds.grids.map(({ name }) => name).join('、')}</Text>
        <Text className="rounds__title">我的楼</Text>
      </View>
      {polls.map((poll) => (
        <PollRound
          key={poll.pollId}
          round={poll}
          now={now}
          unfolded={poll.pollId === unfolded}
          onUnfold={() => setChosen(poll.pollId)}
        />
      ))}
      {polls.length === 0 && (
        <Empty
          icon="tick"
          title="现在没有进行中的投票"
          about="有投票的时候,这里能看到您的每栋楼投了多少、哪一户还没投。"
          action="看看议事"
          onAction={() => open('deliberate', {})}
        />
      )}
    </>
  )
}
