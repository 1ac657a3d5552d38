import { Text, View } from '@tarojs/components'
import type { Refusal } from '../../../../domain/refusals'
import { resultNoticeId } from '../../../../domain/voting/announcement'
import { abbreviated, receiptNumber } from '../../../cloud/receiptNumber'
import { type Receipt, receiptOf } from '../../../cloud/receipts'
import { usePageParams } from '../../../cloud/routes'
import { useAnswer } from '../../../cloud/useAnswer'
import { Page } from '../../../components/Page'
import { Waiting } from '../../../components/Waiting'
import { NoReceipt } from '../NoReceipt'
import { CheckLine } from './CheckLine'
import { Conclusion } from './Conclusion'
import { type Proof, receiptIsCounted, receiptMatches, rootIsPublished } from './checks'
import { Steps } from './Steps'
import './index.scss'

export default function VerifyPage() {
  const { pollId } = usePageParams('verify')
  const receipt = receiptOf(pollId)
  return (
    <Page title="核对我的选票">{receipt ? <Verification receipt={receipt} /> : <NoReceipt pollId={pollId} />}</Page>
  )
}

/** Line by line, as far as the answers have come: the first line needs nobody but this phone. */
function Verification({ receipt }: { receipt: Receipt }) {
  const proof = useAnswer('voting.proveBallot', { pollId: receipt.pollId, leaf: receipt.leaf })
  const matches = receiptMatches(receipt)
  return (
    <View className="verify">
      <Text className="verify__poll">{receipt.title}</Text>
      <Text className="verify__about">下面每一行都在您这部手机上重新算一遍,不用相信任何人。</Text>
      <View className="verify__lines">
        <CheckLine
          number={1}
          claim="选票内容和回执对得上"
          finding={matches}
          said={`把您选票上的 ${receipt.choices.length} 项重新算一遍,${matches === 'right' ? '正是' : '不是'}回执 ${receiptNumber(receipt.leaf)}。`}
        />
        {proof.ready ? <Counted receipt={receipt} proof={proof.data} /> : <NotProven receipt={receipt} asked={proof} />}
      </View>
    </View>
  )
}

type NotYet = { refusal: Refusal | null; again: () => void }

/** There is no proof: not yet, no network, or this receipt was not counted, which is an answer too. */
function NotProven({ receipt, asked }: { receipt: Receipt; asked: NotYet }) {
  if (asked.refusal?.code !== 'leaf-not-counted') return <Waiting for={asked} shape="list" />
  return (
    <>
      <CheckLine number={2} claim="回执在计票名单里" finding="wrong" said="计票名单里没有这张回执。" />
      <Conclusion right={false} why={asked.refusal.message} noticeId={resultNoticeId(receipt.pollId)} />
    </>
  )
}

function Counted({ receipt, proof }: { receipt: Receipt; proof: Proof }) {
  const counted = receiptIsCounted(receipt, proof)
  return (
    <>
      <CheckLine
        number={2}
        claim="回执在计票名单里"
        finding={counted}
        said={
          counted === 'right'
            ? `一共 ${proof.size} 张选票,您的排在第 ${proof.index + 1} 张。从它一步步汇总,正好到总根。`
            : '从回执一步步汇总,到不了总根。'
        }
      >
        <Steps leaf={receipt.leaf} proof={proof} />
      </CheckLine>
      <Published receipt={receipt} proof={proof} />
    </>
  )
}

/** The last line asks for the notice itself: what hangs on the wall cannot be changed silently. */
function Published({ receipt, proof }: { receipt: Receipt; proof: Proof }) {
  const noticeId = resultNoticeId(receipt.pollId)
  const notice = useAnswer('notices.openNotice', { noticeId })
  if (!notice.ready) return <Waiting for={notice} shape="card" />
  const published = rootIsPublished(proof, notice.data)
  const right = [receiptMatches(receipt), receiptIsCounted(receipt, proof), published].every((each) => each === 'right')
  return (
    <>
      <CheckLine
        number={3}
        claim="和公示里的总根一致"
        finding={published}
        said={`所有选票汇总成总根 ${abbreviated(proof.root)},${published === 'right' ? '公示里写的就是它' : '公示里写的不是它'}。`}
      />
      <Conclusion
        right={right}
        why="有一行对不上。请先把惠邻关掉重开再核对一次;还是对不上,就带上这部手机找社区,要求当面复核。"
        noticeId={noticeId}
      />
    </>
  )
}
