import type { RefusalCode } from '../../../domain/refusals'
import { bindFirst } from '../../cloud/bindFirst'
import { open, openInstead } from '../../cloud/routes'

type Help = { action: { word: string; go: () => void } }

/** The button that helps after a refusal, where there is one; `pollId` is the poll it was about. */
export function helpFor(code: RefusalCode | string, pollId: string): Help | undefined {
  switch (code) {
    case 'no-home':
      return { action: { word: '登记住处', go: () => bindFirst('poll', { pollId }) } }
    case 'outside-area':
    case 'no-such-poll':
      return { action: { word: '看看我能投的', go: () => open('deliberate', {}) } }
    case 'poll-closed':
      return { action: { word: '看这次投票', go: () => openInstead('poll', { pollId }) } }
    default:
      return undefined
  }
}
