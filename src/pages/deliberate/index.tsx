import { Text, View } from '@tarojs/components'
import type { Answer } from '../../../domain/contract'
import { call } from '../../cloud/call'
import { useAnswer } from '../../cloud/useAnswer'
import { usePages } from '../../cloud/usePages'
import { Button } from '../../components/Button'
import { Empty } from '../../components/Empty'
import { NoticeBar } from '../../components/NoticeBar'
import { Page } from '../../components/Page'
import { Waiting } from '../../components/Waiting'
import { lastDoor } from '../../phone/door'
import { NoDoor } from '../home/NoDoor'
import { type Line, PollLine } from './PollLine'
import './index.scss'

export default function DeliberatePage() {
  const at = lastDoor()?.building
  return (
    <Page title="议事">
      {at === undefined ? (
        <NoDoor about="扫一下楼门口的二维码,就能看到这里要大家一起定的事。" />
      ) : (
        <PollsAround at={at} />
      )}
    </Page>
  )
}

function PollsAround({ at }: { at: string }) {
  const answer = useAnswer('voting.listPolls', { at })
  return answer.ready ? <Polls at={at} answer={answer.data} /> : <Waiting for={answer} shape="list" />
}

const groups: { word: string; holds: Line['state'][] }[] = [
  { word: '正在投票', holds: ['open'] },
  { word: '快要开始', holds: ['upcoming'] },
  { word: '已经截止', holds: ['counting', 'closed'] },
]

function Polls({ at, answer: { now, polls, more } }: { at: string; answer: Answer<'voting.listPolls'> }) {
  const { items, goesOn, busy, refusal, goOn } = usePages({ items: polls, more }, async (after) => {
    const page = await call('voting.listPolls', { at, after })
    return { items: page.polls, more: page.more }
  })
  if (items.length === 0) return <Empty title="这里还没有投票" about="社区发起投票后会出现在这里,您不用再做什么。" />
  return (
    <>
      {groups.map(({ word, holds }) => (
        <Group key={word} word={word} polls={items.filter(({ state }) => holds.includes(state))} now={now} />
      ))}
      {refusal && (
        <NoticeBar tone="amber">
          <Text>{refusal.message}</Text>
        </NoticeBar>
      )}
      {goesOn && (
        <Button kind="plain" busy={busy} onTap={goOn}>
          看更早的投票
        </Button>
      )}
    </>
  )
}

const Group = ({ word, polls, now }: { word: string; polls: Line[]; now: number }) =>
  polls.length === 0 ? null : (
    <View className="deliberate__group">
      <Text className="deliberate__word">{word}</Text>
      {polls.map((poll) => (
        <PollLine key={poll.id} poll={poll} now={now} />
      ))}
    </View>
  )
