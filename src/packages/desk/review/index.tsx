import { Text } from '@tarojs/components'
import { useState } from 'react'
import type { Answer } from '../../../../domain/contract'
import type { Refusal } from '../../../../domain/refusals'
import { spoken } from '../../../../domain/wording/time'
import { pathTo, usePageParams } from '../../../cloud/routes'
import { useAnswer } from '../../../cloud/useAnswer'
import { useNow } from '../../../cloud/useNow'
import { NoticeBar } from '../../../components/NoticeBar'
import { Page } from '../../../components/Page'
import { ShareButton } from '../../../components/ShareButton'
import { Waiting } from '../../../components/Waiting'
import { PlanView } from '../PlanView'
import { Actions, type Asking } from './Actions'
import { Decide } from './Decide'
import './index.scss'
import { Standing } from './Standing'

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
  const [asking, setAsking] = useState<Asking | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const { id, plan, areaName, state, mine, author, at, revision } = draft
  const now = useNow(draft.now)
  const ask = (what: Asking['what']) => {
    setRefusal(null)
    setAsking({ what, revision })
  }
  return (
    <>
      <Text className="review__from">
        {mine ? '由您' : author} {spoken(at, now)} 提出{revision > 1 && `,第 ${revision} 稿`}
      </Text>
      <Standing draft={draft} now={now} />
      <PlanView plan={plan} areaName={areaName} now={now} />
      {refusal && (
        <NoticeBar tone="amber">
          <Text>{refusal.message}</Text>
        </NoticeBar>
      )}
      {state === 'submitted' && mine && (
        <ShareButton card={{ title: `请您审核:${plan.title}`, path: pathTo('review', { draftId: id }) }}>
          发给同事审核
        </ShareButton>
      )}
      <Actions draft={draft} onAsk={ask} />
      {/* What was asked about another revision than the one on the screen is not asked any more. */}
      {asking?.revision === revision && (
        <Decide
          draft={draft}
          what={asking.what}
          now={now}
          onClose={() => setAsking(null)}
          onDone={(reason) => {
            setAsking(null)
            setRefusal(reason)
            again()
          }}
        />
      )}
    </>
  )
}
