import type { OpenedBallot } from './ballot'
import type { Poll } from './poll'
import type { Result } from './result'
export type BundleFile = { name: string; about: string; text: string }
export function bundleOf(_poll: Poll, _result: Result, _ballots: readonly OpenedBallot[]): BundleFile[] {
  return []
}
