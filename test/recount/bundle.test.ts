import fc from 'fast-check'
import { canonical } from '../../domain/notices/notice'
import { leafOf } from '../../domain/voting/ballot'
import { bundleOf } from '../../domain/voting/bundle'
import { ballotKinds } from '../../domain/voting/poll'
import { sealResult } from '../../domain/voting/sealing'
import { verify } from '../../scripts/recount/bundle/verify'
import { type SealedPoll, sealedPoll } from '../domain/voting/polls'

const bundle = ({ poll, result, ballots }: SealedPoll): Map<string, string> =>
  new Map(bundleOf(poll, result, ballots).map(({ name, text }) => [name, text]))
const verified = (texts: ReadonlyMap<string, string>) =>
  verify(new Map([...texts].map(([name, text]) => [name, Buffer.from(text)])))
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
        // One problem as a rule; where the change made it look like another ballot, one for the line and one for the ballot.
        expect(problems).toContainEqual(expect.objectContaining({ line }))
        expect(problems).toContainEqual(expect.objectContaining({ ballot, leaf }))
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

test('changes in several files are all listed', () => {
  fc.assert(
    fc.property(somePoll, (sealed) => {
      fc.pre(sealed.ballots.length > 2)
      const nonce = sealed.ballots[0]?.nonce ?? ''
      const texts = bundle(sealed)
      const other = nonce.startsWith('0') ? `1${nonce.slice(1)}` : `0${nonce.slice(1)}`
      texts.set('ballots.jsonl', (texts.get('ballots.jsonl') ?? '').replace(nonce, other))
      const changed = withLines(texts, 'votes.pb', (lines) => lines.splice(-2, 1, `${sealed.ballots.length};`))
      const { problems } = verified(changed)
      expect(problems).toContainEqual(expect.objectContaining({ file: 'ballots.jsonl', line: 1, ballot: 1 }))
      expect(problems).toContainEqual(expect.objectContaining({ file: 'votes.pb', ballot: sealed.ballots.length }))
      expect(new Set(problems.map(({ file }) => file))).toEqual(new Set(['ballots.jsonl', 'votes.pb']))
    }),
  )
})

/** The files of somebody who changes what was sealed and makes every hash fit again. */
const forged = (sealed: SealedPoll, change: Partial<SealedPoll['result']>, poll: object = {}) =>
  bundle({ ...sealed, poll: { ...sealed.poll, ...poll }, result: { ...sealed.result, ...change } })

test('a result that was forged with all its hashes does not stand up to the count', () => {
  fc.assert(
    fc.property(sealedPoll('choose', { minLength: 4, maxLength: 8 }), (sealed) => {
      const { tally } = sealed.result
      if (tally.ballot !== 'choose') throw new Error('it was about a choice')
      const [first, ...rest] = tally.projects
      if (!first) throw new Error('there were no projects')
      const more = { ...tally, projects: [{ ...first, votes: first.votes + 1 }, ...rest] }
      const { problems } = verified(forged(sealed, { tally: more }))
      const problem = `result.tally.projects.0.votes: "${first.votes + 1}" was sealed, "${first.votes}" is counted`
      expect(problems).toContainEqual({ file: 'result.json', problem })
    }),
  )
})

test('a ballot that was forged with all its hashes is not under the sealed root', () => {
  fc.assert(
    fc.property(somePoll, (sealed) => {
      const [first, ...rest] = sealed.ballots
      fc.pre(first !== undefined)
      if (!first) return
      const nonce = first.nonce.startsWith('0') ? `1${first.nonce.slice(1)}` : `0${first.nonce.slice(1)}`
      const ballots = [...rest, { ...first, nonce, leaf: leafOf(nonce, first.choices) }]
      const { problems } = verified(bundle({ ...sealed, ballots: ballots.sort((a, b) => (a.leaf < b.leaf ? -1 : 1)) }))
      expect(problems).toEqual([
        { file: 'result.json', problem: expect.stringContaining(`but ${sealed.result.root} was sealed`) },
      ])
    }),
  )
})

