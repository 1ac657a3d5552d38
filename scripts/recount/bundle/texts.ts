import { isUtf8 } from 'node:buffer'
import { VOTES } from '../../../domain/voting/bundle'
import type { Problem } from './problem'

/** A file of a bundle as it lies there. */
export type Content = { bytes: Buffer; text: string }
export type Line = { file: string; line: number; text: string }

/** The text of a file, and what keeps it from being one: the first line that is not UTF-8, or has the line ends of Windows. */
export function contentOf(file: string, bytes: Buffer): { content: Content; problems: Problem[] } {
  const text = bytes.toString('utf8')
  const problems: Problem[] = []
  const line = lineNotUtf8(bytes)
  if (line !== null) problems.push({ file, line, problem: 'not UTF-8 text' })
  const carriageReturn = text.indexOf('\r\n')
  // A name in the Pabulib file may hold a line end of any kind.
  if (carriageReturn >= 0 && file !== VOTES)
    problems.push({ file, line: lineAt(text, carriageReturn), problem: 'the line ends as on Windows, with CR and LF' })
  return { content: { bytes, text }, problems }
}

/** Counted from 1; null where all is UTF-8. */
export function lineNotUtf8(bytes: Buffer): number | null {
  if (isUtf8(bytes)) return null
  let line = 1
  for (let from = 0; from <= bytes.length; line++) {
    const end = bytes.indexOf(0x0a, from)
    const until = end < 0 ? bytes.length : end
    if (!isUtf8(bytes.subarray(from, until))) break
    from = until + 1
  }
  return line
}

const lineAt = (text: string, position: number): number => text.slice(0, position).split('\n').length

/** The lines of a file, without their ends. */
export function linesOf(file: string, text: string): Line[] {
  const lines = text.split('\n').map((line) => (line.endsWith('\r') ? line.slice(0, -1) : line))
  if (lines[lines.length - 1] === '') lines.pop()
  return lines.map((line, i) => ({ file, line: i + 1, text: line }))
}

const names = { leaves: /^leaves(?:-(\d{1,6}))?\.txt$/, ballots: /^ballots(?:-(\d{1,6}))?\.jsonl$/ }
const kinds = ['leaves', 'ballots'] as const

/** Whether a file of this name belongs to a bundle, beside `result.json`. */
export const belongs = (name: string): boolean => name === VOTES || kinds.some((kind) => names[kind].test(name))

/** The files of one kind in a bundle, in the order of their parts: `leaves.txt`, or `leaves-1.txt`, `leaves-2.txt`. */
export function partsOf(found: Iterable<string>, kind: (typeof kinds)[number]): string[] {
  const number = (name: string) => Number(names[kind].exec(name)?.[1] ?? 0)
  return [...found].filter((name) => names[kind].test(name)).sort((a, b) => number(a) - number(b))
}
