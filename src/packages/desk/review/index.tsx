import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Answer } from '../../../../domain/contract'
import { spoken } from '../../../../domain/wording/time'
import { open, usePageParams } from '../../../cloud/routes'
import { useAnswer } from '../../../cloud/useAnswer'
import { Button } from '../../../components/Button'
import { NoticeBar } from '../../../components/NoticeBar'
import { Page } from '../../../components/Page'
import { Waiting } from '../../../components/Waiting'
import { PlanView } from '../PlanView'
import { Decide } from './Decide'
import './index.scss'

export type Draft = Answer<'voting.openDraft'>

export default function ReviewPage() {
  const { draftId } = usePageParams('review')
  const draft = useAnswer('voting.openDraft', { draftId })
  return (
    <Page title="投票方案">
      {draft.ready ? <Review draft={draft.data} again={draft.again} /> : <Waiting for={draft} shape="page" />}
    </Page>
  )
}

/** The whole plan as residents will read it, and below it what this clerk can do. */
function Review({ draft, again }: { draft: Draft; again: () => void }) {
  const [asking, setAsking] = useState<'approve' | 'return' | null>(null)
  const { plan, areaName, now, state, mine, author, at, decision } = draft
  return (
    <>
      <View className="review__state">
        <Text>
          {mine ? '您' : author} {spoken(at, now)} 提出
        </Text>
      </View>
      {state === 'returned' && decision && (
        <NoticeBar tone="amber">
          <Text>
            {decision.by}退回,说:{decision.comment}
          </Text>
        </NoticeBar>
      )}
      {state === 'approved' && decision && (
        <NoticeBar tone="jade" action="看这次投票" onAction={() => open('poll', { pollId: draft.id })}>
          <Text>
            {decision.by}
            {spoken(decision.at, now)} 审核通过,{spoken(plan.opensAt, now)} 开始投票。
          </Text>
        </NoticeBar>
      )}
      {state === 'submitted' && mine && (
        <NoticeBar tone="amber">
          <Text>由您提出,要另一位工作人员审核。请告诉同事来看。</Text>
        </NoticeBar>
      )}
      <PlanView plan={plan} areaName={areaName} now={now} />
      {state === 'submitted' && !mine && (
        <>
          <Button kind="primary" onTap={() => setAsking('approve')}>
            审核通过
          </Button>
          <Button kind="plain" onTap={() => setAsking('return')}>
            退回修改
          </Button>
        </>
      )}
      {state === 'submitted' && mine && (
        <Button kind="plain" onTap={() => setAsking('return')}>
          收回来改
        </Button>
      )}
      {state === 'returned' && mine && (
        <Button kind="primary" onTap={() => open('draft', { draftId: draft.id })}>
          接着改
        </Button>
      )}
      <Decide draft={draft} asking={asking} onClose={() => setAsking(null)} onDone={again} />
    </>
  )
}
