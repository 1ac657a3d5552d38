import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { bundleOf } from '../../../domain/voting/bundle'
import { scoreIn } from '../../../domain/voting/choices'
import { selectByVotes } from '../../../domain/voting/count'
import { readPabulib } from '../../../domain/voting/pabulib'
import { ballotKinds } from '../../../domain/voting/poll'
import { selectedIn } from '../../../domain/voting/result'
import { standings } from '../../../domain/voting/standing'
import { count } from '../../../domain/voting/tally'
import { type SealedPoll, sealedPoll } from './polls'

const filesOf = ({ poll, result, ballots }: SealedPoll) =>
  new Map(bundleOf(poll, result, ballots).map(({ name, text }) => [name, text]))
const votesOf = (sealed: SealedPoll) => readPabulib(filesOf(sealed).get('votes.pb') ?? '')

for (const kind of ballotKinds) {
  test(`${kind}: the Pabulib file says what the ballots say, in the order of the leaves`, () => {
    fc.assert(
      fc.property(sealedPoll(kind), (sealed) => {
        const { poll, ballots } = sealed
        const election = votesOf(sealed)
        expect(election.description).toBe(poll.title.trim())
        const points = ballots.map(({ choices }) => choices.flatMap((choice) => scoreIn(choice) ?? []))
        if (kind === 'score') {
          expect(election.ballots).toEqual(points.map((scores) => scores.map(({ id }) => id)))
          expect(election.points).toEqual(points.map((scores) => scores.map((score) => score.points)))
        } else expect(election.ballots).toEqual(ballots.map(({ choices }) => choices))
        const names = kind === 'yes-no' ? ['同意', '不同意', '弃权'] : poll.projects.map(({ name }) => name.trim())
        expect(election.projects.map(({ name }) => name)).toEqual(names)
      }),
    )
  })
}

test('any tool that counts the Pabulib file of a budget selects what was sealed', () => {
  fc.assert(
    fc.property(sealedPoll('budget', { minLength: 0, maxLength: 30 }), (sealed) => {
      const { poll, result } = sealed
      if (poll.ballot !== 'budget') throw new Error('a budget was asked for')
      fc.pre(poll.guarantees.length === 0)
      const { projects, ballots, budget, perUnit } = votesOf(sealed)
      expect(count(poll.rule, projects, ballots, budget, perUnit).selected).toEqual(selectedIn(result.tally))
    }),
  )
})

test('what is not about money is an election with a budget of seats', () => {
  fc.assert(
    fc.property(fc.oneof(sealedPoll('choose'), sealedPoll('score')), (sealed) => {
      const { poll, result } = sealed
      fc.pre(standings[poll.preset].agreement === null)
      const { projects, ballots, budget, points } = votesOf(sealed)
      const sums = new Map<string, number>()
      for (const [voter, choices] of ballots.entries())
        for (const [i, id] of choices.entries()) sums.set(id, (sums.get(id) ?? 0) + (points?.[voter]?.[i] ?? 1))
      expect(selectByVotes(projects, sums, budget).selected).toEqual(selectedIn(result.tally))
    }),
  )
})

test('the last file names all others with their bytes and hashes', () => {
  fc.assert(
    fc.property(fc.oneof(...ballotKinds.map((kind) => sealedPoll(kind))), (sealed) => {
      const files = [...filesOf(sealed)]
      expect(files.map(([name]) => name)).toEqual(['leaves.txt', 'ballots.jsonl', 'votes.pb', 'result.json'])
      const [, last = ''] = files.pop() ?? []
      expect(JSON.parse(last).files).toEqual(
        files.map(([name, text]) => ({
          name,
          bytes: Buffer.byteLength(text),
          sha256: createHash('sha256').update(text).digest('hex'),
        })),
      )
    }),
  )
})

test('nothing is published that was stored beside the poll', () => {
  const [sealed] = fc.sample(sealedPoll('yes-no'), { numRuns: 1, seed: 1 })
  if (!sealed) throw new Error('no sample')
  const stored = { ...sealed, poll: { ...sealed.poll, key: 'the key' }, result: { ...sealed.result, key: 'the key' } }
  expect(filesOf(stored)).toEqual(filesOf(sealed))
})

test('beyond 65,536 ballots leaves and ballots come in parts', () => {
  const [sealed] = fc.sample(sealedPoll('yes-no', { minLength: 1, maxLength: 1 }), { numRuns: 1, seed: 1 })
  if (!sealed?.ballots[0]) throw new Error('no sample')
  const ballots = Array.from({ length: 65_537 }, () => sealed.ballots[0] as (typeof sealed.ballots)[0])
  const files = filesOf({ ...sealed, ballots })
  expect([...files.keys()]).toEqual([
    ...['leaves-1.txt', 'leaves-2.txt', 'ballots-1.jsonl', 'ballots-2.jsonl'],
    ...['votes.pb', 'result.json'],
  ])
  expect(files.get('leaves-1.txt')?.split('\n')).toHaveLength(65_537)
  expect(files.get('leaves-2.txt')).toBe(`${ballots[0]?.leaf}\n`)
})
