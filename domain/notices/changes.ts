import { yuan } from '../wording/money'
import type { Content } from './notice'
import { textsIn } from './search'

/** A stretch of text that stayed, went or came. */
export type WordChange = { kind: 'same' | 'removed' | 'added'; text: string }

/** Most pairs that are compared at once; longer stretches count as replaced. */
const MOST_PAIRS = 1_000_000

/**
 * What has changed from one text to another. Lines are compared first, then the words of the lines that differ: a run of letters or
 * digits is a word, and so is every Chinese character. What is `same` or `removed` makes up the old text, what is `same` or `added`
 * the new one.
 */
export function wordChanges(before: string, after: string): WordChange[] {
  const lines = compared(linesOf(before), linesOf(after))
  const changes: WordChange[] = []
  for (let at = 0; at < lines.length; at++) {
    const [line, next] = [lines[at] as WordChange, lines[at + 1]]
    if (line.kind === 'removed' && next?.kind === 'added') {
      changes.push(...withoutIslands(compared(wordsOf(line.text), wordsOf(next.text))))
      at += 1
    } else changes.push(line)
  }
  return joined(changes)
}

/** Each line with its end. */
const linesOf = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? []
/** Numbers with their points, words of letters, blanks, and any other character by itself. */
const wordsOf = (text: string): string[] => text.match(/\d+(?:[.,:]\d+)*|[A-Za-z]+|[ \t]+|[\s\S]/gu) ?? []

/** The changes from one list to another by their longest common part; neighbours of one kind are joined, what went before what came. */
function compared(before: readonly string[], after: readonly string[]): WordChange[] {
  let start = 0
  while (start < before.length && start < after.length && before[start] === after[start]) start += 1
  let end = 0
  const most = Math.min(before.length, after.length) - start
  while (end < most && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1
  const stretch = (list: readonly string[]) => list.slice(start, list.length - end)
  return joined([
    ...before.slice(0, start).map((text) => ({ kind: 'same' as const, text })),
    ...middle(stretch(before), stretch(after)),
    ...before.slice(before.length - end).map((text) => ({ kind: 'same' as const, text })),
  ])
}

function middle(before: readonly string[], after: readonly string[]): WordChange[] {
  const removed = (text: string): WordChange => ({ kind: 'removed', text })
  const added = (text: string): WordChange => ({ kind: 'added', text })
  if (before.length * after.length > MOST_PAIRS) return [...before.map(removed), ...after.map(added)]
  const common = commonLengths(before, after)
  const width = after.length + 1
  const changes: WordChange[] = []
  let i = 0
  let j = 0
  while (i < before.length || j < after.length) {
    if (i < before.length && j < after.length && before[i] === after[j]) {
      changes.push({ kind: 'same', text: before[i] as string })
      i += 1
      j += 1
    } else if (
      i < before.length &&
      (j === after.length || (common[(i + 1) * width + j] ?? 0) >= (common[i * width + j + 1] ?? 0))
    ) {
      changes.push(removed(before[i] as string))
      i += 1
    } else {
      changes.push(added(after[j] as string))
      j += 1
    }
  }
  return changes
}

/** How long the common part is of what follows each pair of places. */
function commonLengths(before: readonly string[], after: readonly string[]): Uint16Array {
  const width = after.length + 1
  const lengths = new Uint16Array((before.length + 1) * width)
  for (let i = before.length - 1; i >= 0; i--)
    for (let j = after.length - 1; j >= 0; j--)
      lengths[i * width + j] =
        before[i] === after[j]
          ? (lengths[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(lengths[(i + 1) * width + j] ?? 0, lengths[i * width + j + 1] ?? 0)
  return lengths
}

/** A single character that happens to stay between two changes is read as changed with them. */
const withoutIslands = (changes: readonly WordChange[]): WordChange[] =>
  changes.flatMap(({ kind, text }, at): WordChange[] =>
    kind === 'same' && [...text].length === 1 && at > 0 && at < changes.length - 1
      ? [
          { kind: 'removed', text },
          { kind: 'added', text },
        ]
      : [{ kind, text }],
  )

/** Neighbours of one kind as one; between two stretches that stayed, all that went comes before all that came. */
function joined(changes: readonly WordChange[]): WordChange[] {
  const whole: WordChange[] = []
  let removed = ''
  let added = ''
  const flush = () => {
    if (removed) whole.push({ kind: 'removed', text: removed })
    if (added) whole.push({ kind: 'added', text: added })
    removed = ''
    added = ''
  }
  for (const { kind, text } of changes) {
    if (kind === 'removed') removed += text
    else if (kind === 'added') added += text
    else {
      flush()
      const last = whole[whole.length - 1]
      if (last?.kind === 'same') last.text += text
      else whole.push({ kind, text })
    }
  }
  flush()
  return whole
}

/** All that a version says as one text, a line for each part, for comparing. */
export function asText({ title, lines, body, files }: Content): string {
  const parts = body.flatMap((block): string[] => {
    if (block.kind === 'amounts')
      return [block.title, ...block.rows.map(({ name, amount }) => `${name} ${yuan(amount)}`)]
    if (block.kind === 'table') return [block.title, ...block.rows.map((row) => row.join(' | '))]
    if (block.kind === 'code') return [block.title, block.text]
    if (block.kind !== 'accounts') return textsIn({ title: '', lines: [], body: [block] }).slice(1)
    const entries = block.lines.map(
      ({ way, name, project, amount }) => `${way === 'income' ? '收入' : '支出'} ${name} ${project} ${yuan(amount)}`,
    )
    return [`期初 ${yuan(block.opening)}`, ...entries, `期末 ${yuan(block.closing)}`]
  })
  return [title, ...lines, ...parts, ...files.map(({ name, sha256 }) => `附件 ${name} ${sha256}`)].join('\n')
}

type Skipped = { kind: 'skipped'; lines: number }

/** The same changes for who wants to see only them: of a stretch that stayed, the lines at its ends, and how many are between. */
export function withoutMiddles(changes: readonly WordChange[]): (WordChange | Skipped)[] {
  return changes.flatMap(({ kind, text }, at): (WordChange | Skipped)[] => {
    const lines = linesOf(text)
    const head = at === 0 ? 0 : 1
    const tail = at === changes.length - 1 ? 0 : 1
    const skipped = lines.length - head - tail
    if (kind !== 'same' || skipped < 2) return [{ kind, text }]
    const ends = [lines.slice(0, head).join(''), lines.slice(lines.length - tail).join('')]
    const [before, after] = ends.map((end): WordChange[] => (end === '' ? [] : [{ kind, text: end }]))
    return [...(before ?? []), { kind: 'skipped', lines: skipped }, ...(after ?? [])]
  })
}
