import { open, openInstead } from '../../../cloud/routes'
import { Button } from '../../../components/Button'
import type { Draft } from './index'

/** What is about to be decided, on the revision that was on the screen when it was asked. */
export type Asking = { what: 'approve' | 'return'; revision: number }

/** What this clerk can do with a plan as it stands. */
export function Actions({
  draft: { id, state, mine },
  onAsk,
}: {
  draft: Draft
  onAsk: (what: Asking['what']) => void
}) {
  if (state === 'approved')
    return (
      <Button kind="primary" onTap={() => open('poll', { pollId: id })}>
        看这次投票
      </Button>
    )
  if (state === 'returned')
    return mine ? (
      <Button kind="primary" onTap={() => openInstead('draft', { draftId: id })}>
        接着改
      </Button>
    ) : null
  if (mine)
    return (
      <Button kind="quiet" onTap={() => onAsk('return')}>
        收回来改
      </Button>
    )
  return (
    <>
      <Button kind="primary" onTap={() => onAsk('approve')}>
        审核通过
      </Button>
      <Button kind="quiet" onTap={() => onAsk('return')}>
        退回修改
      </Button>
    </>
  )
}
