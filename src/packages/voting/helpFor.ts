import type { RefusalCode } from '../../../domain/refusals'
import { open, openInstead, pathTo } from '../../cloud/routes'
import { lastDoor, want } from '../../phone/door'

type Help = { action: { word: string; go: () => void } }

/** The button that helps after a refusal, where there is one; `pollId` is the poll it was about. */
export function helpFor(code: RefusalCode | string, pollId: string): Help | undefined {
  switch (code) {
    case 'no-home':
      return { action: { word: '登记住处', go: () => bindFirst(pollId) } }
    case 'outside-area':
    case 'no-such-poll':
      return { action: { word: '看看我能投的', go: () => open('deliberate', {}) } }
    case 'poll-closed':
      return { action: { word: '看这次投票', go: () => openInstead('poll', { pollId }) } }
    default:
      return undefined
  }
}

/** To the binding of the door that was scanned last, or to the home page, where one scans; afterwards back to the poll. */
function bindFirst(pollId: string): void {
  want(`/${pathTo('poll', { pollId })}`)
  const scene = lastDoor()?.scene
  if (scene) open('binding', { scene })
  else open('home', {})
}
