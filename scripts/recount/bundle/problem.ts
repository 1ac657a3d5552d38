import type { Hex } from '../../../domain/merkle/tree'

/** What is wrong and where. Lines and ballots are counted from 1; ballots in the order of the leaves. */
export type Problem = { file: string; line?: number; ballot?: number; leaf?: Hex; problem: string }

/** A text as it can stand in a report: what is long or unprintable is cut or escaped. */
export function quoted(text: string): string {
  const shown = JSON.stringify(text.slice(0, 120)).slice(1, -1)
  return text.length > 120 ? `"${shown}" ... (${text.length} characters)` : `"${shown}"`
}
