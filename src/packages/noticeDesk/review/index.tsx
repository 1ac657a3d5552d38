import { Text } from '@tarojs/components'
import { useState } from 'react'
import type { Answer } from '../../../../domain/contract'
import { kindNames } from '../../../../domain/notices/notice'
import { fullDay, spoken } from '../../../../domain/wording/time'
import { open, usePageParams } from '../../../cloud/routes'
import { useAction } from '../../../cloud/useAction'
import { useAnswer } from '../../../cloud/useAnswer'
import { useDraft } from '../../../cloud/useDraft'
import { useNow } from '../../../cloud/useNow'
import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { NoticeBar } from '../../../components/NoticeBar'
import { NoticeText } from '../../../components/NoticeText'
import { Page } from '../../../components/Page'
import { Sheet } from '../../../components/Sheet'
import { TextArea } from '../../../components/TextArea'
import { Waiting } from '../../../components/Waiting'
import '../desk/index.scss'

type Draft = Answer<'notices.openDraft'>

/** The second clerk reads a notice as it will hang, and approves it or gives it back. */
export default function NoticeReviewPage() {
  const { draftId } = usePageParams('noticeReview')
  const draft = useAnswer('notices.openDraft', { draftId })
  return (
    <Page title="审核公示">
      {draft.ready ? <Review draft={draft.data} again={draft.again} /> : <Waiting for={draft} shape="page" />}
    </Page>
  )
}

const purposes = { publish: '新公示', correct: '更正', withdraw: '撤回' }

function Review({ draft, again }: { draft: Draft; again: () => void }) {
  const { kind, to, area, publisher, author, mine, at, state, closesAt, publishAt, objections, follows, decision } =
    draft
  const [asking, setAsking] = useState<{ what: 'approve' | 'return'; revision: number } | null>(null)
  const now = useNow(draft.now)
  const ask = (what: 'approve' | 'return') => setAsking({ what, revision: draft.revision })
  return (
    <>
      <Text className="notice-desk__about">
        {purposes[to]} · {kindNames[kind]} · {area} · {mine ? '您' : author}
        {spoken(at, now)} 提交
      </Text>
      {decision && state === 'returned' && (
        <NoticeBar tone="amber">
          <Text>
            {decision.comment !== ''
              ? `${decision.by}退回,说:${decision.comment}`
              : mine
                ? '您收回来了。改好以后再交给同事审核。'
                : '写的人收回去改了,改好会再交来。'}
          </Text>
        </NoticeBar>
      )}
      {follows?.whyNot && state !== 'published' && (
        <NoticeBar tone="amber">
          <Text>{follows.whyNot.message}</Text>
        </NoticeBar>
      )}
      {draft.reason && <Text className="notice-desk__about">原因:{draft.reason}</Text>}
      <Changes parts={draft.changes} />
      <Card>
        <Text className="notice-desk__title">{draft.title}</Text>
        <Text className="notice-desk__about">{publisher}</Text>
        <NoticeText lines={draft.lines} blocks={draft.body} files={draft.files} />
      </Card>
      <Text className="notice-desk__about">
        {to === 'withdraw'
          ? '通过后公示留在原处,写明撤回和原因。'
          : `${publishAt !== null && publishAt > now ? `${spoken(publishAt, now)} 贴出` : '通过后马上贴出'},挂到 ${fullDay(closesAt)},${objections ? '收异议' : '不收异议'}。`}
      </Text>
      {follows && <Text className="notice-desk__about">根据:{follows.title}</Text>}
      {state === 'submitted' && !mine && (
        <Button kind="primary" disabled={follows?.whyNot != null} onTap={() => ask('approve')}>
          审核通过
        </Button>
      )}
      {state === 'submitted' && (
        <Button kind="quiet" onTap={() => ask('return')}>
          {mine ? '收回来改' : '退回修改'}
        </Button>
      )}
      {state === 'returned' && mine && (
        <Button kind="primary" onTap={() => open('writeNotice', { draftId: draft.id })}>
          改一改
        </Button>
      )}
      {asking?.revision === draft.revision && (
        <Decide
          draft={draft}
          what={asking.what}
          onClose={() => setAsking(null)}
          onDone={() => {
            setAsking(null)
            again()
          }}
        />
      )}
    </>
  )
}

const marks = { same: '', added: '加', removed: '去' }

function Changes({ parts }: { parts: Draft['changes'] }) {
  const changed = parts.filter(({ kind }) => kind !== 'same')
  if (changed.length === 0) return null
  return (
    <Card tone="amber">
      <Text className="notice-desk__title">改了哪些</Text>
      {changed.map(({ kind, text }, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: changes of a revision never move
        <Text key={place} className="notice-desk__about">
          {marks[kind]}「{text.trim()}」
        </Text>
      ))}
    </Card>
  )
}

type DecideProps = { draft: Draft; what: 'approve' | 'return'; onClose: () => void; onDone: () => void }

/** The last look before it hangs, or the word that goes back with it. */
function Decide({
  draft: { id: draftId, revision, mine, title, area, closesAt, to },
  what,
  onClose,
  onDone,
}: DecideProps) {
  const [comment, setComment, drop] = useDraft(`notice-comment/${draftId}`, '')
  const approve = useAction('notices.approveDraft')
  const giveBack = useAction('notices.returnDraft')
  const { busy, refusal } = what === 'approve' ? approve : giveBack
  const decide = async () => {
    const said = { draftId, revision, ...(mine ? {} : { comment }) }
    if (!(what === 'approve' ? await approve.run({ draftId, revision }) : await giveBack.run(said))) return
    drop()
    onDone()
  }
  return (
    <Sheet open title={what === 'approve' ? '审核通过' : mine ? '收回来改' : '退回修改'} onClose={onClose}>
      {what === 'approve' && (
        <Text className="notice-desk__about">
          {title},贴在{area}
          {to !== 'withdraw' && `,到 ${fullDay(closesAt)}`}。通过后不能悄悄改,要改只能更正。
        </Text>
      )}
      {what === 'return' && mine && (
        <Text className="notice-desk__about">收回后先不用审核了。写的内容都在,改好再交。</Text>
      )}
      {what === 'return' && !mine && (
        <TextArea label="请写明要改什么" value={comment} onChange={setComment} most={300} hint="写的人会看到这句话。" />
      )}
      {refusal && (
        <NoticeBar tone="amber">
          <Text>{refusal.message}</Text>
        </NoticeBar>
      )}
      <Button
        kind="primary"
        busy={busy}
        disabled={what === 'return' && !mine && comment.trim().length < 2}
        onTap={() => void decide()}
      >
        {what === 'approve' ? '确认通过' : mine ? '收回' : '退回'}
      </Button>
    </Sheet>
  )
}
