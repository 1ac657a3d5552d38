import { Text, View } from '@tarojs/components'
import type { Answer } from '../../../../domain/contract'
import { fundNames } from '../../../../domain/funds/fund'
import { stateNames } from '../../../../domain/funds/proposal'
import { yuan } from '../../../../domain/wording/money'
import { spoken } from '../../../../domain/wording/time'
import { usePageParams } from '../../../cloud/routes'
import { useAnswer } from '../../../cloud/useAnswer'
import { NoticeBar } from '../../../components/NoticeBar'
import { Page } from '../../../components/Page'
import { Photos } from '../../../components/Photos'
import { Waiting } from '../../../components/Waiting'
import { Decide } from './Decide'
import './index.scss'

export type Proposal = Answer<'funds.openProposal'>

/** One proposal with all that the second clerk has to look at before saying yes. */
export default function ProposalPage() {
  const { proposalId } = usePageParams('fundProposal')
  const proposal = useAnswer('funds.openProposal', { proposalId })
  return (
    <Page title="一笔经费">
      {proposal.ready ? (
        <ProposalView proposal={proposal.data} again={proposal.again} />
      ) : (
        <Waiting for={proposal} shape="page" />
      )}
    </Page>
  )
}

function ProposalView({ proposal, again }: { proposal: Proposal; again: () => void }) {
  const { now, areaName, kind, year, facts, vouchers, available, whyNot, author, mine, at, state, decision } = proposal
  return (
    <>
      <Text className="fund-proposal__from">
        {mine ? '您' : author} {spoken(at, now)} 提出 · {stateNames[state]}
      </Text>
      {decision && (
        <NoticeBar tone={state === 'approved' ? 'jade' : 'amber'}>
          <Text>
            {decision.by} {spoken(decision.at, now)}
            {state === 'approved' ? '审核通过,已经记账。' : `退回:${decision.comment}`}
          </Text>
        </NoticeBar>
      )}
      <View className="fund-proposal__facts">
        <Fact name="哪一笔钱" value={`${areaName} ${year} 年${fundNames[kind]}`} />
        {facts.map(({ name, value }) => (
          <Fact key={name} name={name} value={value} />
        ))}
        {available !== null && state === 'proposed' && <Fact name="账上能动用的" value={yuan(available)} />}
      </View>
      {vouchers.length > 0 && (
        <View className="fund-proposal__vouchers">
          <Text className="fund-proposal__heading">凭证</Text>
          <Photos pictures={vouchers} alt="凭证" />
        </View>
      )}
      {whyNot && (
        <NoticeBar tone="amber">
          <Text>{whyNot}</Text>
        </NoticeBar>
      )}
      {state === 'proposed' && <Decide proposal={proposal} again={again} />}
    </>
  )
}

const Fact = ({ name, value }: { name: string; value: string }) => (
  <View className="fund-proposal__fact">
    <Text className="fund-proposal__name">{name}</Text>
    <Text className="fund-proposal__value">{value}</Text>
  </View>
)