test('a ballot that nobody could have cast is named, even under the right root', () => {
  const choices = ['1', '2']
  const nonce = '0'.repeat(32)
  fc.assert(
    fc.property(sealedPoll('budget', { minLength: 0, maxLength: 3 }), ({ poll }) => {
      if (poll.ballot !== 'budget') throw new Error('a budget was asked for')
      const tight = { ...poll, budget: 1, projects: poll.projects.map((project) => ({ ...project, cost: 1 })) }
      const leaf = leafOf(nonce, choices)
      const { result, blocks } = sealResult(tight, [{ choices, nonce, leaf }], { assisted: 0, area: null }, 1)
      const { problems } = verified(bundle({ poll: tight, result, ballots: blocks.flatMap((block) => block.ballots) }))
      expect(problems).toEqual([
        {
          file: 'ballots.jsonl',
          line: 1,
          ballot: 1,
          leaf,
          problem: 'not a possible ballot: it costs more than the budget',
        },
      ])
    }),
  )
})

test('two choices that are written as one have the same leaf, and are found', () => {
  fc.assert(
    fc.property(sealedPoll('choose', { minLength: 4, maxLength: 8 }), (sealed) => {
      const texts = bundle(sealed)
      const text = texts.get('ballots.jsonl') ?? ''
      const place = sealed.ballots.findIndex(({ choices }) => choices.length > 1)
      fc.pre(place >= 0)
      const joined = withLines(texts, 'ballots.jsonl', (lines) =>
        lines.splice(place, 1, (text.split('\n')[place] ?? '').replace('","', ',')),
      )
      expect(verified(joined).problems).toContainEqual(
        expect.objectContaining({ file: 'ballots.jsonl', line: place + 1, ballot: place + 1 }),
      )
    }),
  )
})

const rubbish = fc.oneof(
  fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
  fc.json().map((text) => Buffer.from(text)),
  fc.constantFrom('', '\n', '\r\n', '{', '[]', 'null', '"', 'VOTES', 'META\nVOTES\n').map((text) => Buffer.from(text)),
  fc.constant(Buffer.from('['.repeat(100_000))),
  fc.constant(Buffer.from(`${'['.repeat(100_000)}${']'.repeat(100_000)}`)),
  fc.constant(Buffer.from('1'.repeat(2 ** 20))),
)

test('whatever the files hold or lack is a problem with its place', () => {
  fc.assert(
    fc.property(
      somePoll,
      fc.subarray([...NAMES], { minLength: 1 }),
      rubbish,
      fc.boolean(),
      (sealed, names, bytes, gone) => {
        const texts = bundle(sealed)
        const files = new Map([...texts].map(([name, text]) => [name, Buffer.from(text)]))
        for (const name of names) {
          fc.pre(gone || bytes.toString() !== texts.get(name))
          if (gone) files.delete(name)
          else files.set(name, bytes)
        }
        const found = verify(files).problems.map(({ file }) => file)
        // Without result.json nothing says what was there; the others can only be compared with each other.
        for (const name of names.includes('result.json') ? ['result.json'] : names) expect(found).toContain(name)
      },
    ),
    { numRuns: 300 },
  )
})

test('parts of result.json that mean nothing are named', () => {
  const [sealed] = fc.sample(sealedPoll('budget', { minLength: 3, maxLength: 3 }), { numRuns: 1, seed: 1 })
  if (!sealed) throw new Error('no sample')
  const published = JSON.parse(bundle(sealed).get('result.json') ?? '')
  const json = fc.jsonValue({ maxDepth: 3 })
  const part = fc.constantFrom('format', 'poll', 'result', 'files', 'sha256')
  fc.assert(
    fc.property(part, json, fc.boolean(), (name, value, within) => {
      const before = published[name]
      const after = within && typeof before === 'object' ? { ...before, ...(value as object) } : value
      fc.pre(canonical(after) !== canonical(before))
      const text = `${canonical({ ...published, [name]: after })}\n`
      const { problems } = verified(new Map(bundle(sealed)).set('result.json', text))
      expect(new Set(problems.map(({ file }) => file))).toEqual(new Set(['result.json']))
    }),
    { numRuns: 300 },
  )
})
