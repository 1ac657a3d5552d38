import fc from 'fast-check'
import { MOST_JURORS, whyNotWrite } from '../../domain/calls/call'
import { type Proposal, proposalOf } from '../../domain/calls/proposal'
import { missingScores, type Row, rowsOf, type Score, scoreOf } from '../../domain/calls/scoring'

const proposal = (number: number, contact = `contact-${number}`): Proposal => ({
  ...{
    _id: proposalOf('call', `org${number}`),
    call: 'call',
    callTitle: '征集',
    area: 'hj',
    organisation: `org${number}`,
  },
  ...{
    organisationName: '组织',
    contact,
    title: `项目 ${number}`,
    lines: ['一句'],
    plan: '做',
    video: null,
    pictures: [],
  },
  ...{ budget: [{ what: '材料', amount: 100 }], revision: 1, at: 1000 + number, shown: true, waits: false },
})
const juror = (number: number) => ({ who: `juror-${number}`, name: '评委' })

/** Weights that sum to 100, at most 5 of them. */
const weights = fc
  .array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 5 })
  .map((parts) => [...parts.slice(1), 100 - parts.slice(1).reduce((sum, part) => sum + part, 0)])

/** A call whose jury gave all its marks; the first juror speaks for the first organisation. */
const judged = fc
  .record({
    weights,
    jurors: fc.integer({ min: 3, max: MOST_JURORS }),
    entries: fc.integer({ min: 1, max: 8 }),
    winners: fc.integer({ min: 1, max: 4 }),
    passMark: fc.integer({ min: 0, max: 100 }),
  })
  .chain(({ weights, jurors, entries, winners, passMark }) =>
    fc
      .array(fc.integer({ min: 0, max: 100 }), {
        minLength: jurors * entries * weights.length,
        maxLength: jurors * entries * weights.length,
      })
      .map((marks) => {
        const call = {
          criteria: weights.map((weight, place) => ({ name: `第 ${place + 1} 项`, weight })),
          jury: Array.from({ length: jurors }, (_, number) => juror(number)),
          ...{ winners, passMark },
        }
        const proposals = Array.from({ length: entries }, (_, number) =>
          proposal(number, number === 0 ? 'juror-0' : undefined),
        )
        const scores = proposals.flatMap(({ _id }, place) =>
          call.jury.map(({ who }, number): Score => {
            const start = (place * jurors + number) * weights.length
            return {
              ...{ _id: scoreOf(_id, who), call: 'call', proposal: _id, juror: who, at: 1 },
              marks: marks.slice(start, start + weights.length),
            }
          }),
        )
        return { call, proposals, scores }
      }),
  )
type Judged = typeof judged extends fc.Arbitrary<infer T> ? T : never

const rows = ({ call, proposals, scores }: Judged): Row[] => rowsOf(call, proposals, scores)

test('a result is the same in whatever order proposals and scores come', () => {
  fc.assert(
    fc.property(judged, fc.nat(), (given, seed) => {
      const turned = <T>(list: T[]): T[] => {
        const at = list.length === 0 ? 0 : seed % list.length
        return [...list.slice(at), ...list.slice(0, at)].reverse()
      }
      expect(rows({ ...given, proposals: turned(given.proposals), scores: turned(given.scores) })).toEqual(rows(given))
    }),
  )
})

test('every number is whole and lies between nothing and all', () => {
  fc.assert(
    fc.property(judged, (given) => {
      for (const { points, means, rank, jurors } of rows(given)) {
        for (const number of [points, ...means]) {
          expect(Number.isSafeInteger(number)).toBe(true)
          expect(number).toBeGreaterThanOrEqual(0)
          expect(number).toBeLessThanOrEqual(10_000)
        }
        expect(rank).toBeGreaterThan(0)
        expect(jurors).toBeGreaterThan(0)
      }
      const ranks = rows(given).map(({ rank }) => rank)
      expect(ranks).toEqual(ranks.map((_, place) => place + 1))
    }),
  )
})

test('a better mark never makes a proposal rank lower', () => {
  fc.assert(
    fc.property(judged, fc.nat(), fc.nat(), fc.integer({ min: 1, max: 100 }), (given, which, what, more) => {
      const score = given.scores[which % given.scores.length]
      if (!score) return
      const place = what % score.marks.length
      const marks = score.marks.map((mark, at) => (at === place ? Math.min(100, mark + more) : mark))
      const scores = given.scores.map((other) => (other === score ? { ...score, marks } : other))
      const rankIn = (all: Row[]) => all.find(({ proposal: id }) => id === score.proposal)?.rank ?? 0
      expect(rankIn(rows({ ...given, scores }))).toBeLessThanOrEqual(rankIn(rows(given)))
    }),
  )
})

