import { Text } from '@tarojs/components'
import { useState } from 'react'
import type { Refusal } from '../../../../domain/refusals'
import { spoken } from '../../../../domain/wording/time'
import { call, Refused } from '../../../cloud/call'
import { useDraft } from '../../../cloud/useDraft'
import { Button } from '../../../components/Button'
import { NoticeBar } from '../../../components/NoticeBar'
import { Sheet } from '../../../components/Sheet'
import { TextArea } from '../../../components/TextArea'
import type { Draft } from './index'

type Props = { draft: Draft; asking: 'approve' | 'return' | null; onClose: () => void; onDone: () => void }

/** The last look before a plan becomes a poll, or the word that goes back with it. */
export function Decide({ draft, asking, onClose, onDone }: Props) {
  const { id: draftId, revision, mine, plan, now } = draft
  const [comment, setComment, dropComment] = useDraft(`desk-comment/${draftId}`, '')
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)

  const decide = async () => {
    setBusy(true)
    setRefusal(null)
    try {
      if (asking === 'approve') await call('voting.approveDraft', { draftId, revision })
      else await call('voting.returnDraft', { draftId, revision, comment: mine ? '收回来改一改' : comment })
      dropComment()
      onClose()
      onDone()
    } catch (failure) {
      if (!(failure instanceof Refused)) throw failure
      setRefusal(failure.refusal)
    } finally {
      setBusy(false)
    }
  }
  const words = wordsFor(asking, mine)
  return (
    <Sheet open={asking !== null} title={words.title} onClose={onClose}>
      {asking === 'approve' && (
        <Text className="review__sum">
          通过后不能再改。{spoken(plan.opensAt, now)} 开始,{spoken(plan.closesAt, now)} 截止,投票公告马上贴出来。
        </Text>
      )}
      {asking === 'return' && mine && <Text className="review__sum">收回来后可以接着改,改好再交给同事。</Text>}
      {asking === 'return' && !mine && (
        <TextArea
          label="请写明要改什么"
          value={comment}
          onChange={setComment}
          most={300}
          error={refusal?.field === 'comment' ? refusal.message : undefined}
        />
      )}
      {refusal && refusal.field !== 'comment' && (
        <NoticeBar tone="amber">
          <Text>{refusal.message}</Text>
        </NoticeBar>
      )}
      <Button
        kind="primary"
        busy={busy}
        disabled={asking === 'return' && !mine && comment.trim().length < 2}
        onTap={() => void decide()}
      >
        {words.button}
      </Button>
    </Sheet>
  )
}

function wordsFor(asking: Props['asking'], mine: boolean): { title: string; button: string } {
  if (asking === 'approve') return { title: '审核通过', button: '确认通过' }
  return mine ? { title: '收回来改', button: '收回' } : { title: '退回修改', button: '退回' }
}
