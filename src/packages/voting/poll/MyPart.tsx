import { Text, View } from '@tarojs/components'
import { spoken } from '../../../../domain/wording/time'
import { receiptOf } from '../../../cloud/receipts'
import { open } from '../../../cloud/routes'
import { Button } from '../../../components/Button'
import { type Poll, votersOf } from '../ballot/choosing'
import { helpFor } from '../helpFor'
import './MyPart.scss'

/** What the reader can do in this poll now: one sentence, the one button that matters, and the quieter ways on. */
export function MyPart({ poll }: { poll: Poll }) {
  const { sentence, action, look } = partOf(poll)
  return (
    <View className="my-part">
      {poll.voter && (
        <Text className="my-part__household">
          {votersOf(poll) === 'household' ? '您家' : '您的住处'}:{poll.voter.label}
        </Text>
      )}
      <Text className="my-part__sentence">{sentence}</Text>
      {action && (
        <Button kind="primary" onTap={action.go}>
          {action.word}
        </Button>
      )}
      {look && (
        <Button kind="quiet" onTap={() => open('ballot', { pollId: poll.id })}>
          {poll.asked.ballot === 'yes-no' ? '先看看选票' : '先看看有哪些项目'}
        </Button>
      )}
      {receiptOf(poll.id) && (
        <Button kind="quiet" onTap={() => open('receipt', { pollId: poll.id })}>
          看我的回执
        </Button>
      )}
    </View>
  )
}

const invitations: Record<Poll['asked']['ballot'], string> = {
  budget: '选出您最想办的几件事,几分钟就好。',
  choose: '选出您最中意的,一分钟就好。',
  score: '给每一个打个分,几分钟就好。',
  'yes-no': '表个态,半分钟就好。',
}

type Part = { sentence: string; action?: { word: string; go: () => void }; look?: true }

function partOf(poll: Poll): Part {
  const { id, state, now, opensAt, closesAt, whyNot, voter } = poll
  if (state === 'closed')
    return { sentence: '票数完了,结果已经公布。', action: { word: '看结果', go: () => open('result', { pollId: id }) } }
  if (state === 'counting') return { sentence: '投票已截止,正在计票,几分钟后就有结果。' }
  if (whyNot) return { sentence: whyNot.message, look: true, ...helpFor(whyNot.code, id) }
  if (state === 'upcoming') return { sentence: `${spoken(opensAt, now)} 开始投票。`, look: true }
  const go = () => open('ballot', { pollId: id })
  const whose = votersOf(poll) === 'household' ? '您家' : '您'
  return voter?.votedAt
    ? {
        sentence: `${whose}${spoken(voter.votedAt, now)} 投过了。${spoken(closesAt, now)} 前想改就改,以最后一次为准。`,
        action: { word: '改选票', go },
      }
    : { sentence: `${whose}还没投。${invitations[poll.asked.ballot]}`, action: { word: '去投票', go } }
}
