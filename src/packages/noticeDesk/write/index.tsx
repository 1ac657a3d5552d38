import { Text } from '@tarojs/components'
import { usePageParams } from '../../../cloud/routes'
import { useAnswer } from '../../../cloud/useAnswer'
import { NoticeBar } from '../../../components/NoticeBar'
import { Page } from '../../../components/Page'
import { Waiting } from '../../../components/Waiting'
import { Form } from './Form'
import { correctionOf, newSketch, sketchOf } from './sketch'
import { Withdraw } from './Withdraw'
import '../desk/index.scss'
import './index.scss'

/** A new notice, one that came back, or a change of one that hangs. */
export default function WritePage() {
  const { draftId, noticeId, to, kind } = usePageParams('writeNotice')
  return (
    <Page title={to === 'withdraw' ? '撤回公示' : to === 'correct' ? '更正公示' : '写公示'}>
      {draftId !== '' ? (
        <Again draftId={draftId} />
      ) : noticeId !== '' ? (
        <Change noticeId={noticeId} withdraws={to === 'withdraw'} />
      ) : (
        <New emergency={kind === 'emergency'} />
      )}
    </Page>
  )
}

function New({ emergency }: { emergency: boolean }) {
  const desk = useAnswer('notices.listDrafts', {})
  if (!desk.ready) return <Waiting for={desk} shape="page" />
  const { now, areas } = desk.data
  const [first] = areas
  const initial = () => newSketch(now, first?.id ?? '', first?.name ?? '', emergency ? 'emergency' : 'announcement')
  return <Form name={emergency ? 'notice/emergency' : 'notice/new'} areas={areas} now={now} initial={initial} />
}

function Again({ draftId }: { draftId: string }) {
  const draft = useAnswer('notices.openDraft', { draftId })
  const desk = useAnswer('notices.listDrafts', {})
  if (!draft.ready) return <Waiting for={draft} shape="page" />
  if (!desk.ready) return <Waiting for={desk} shape="page" />
  const { revision, decision, to, noticeId, version, title, reason, now } = draft.data
  const name = `notice/${draftId}-${revision}`
  return (
    <>
      {decision && decision.comment !== '' && (
        <NoticeBar tone="amber">
          <Text>{`${decision.by}说:${decision.comment}`}</Text>
        </NoticeBar>
      )}
      {to === 'withdraw' ? (
        <Withdraw
          {...{ now, noticeId: noticeId ?? '', version: version ?? 0, title, name, reason: reason ?? '' }}
          draft={{ draftId, revision }}
        />
      ) : (
        <Form key={name} name={name} areas={desk.data.areas} now={now} initial={() => sketchOf(draft.data)} />
      )}
    </>
  )
}

function Change({ noticeId, withdraws }: { noticeId: string; withdraws: boolean }) {
  const notice = useAnswer('notices.openNotice', { noticeId })
  if (!notice.ready) return <Waiting for={notice} shape="page" />
  const { version, title, now, body } = notice.data
  const name = `notice/${noticeId}-${version}-${withdraws ? 'withdraw' : 'correct'}`
  if (withdraws) return <Withdraw {...{ now, noticeId, version, title, name, reason: '' }} draft={null} />
  if (body.some(({ kind }) => kind === 'code'))
    return (
      <NoticeBar tone="amber">
        <Text>这份公示由惠邻自动写出,不能更正。有错请撤回它,写明原因。</Text>
      </NoticeBar>
    )
  return <Form name={name} areas={[]} now={now} initial={() => correctionOf(notice.data)} />
}
