import { Text, View } from '@tarojs/components'
import { day, type Moment } from '../../../../domain/wording/time'
import { receiptNumber } from '../../../cloud/receiptNumber'
import { type Receipt, receiptOf } from '../../../cloud/receipts'
import { open, pathTo, usePageParams } from '../../../cloud/routes'
import { useAnswer } from '../../../cloud/useAnswer'
import { Button } from '../../../components/Button'
import { Page } from '../../../components/Page'
import { ShareButton } from '../../../components/ShareButton'
import { Stamp } from '../../../components/Stamp'
import { votersOf } from '../ballot/choosing'
import { NoReceipt } from '../NoReceipt'
import { shownOf } from '../shown'
import { Chosen } from './Chosen'
import { NextSteps } from './NextSteps'
import { Remind } from './Remind'
import './index.scss'

export default function ReceiptPage() {
  const { pollId } = usePageParams('receipt')
  const receipt = receiptOf(pollId)
  return <Page title="回执">{receipt ? <ReceiptView receipt={receipt} /> : <NoReceipt pollId={pollId} />}</Page>
}

/** The receipt is there at once, from this phone; whether the poll has closed since is learned from the cloud. */
function ReceiptView({ receipt: { pollId, title, leaf, castAt, closesAt, choices } }: { receipt: Receipt }) {
  const poll = useAnswer('voting.openPoll', { pollId })
  const now = poll.ready ? poll.data.now : castAt
  const closed = poll.ready && poll.data.state === 'closed'
  const whose = poll.ready && votersOf(poll.data) !== 'household' ? '您' : '您家'
  return (
    <>
      <View className="receipt__paper">
        <Stamp above="惠邻" word="已投票" below={day(castAt, castAt)} />
        <Text className="receipt__title">{whose}的选票投好了</Text>
        <Text className="receipt__poll">{title}</Text>
      </View>
      <View className="receipt__stub">
        <Text className="receipt__word">回执编号</Text>
        <Text className="receipt__number">{receiptNumber(leaf)}</Text>
        <Text className="receipt__word">
          完整的回执只留在这部手机里。计票后可以用它核对:您的票数进去了没有,有没有被改过。
        </Text>
        {poll.ready && <Chosen poll={poll.data} choices={choices} />}
      </View>
      {closed ? <Closed pollId={pollId} /> : <Ahead pollId={pollId} closesAt={closesAt} now={now} />}
      <View className="receipt__more">
        <ShareButton
          card={{
            ...{ title: `${title}:我投好了,您呢?`, path: pathTo('poll', { pollId }) },
            ...(poll.ready && !closed ? { shown: shownOf(poll.data) } : {}),
          }}
        >
          转发到群
        </ShareButton>
        <Button kind="quiet" onTap={() => open('home', {})}>
          回首页
        </Button>
      </View>
    </>
  )
}

const Ahead = ({ pollId, closesAt, now }: { pollId: string; closesAt: Moment; now: Moment }) => (
  <>
    <View className="receipt__part">
      <Text className="receipt__heading">接下来</Text>
      <NextSteps closesAt={closesAt} now={now} />
    </View>
    <Remind pollId={pollId} />
  </>
)

const Closed = ({ pollId }: { pollId: string }) => (
  <View className="receipt__part">
    <Text className="receipt__heading">结果已经公布</Text>
    <Button kind="primary" onTap={() => open('verify', { pollId })}>
      核对我的选票
    </Button>
    <Button kind="quiet" onTap={() => open('result', { pollId })}>
      看结果
    </Button>
  </View>
)
