import { Text } from '@tarojs/components'
import { usePageParams } from '../../../cloud/routes'
import { useAnswer } from '../../../cloud/useAnswer'
import { NoticeBar } from '../../../components/NoticeBar'
import { Page } from '../../../components/Page'
import { Waiting } from '../../../components/Waiting'
import { newSketch, sketchOf } from '../sketch'
import { NEW } from '../unfinished'
import { whatCameBack } from '../whatCameBack'
import { type Desk, Form } from './Form'
import './index.scss'

/** A new plan, or one that came back to be changed. */
export default function DraftPage() {
  const { draftId } = usePageParams('draft')
  const desk = useAnswer('voting.listDrafts', {})
  return (
    <Page title={draftId === '' ? '发起投票' : '修改方案'}>
      {!desk.ready ? (
        <Waiting for={desk} shape="page" />
      ) : draftId === '' ? (
        <Form desk={desk.data} name={NEW} initial={() => newSketch(desk.data.now, desk.data.areas[0]?.id ?? '')} />
      ) : (
        <Again desk={desk.data} draftId={draftId} />
      )}
    </Page>
  )
}

function Again({ desk, draftId }: { desk: Desk; draftId: string }) {
  const draft = useAnswer('voting.openDraft', { draftId })
  if (!draft.ready) return <Waiting for={draft} shape="page" />
  const { plan, revision, decision } = draft.data
  const name = `desk/${draftId}-${revision}`
  return (
    <>
      {decision && (
        <NoticeBar tone="amber">
          <Text>{whatCameBack(decision)}</Text>
        </NoticeBar>
      )}
      <Form key={name} desk={desk} name={name} initial={() => sketchOf(plan, draftId, revision)} />
    </>
  )
}
