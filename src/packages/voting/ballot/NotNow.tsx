import { refusal } from '../../../../domain/voting/refusals'
import { NoticeBar } from '../../../components/NoticeBar'
import { helpFor } from '../helpFor'
import type { Poll } from './choosing'

/** Why this ballot can be read but not cast now, and what helps. */
export function NotNow({ poll }: { poll: Poll }) {
  const { code, message } = reasonOf(poll)
  const help = helpFor(code, poll.id)
  return (
    <NoticeBar tone="amber" {...(help ? { action: help.action.word, onAction: help.action.go } : {})}>
      {message}
    </NoticeBar>
  )
}

const reasonOf = ({ state, whyNot, opensAt, closesAt, now }: Poll): { code: string; message: string } => {
  if (state === 'closed' || state === 'counting') return refusal('poll-closed', closesAt, now)
  return whyNot ?? refusal('poll-not-open', opensAt, now)
}
