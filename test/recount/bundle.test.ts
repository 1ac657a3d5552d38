import fc from 'fast-check'
import { bundleOf } from '../../domain/voting/bundle'
import { ballotKinds } from '../../domain/voting/poll'
import { verify } from '../../scripts/recount/bundle/verify'
import { type SealedPoll, sealedPoll } from '../domain/voting/polls'

const bundle = ({ poll, result, ballots }: SealedPoll): Map<string, string> =>
  new Map(bundleOf(poll, result, ballots).map(({ name, text }) => [name, text]))
const verified = (texts: ReadonlyMap<string, string>) =>
  verify(new Map([...texts].map(([name, text]) => [name, Buffer.from(text)])))
const anyPoll = fc.oneof(...ballotKinds.map((kind) => sealedPoll(kind)))
const somePoll = fc.oneof(...ballotKinds.map((kind) => sealedPoll(kind, { minLength: 3, maxLength: 8 })))
const NAMES = ['leaves.txt', 'ballots.jsonl', 'votes.pb', 'result.json'] as const

for (const kind of ballotKinds)
  test(`${kind}: what is published is found to be right`, () => {
    fc.assert(
      fc.property(sealedPoll(kind), (sealed) => {
        const { problems, root, ballots } = verified(bundle(sealed))
        expect({ problems, root, ballots }).toEqual({
          problems: [],
          root: sealed.result.root,
          ballots: sealed.ballots.length,
        })
      }),
    )
  })

/** A place in a text as it is counted in reports. */
const lineAt = (text: string, position: number) => text.slice(0, position).split('\n').length

for (const name of NAMES)
  test(`${name}: every single character that is changed, removed or added is found there`, () => {
    const change = fc.record({
      at: fc.nat(),
      how: fc.constantFrom('changed' as const, 'removed' as const, 'added' as const),
      to: fc.oneof(
        fc.constantFrom('0', '1', 'a', 'f', '"', ',', ';', '\n', ' '),
        fc.string({ minLength: 1, maxLength: 1 }),
      ),
    })
    fc.assert(
      fc.property(somePoll, change, (sealed, { at, how, to }) => {
        const texts = bundle(sealed)
        const text = texts.get(name) ?? ''
        fc.pre(text.length > 0)
        const position = at % text.length
        const after = text.slice(position + (how === 'added' ? 0 : 1))
        const changed = `${text.slice(0, position)}${how === 'removed' ? '' : to}${after}`
        fc.pre(changed !== text && !/[\uD800-\uDFFF]/.test(text[position] ?? ''))
        const { problems } = verified(new Map(texts).set(name, changed))
        expect(problems).not.toEqual([])
        expect([...new Set(problems.map(({ file }) => file))]).toEqual([name])

        const votesFrom = lineAt(text, text.lastIndexOf('VOTES\n')) + 2
        const line = lineAt(text, position)
        const first = { 'leaves.txt': 1, 'ballots.jsonl': 1, 'votes.pb': votesFrom, 'result.json': 2 }[name]
        if (line < first || text[position] === '\n' || to === '\n') return
        const ballot = line - first + 1
        const leaf = sealed.ballots[ballot - 1]?.leaf
        expect(problems).toContainEqual(expect.objectContaining({ line, ballot, leaf }))
      }),
      { numRuns: 400 },
    )
  })

const withLines = (texts: ReadonlyMap<string, string>, name: string, change: (lines: string[]) => void) => {
  const lines = (texts.get(name) ?? '').split('\n')
  change(lines)
  return new Map(texts).set(name, lines.join('\n'))
}

for (const name of ['ballots.jsonl', 'leaves.txt', 'votes.pb'] as const)
  test(`${name}: a ballot removed, doubled or moved is named`, () => {
    fc.assert(
      fc.property(somePoll, fc.nat(), (sealed, n) => {
        fc.pre(sealed.ballots.length > 1)
        const texts = bundle(sealed)
        const lines = (texts.get(name) ?? '').split('\n')
        const first = lines.length - 1 - sealed.ballots.length
        const place = n % sealed.ballots.length
        const ballot = expect.objectContaining({ file: name, ballot: place + 1, leaf: sealed.ballots[place]?.leaf })
        const problemsOf = (change: (lines: string[]) => void) => verified(withLines(texts, name, change)).problems

        expect(problemsOf((all) => all.splice(first + place, 1))).toContainEqual(ballot)
        const doubled = problemsOf((all) => all.splice(first + place, 0, all[first + place] ?? ''))
        expect(doubled).toContainEqual(expect.objectContaining({ file: name, line: first + place + 2 }))
        const moved = problemsOf((all) => all.splice(lines.length - 2, 0, ...all.splice(first + place, 1)))
        if (place < sealed.ballots.length - 1) expect(moved.map(({ file }) => file)).toContain(name)
        for (const problems of [doubled, moved]) for (const { file } of problems) expect(file).toBe(name)
      }),
    )
  })
