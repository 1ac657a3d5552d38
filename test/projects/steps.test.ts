import * as fc from 'fast-check'
import type { Role } from '../../domain/community/person'
import {
  type Evidence,
  moved,
  newProject,
  type Project,
  spineOf,
  standing,
  type Wanted,
  whyNotMove,
} from '../../domain/projects/project'
import { deliberationLevels, isEnd, isLevel, mayReturn, movers, type Step, steps } from '../../domain/projects/step'

const people = ['zhao', 'sun', 'he', 'qian', 'zhou'] as const
const clerks: Role[] = ['grid-leader', 'community-clerk', 'street-clerk', 'district-clerk']

const evidence: fc.Arbitrary<Evidence> = fc.oneof(
  fc.record({ of: fc.constant('call' as const), asked: fc.nat(3) }),
  fc.record({ of: fc.constant('deliberation' as const), opinion: fc.constantFrom('', '同意'), metAt: fc.nat(200) }),
  fc.record({
    ...{ of: fc.constant('publication' as const), notice: fc.constant('n'), closesAt: fc.nat(200) },
    openObjections: fc.nat(1),
  }),
  fc.record({ of: fc.constant('choice' as const), poll: fc.constant('p'), selected: fc.boolean() }),
  fc.record({
    ...{ of: fc.constant('delivery' as const), milestones: fc.nat(2), done: fc.nat(2), openDemands: fc.nat(1) },
  }),
  fc.record({ of: fc.constant('review' as const), ratings: fc.nat(9), learned: fc.constantFrom('', '早点备料') }),
  fc.record({ of: fc.constant('reserve' as const) }),
)
/** What proves a step, as it should be. */
const proof = (step: Step, now: number): Evidence => {
  if (step === 'collect') return { of: 'call', asked: 40 }
  if (isLevel(step)) return { of: 'deliberation', opinion: '同意', metAt: now }
  if (step === 'publish-decision' || step === 'publish-result')
    return { of: 'publication', notice: 'n', closesAt: now, openObjections: 0 }
  if (step === 'reserve') return { of: 'reserve' }
  if (step === 'poll') return { of: 'choice', poll: 'p', selected: true }
  if (step === 'deliver') return { of: 'delivery', milestones: 3, done: 3, openDemands: 0 }
  return { of: 'review', ratings: 12, learned: '早点备料' }
}

type Try = { wanted: Wanted | 'proper'; by: string; role: Role | 'proper' }
const attempt: fc.Arbitrary<Try> = fc.record({
  wanted: fc.oneof(
    { weight: 40, arbitrary: fc.constant('proper' as const) },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant('return' as const),
        to: fc.constantFrom(...steps),
        reason: fc.constantFrom(' ', '预算不清'),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({ kind: fc.constant('stop' as const), reason: fc.constantFrom('', '已有别的办法') }),
    },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('advance' as const), evidence }) },
  ),
  by: fc.constantFrom(...people),
  role: fc.oneof({ weight: 9, arbitrary: fc.constant('proper' as const) }, fc.constantFrom(...clerks)),
})

function play(tries: readonly Try[]): Project {
  let project = newProject('road', '小区主路硬化', 'hj.02.03')
  for (const [n, { wanted, by, role }] of tries.entries()) {
    const { stage } = project
    const proper = isEnd(stage) ? undefined : movers[stage][0]
    const hand = { by, role: role === 'proper' ? (proper ?? 'community-clerk') : role, now: 100 + n }
    const end = stage === 'review' ? { end: n % 2 ? ('brand' as const) : ('closed' as const) } : {}
    const asked: Wanted =
      wanted === 'proper'
        ? { kind: 'advance', evidence: proof(isEnd(stage) ? 'collect' : stage, hand.now), ...end }
        : wanted
    if (whyNotMove(project, asked, hand) === null) project = moved(project, asked, hand)
  }
  return project
}
const history = fc.array(attempt, { minLength: 20, maxLength: 80 }).map(play)
const holds = (name: string, check: (project: Project) => void, far = false) =>
  test(name, () => {
    let reached = 0
    fc.assert(
      fc.property(history, (project) => {
        if (project.moves.some(({ from }) => from === 'deliver')) reached++
        check(project)
      }),
      { numRuns: 500 },
    )
    // A property that is never put to the test is none.
    if (far) expect(reached).toBeGreaterThan(50)
  })

holds(
  'no step is ever skipped: each move goes to the next, back with a reason, or to an end',
  ({ moves, stage }) => {
    let at: string = 'collect'
    for (const { from, to, kind, reason } of moves) {
      expect(from).toBe(at)
      if (kind === 'advance')
        expect(from === 'review' ? isEnd(to) : steps.indexOf(to as Step) - steps.indexOf(from)).toBe(
          from === 'review' ? true : 1,
        )
      else expect(reason?.trim()).toBeTruthy()
      if (kind === 'return') expect(mayReturn(from, to)).toBe(true)
      if (kind === 'stop') expect(to).toBe('closed')
      at = to
    }
    expect(stage).toBe(at)
  },
  true,
)

holds(
  'what is delivered was asked for, deliberated at four levels by four people, and made public',
  (project) => {
    const place = isEnd(project.stage) ? -1 : steps.indexOf(project.stage)
    const passed = standing(project)
    expect(passed.map(({ from }) => from)).toEqual(steps.slice(0, passed.length))
    if (place >= 0) expect(passed).toHaveLength(place)
    const levels = passed.filter(({ from }) => isLevel(from))
    expect(new Set(levels.map(({ by }) => by)).size).toBe(levels.length)
    for (const { from, role } of project.moves) expect(movers[from]).toContain(role)
    if (place < steps.indexOf('deliver')) return
    expect(levels).toHaveLength(deliberationLevels.length)
    expect(
      spineOf(project)
        .slice(0, 5)
        .every(({ move }) => move !== null),
    ).toBe(true)
  },
  true,
)

holds('a brand has the whole spine: one call, three deliberations, two publications', (project) => {
  const complete = spineOf(project).every(({ move }) => move !== null)
  if (project.stage === 'brand') expect(complete).toBe(true)
  if (complete) expect(standing(project).some(({ from }) => from === 'deliver')).toBe(true)
})

test('one person who is clerk at every level does not pass two of them, and may pass the same again after a return', () => {
  let project = newProject('road', '路', 'hj.02.03')
  const go = (by: string, role: Role) => {
    const wanted: Wanted = { kind: 'advance', evidence: proof(project.stage as Step, 5) }
    const reason = whyNotMove(project, wanted, { by, role, now: 5 })
    if (!reason) project = moved(project, wanted, { by, role, now: 5 })
    return reason?.code ?? null
  }
  expect(go('sun', 'community-clerk')).toBeNull()
  expect(go('sun', 'community-clerk')).toBeNull()
  expect(go('sun', 'community-clerk')).toBe('one-level-each')
  expect(go('he', 'community-clerk')).toBeNull()
  const back: Wanted = { kind: 'return', to: 'community', reason: '预算不清' }
  project = moved(project, back, { by: 'qian', role: 'street-clerk', now: 6 })
  expect(go('sun', 'community-clerk')).toBe('one-level-each')
  expect(go('he', 'community-clerk')).toBeNull()
  expect(go('he', 'street-clerk')).toBe('one-level-each')
})
