import { Text } from '@tarojs/components'
import { useState } from 'react'
import type { Refusal } from '../../../../domain/refusals'
import type { Moment } from '../../../../domain/wording/time'
import { call, Refused } from '../../../cloud/call'
import { useDraft } from '../../../cloud/useDraft'
import { Button } from '../../../components/Button'
import { NoticeBar } from '../../../components/NoticeBar'
import { Sheet } from '../../../components/Sheet'
import { TextArea } from '../../../components/TextArea'
import { TAKEN_BACK } from '../whatCameBack'
import type { Asking } from './Actions'
import type { Draft } from './index'
import { Summary } from './Summary'

type Props = {
  draft: Draft
  what: Asking['what']
  now: Moment
  onClose: () => void
  /** When it is decided, or can't be any more on what was read. */
  onDone: (reason: Refusal | null) => void
}

/** The last look before a plan becomes a poll, or the word that goes back with it. */
export function Decide({ draft: { id: draftId, revision, mine, plan }, what, now, onClose, onDone }: Props) {
  const [comment, setComment, dropComment] = useDraft(`desk-comment/${draftId}`, '')
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const { title, button } = wordsFor(what, mine)

  const decide = async () => {
    setBusy(true)
    setRefusal(null)
    try {
      if (what === 'approve') await call('voting.approveDraft', { draftId, revision })
      else await call('voting.returnDraft', { draftId, revision, comment: mine ? TAKEN_BACK : comment })
      dropComment()
      onDone(null)
    } catch (failure) {
      if (!(failure instanceof Refused)) throw failure
      setBusy(false)
      const { code } = failure.refusal
      if (code === 'draft-changed' || code === 'draft-decided') onDone(failure.refusal)
      else setRefusal(failure.refusal)
    }
  }
  return (
    <Sheet open title={title} onClose={onClose}>
      {what === 'approve' && <Summary plan={plan} now={now} />}
      {what === 'return' && mine && <Text className="review__sum">收回来后可以接着改,改好再交给同事。</Text>}
      {what === 'return' && !mine && (
        <TextArea
          label="请写明要改什么"
          value={comment}
          onChange={setComment}
          most={300}
          hint="写的人会看到这句话,照着改。"
          error={refusal?.field === 'comment' ? refusal.message : undefined}
        />
      )}
      {refusal && refusal.field !== 'comment' && (
        <NoticeBar tone="amber">
          <Text>{refusal.message}</Text>
        </NoticeBar>
      )}
      {what === 'approve' && <Text className="review__sum">通过后不能再改,公告马上贴出来。</Text>}
      <Button
        kind="primary"
        busy={busy}
        disabled={what === 'return' && !mine && comment.trim().length < 2}
        onTap={() => void decide()}
      >
        {button}
      </Button>
    </Sheet>
  )
}

function wordsFor(what: Asking['what'], mine: boolean): { title: string; button: string } {
  if (what === 'approve') return { title: '审核通过', button: '确认通过' }
  return mine ? { title: '收回来改', button: '收回' } : { title: '退回修改', button: '退回' }
}