test('no more win than can, none below the mark, and none that a better one does not', () => {
  fc.assert(
    fc.property(judged, (given) => {
      const all = rows(given)
      expect(all.filter(({ wins }) => wins).length).toBeLessThanOrEqual(given.call.winners)
      for (const { wins, points, rank } of all) {
        if (wins) expect(points).toBeGreaterThanOrEqual(given.call.passMark * 100)
        if (wins) expect(all.slice(0, rank ?? 0).every((better) => better.wins)).toBe(true)
      }
    }),
  )
})

test('what a juror gives to their own organisation does not count', () => {
  fc.assert(
    fc.property(judged, fc.integer({ min: 0, max: 100 }), (given, mark) => {
      const own = scoreOf(given.proposals[0]?._id ?? '', 'juror-0')
      const scores = given.scores.map((score) =>
        score._id === own ? { ...score, marks: score.marks.map(() => mark) } : score,
      )
      expect(rows({ ...given, scores })).toEqual(rows(given))
    }),
  )
})

const call = {
  criteria: [
    { name: '需要', weight: 50 },
    { name: '可行', weight: 50 },
  ],
  jury: [juror(0), juror(1), juror(2)],
  ...{ winners: 1, passMark: 60 },
}
const scored = (entry: Proposal, ...marks: number[][]): Score[] =>
  marks.map((given, number) => ({
    ...{ _id: scoreOf(entry._id, `juror-${number}`), call: 'call', proposal: entry._id, juror: `juror-${number}` },
    ...{ marks: given, at: 1 },
  }))

test('equal sums are told apart by the first criterion, then by who was there earlier', () => {
  const [one, two, three] = [proposal(1), proposal(2), proposal(3)]
  const scores = [
    ...scored(one, [70, 90], [70, 90], [70, 90]),
    ...scored(two, [80, 80], [80, 80], [80, 80]),
    ...scored(three, [70, 90], [70, 90], [70, 90]),
  ]
  const all = rowsOf(call, [three, one, two], scores)
  expect(all.map((row) => [row.proposal, row.rank, row.points, row.wins])).toEqual([
    [two._id, 1, 8000, true],
    [one._id, 2, 8000, false],
    [three._id, 3, 8000, false],
  ])
  expect(all[0]?.means).toEqual([8000, 8000])
})

test('a mean is of those who scored, and is rounded only where it is shown', () => {
  const fine = {
    ...call,
    criteria: [
      { name: '需要', weight: 99 },
      { name: '可行', weight: 1 },
    ],
  }
  const [early, late] = [proposal(1, 'juror-2'), proposal(2)]
  const scores = [...scored(early, [67, 34], [67, 33]), ...scored(late, [67, 34], [67, 34], [67, 33])]
  // 20000 of three against 13333 of two: 66.66… each as shown, and still the late one is better.
  const [first, second] = rowsOf(fine, [early, late], scores)
  expect([first?.proposal, first?.points, first?.jurors]).toEqual([late._id, 6666, 3])
  expect([second?.proposal, second?.points, second?.jurors]).toEqual([early._id, 6666, 2])
})

test('what nobody scored stands last, without a rank, and can not win', () => {
  const all = rowsOf({ ...call, passMark: 0 }, [proposal(1), proposal(2)], scored(proposal(2), [0, 0]))
  expect(all.map(({ rank, wins }) => [rank, wins])).toEqual([
    [1, true],
    [null, false],
  ])
})

test('scores are missing from each juror who is not its own contact', () => {
  const entries = [proposal(1, 'juror-0'), proposal(2)]
  expect(missingScores(call, entries, [])).toBe(5)
  expect(missingScores(call, entries, scored(proposal(2), [1, 1], [1, 1]))).toBe(3)
})

test('weights must sum to 100, and the times follow one another', () => {
  const times = { opensAt: 10, closesAt: 20, juryAt: 30 }
  expect(whyNotWrite({ criteria: call.criteria, ...times }, 5)).toBeNull()
  expect(whyNotWrite({ criteria: call.criteria.slice(1), ...times }, 5)?.code).toBe('weights-off')
  expect(whyNotWrite({ criteria: call.criteria, ...times, juryAt: 20 }, 5)?.code).toBe('call-times')
  expect(whyNotWrite({ criteria: call.criteria, ...times }, 20)?.code).toBe('call-times')
})
