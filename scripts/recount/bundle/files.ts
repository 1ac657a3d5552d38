import { createHash } from 'node:crypto'
import { type BundleFile, RESULT, VOTES } from '../../../domain/voting/bundle'
import { differences } from './differences'
import { type Problem, quoted } from './problem'
import type { Published } from './published'
import { type Content, linesOf, partsOf } from './texts'

type Found = {
  contents: ReadonlyMap<string, Content>
  /** The files as poll, ballots and count make them; null where these are not known. */
  expected: readonly BundleFile[] | null
  published: Pick<Published, 'files' | 'whole'>
  /** What is known already. */
  problems: readonly Problem[]
}

/** Which files are not as `result.json` lists them, or not as they are made; and which of the two was changed. */
export function filesThatDiffer(found: Found): Problem[] {
  const { contents, expected, published } = found
  const listed = published.files?.map(({ name }) => name) ?? leastOf(contents)
  const names = new Set([...listed, ...(expected ?? []).map(({ name }) => name), ...contents.keys()])
  names.add(RESULT)
  return [...names].flatMap((name) => {
    const content = contents.get(name)
    if (content) return name === RESULT ? [] : changesOf(name, content, found)
    return found.problems.some(({ file }) => file === name) ? [] : [{ file: name, problem: 'the file is missing' }]
  })
}

/** What a bundle has at least, when nothing says what it has. */
const leastOf = (contents: ReadonlyMap<string, Content>): string[] => [
  ...(partsOf(contents.keys(), 'leaves').length > 0 ? [] : ['leaves.txt']),
  ...(partsOf(contents.keys(), 'ballots').length > 0 ? [] : ['ballots.jsonl']),
  VOTES,
]

function changesOf(name: string, { bytes, text }: Content, { expected, published, problems }: Found): Problem[] {
  const entry = published.files?.find((file) => file.name === name)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const asListed = entry !== undefined && entry.sha256 === sha256 && entry.bytes === bytes.length
  const made = expected?.find((file) => file.name === name)?.text
  const asMade = made !== undefined && bytes.equals(Buffer.from(made))
  if (asListed && (asMade || made === undefined)) return []
  if (published.files && !entry) return [{ file: RESULT, problem: `files: ${name} is not listed` }]
  if (entry && asMade)
    return [{ file: RESULT, problem: `files: size or SHA-256 are not those of ${name}, which is as it must be` }]
  const known = new Set(problems.flatMap(({ file, line }) => (file === name && line !== undefined ? [line] : [])))
  const places = made === undefined ? [] : linesThatDiffer(name, text, made, known)
  if (entry && !asListed)
    return [
      {
        file: name,
        problem: `not the file that was published: SHA-256 ${sha256}, ${bytes.length} bytes; ${entry.sha256}, ${entry.bytes} bytes are listed`,
      },
      ...places,
    ]
  if (published.whole) return places
  return places.slice(0, 1).map(({ line, problem }) => ({
    file: RESULT,
    problem: `it is not what ${name} was made from: in its line ${line} ${problem}`,
  }))
}

function linesThatDiffer(
  file: string,
  text: string,
  made: string,
  known: ReadonlySet<number>,
): (Problem & { line: number })[] {
  const actual = linesOf(file, text)
  const expected = linesOf(file, made)
  const found = differences(
    expected.map((line) => line.text),
    actual.map((line) => line.text),
  ).map((difference) => {
    const line = difference.actual + 1
    const here = `here stands ${quoted(actual[difference.actual]?.text ?? '')}`
    if (difference.kind === 'added') return { file, line, problem: `${here}, which does not belong here` }
    const must = quoted(expected[difference.expected]?.text ?? '')
    return { file, line, problem: difference.kind === 'missing' ? `${must} is missing here` : `${here}, not ${must}` }
  })
  if (found.length === 0 && known.size === 0 && text !== made)
    return [{ file, line: actual.length, problem: 'line ends are not as they were published' }]
  return found.filter(({ line }) => !known.has(line))
}
