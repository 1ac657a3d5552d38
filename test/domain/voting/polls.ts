import fc from 'fast-check'
import { leafOf, type OpenedBallot } from '../../../domain/voting/ballot'
import { answers, type Choice, MOST_POINTS, scored } from '../../../domain/voting/choices'
import { type Asked, categories, type Poll, type Project, pictures, rules } from '../../../domain/voting/poll'
import type { Result } from '../../../domain/voting/result'
import { sealResult } from '../../../domain/voting/sealing'
import { presets } from '../../../domain/voting/standing'

const OPENS = Date.UTC(2026, 10, 1)
const CLOSES = Date.UTC(2026, 10, 8, 10)

/** Names and sentences as people write them, with what files trip over: separators, quotes, line ends. */
const wording = fc.oneof(
  fc.constantFrom('路灯', '3 号楼;门口"坡道"', '第一行\n第二行\r\n', 'VOTES', 'META;', '""', '🌳, 树 \u{1F333}'),
  fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme' }),
)

const projectsOf = (cost: fc.Arbitrary<number>): fc.Arbitrary<Project[]> =>
  fc
    .array(
      fc.record({
        name: wording,
        why: wording,
        details: wording,
        cost,
        category: fc.constantFrom(...categories),
        benefits: wording,
        picture: fc.constantFrom(...pictures),
      }),
      { minLength: 2, maxLength: 6 },
    )
    .map((projects) => projects.map((project, i) => ({ ...project, id: String(i + 1) })))

const cost = fc.oneof(
  fc.integer({ min: 1, max: 300 }).map((yuan) => yuan * 100),
  fc.integer({ min: 1, max: 30_000 }),
)
const guarantee = fc.record({
  category: fc.constantFrom(...categories),
  bound: fc.constantFrom('at-least' as const, 'at-most' as const),
  of: fc.constantFrom('count' as const, 'fen' as const),
  value: fc.nat(3),
})

const askedAnd: Record<Asked['ballot'], fc.Arbitrary<Asked & { projects: Project[] }>> = {
  budget: fc.record({
    ballot: fc.constant('budget' as const),
    rule: fc.constantFrom(...rules),
    budget: fc.integer({ min: 1, max: 900 }).map((yuan) => yuan * 100),
    guarantees: fc.array(guarantee, { maxLength: 2 }),
    projects: projectsOf(cost),
  }),
  choose: fc.record({
    ballot: fc.constant('choose' as const),
    most: fc.integer({ min: 1, max: 3 }),
    seats: fc.integer({ min: 1, max: 3 }),
    projects: projectsOf(fc.constant(0)),
  }),
  score: fc.record({
    ballot: fc.constant('score' as const),
    seats: fc.integer({ min: 1, max: 3 }),
    projects: projectsOf(fc.constant(0)),
  }),
  'yes-no': fc.record({ ballot: fc.constant('yes-no' as const), projects: fc.constant([]) }),
}

/** A closed poll of this kind. */
const pollOf = (ballot: Asked['ballot']): fc.Arbitrary<Poll> =>
  fc
    .tuple(askedAnd[ballot], wording, wording, fc.constantFrom(...presets), fc.constantFrom(null, 18))
    .map(([asked, title, about, preset, minimumAge]) => ({
      ...asked,
      _id: 'a-poll',
      title,
      about,
      area: 'hj.02.03',
      areaName: '清华园社区',
      preset: ballot !== 'yes-no' && preset.startsWith('owners') ? 'advice-of-households' : preset,
      minimumAge,
      opensAt: OPENS,
      closesAt: CLOSES,
      entitled: 60,
      floorArea: 600_000,
      rollAt: OPENS,
      sealedAt: CLOSES + 60_000,
    }))

function choicesFor(poll: Poll): fc.Arbitrary<Choice[]> {
  const ids = poll.projects.map(({ id }) => id)
  switch (poll.ballot) {
    case 'yes-no':
      return fc.constantFrom(...answers).map((answer) => [answer])
    case 'choose':
      return fc.subarray(ids, { minLength: 1, maxLength: Math.min(poll.most, ids.length) })
    case 'score':
      return fc
        .array(fc.integer({ min: -1, max: MOST_POINTS }), { minLength: ids.length, maxLength: ids.length })
        .map((points) => ids.flatMap((id, i) => ((points[i] ?? -1) < 0 ? [] : scored(id, points[i] ?? 0))))
    case 'budget':
      return fc.shuffledSubarray(ids, { minLength: 1 }).map((wanted) => affordable(poll, wanted))
  }
}

/** As many as the budget has room for. */
function affordable({ projects, budget }: Extract<Poll, { ballot: 'budget' }>, wanted: string[]): string[] {
  let left = budget
  const fits = wanted.filter((id) => {
    const price = projects.find((project) => project.id === id)?.cost ?? 0
    if (price > left) return false
    left -= price
    return true
  })
  return fits.sort()
}

const nonces = fc.uint8Array({ minLength: 16, maxLength: 16 }).map((bytes) => Buffer.from(bytes).toString('hex'))

export type SealedPoll = { poll: Poll; result: Result; ballots: OpenedBallot[] }

/** A sealed poll of a kind, with its ballots in the order of their leaves. */
export const sealedPoll = (
  ballot: Asked['ballot'],
  voters = { minLength: 0, maxLength: 12 },
): fc.Arbitrary<SealedPoll> =>
  pollOf(ballot).chain((poll) =>
    fc
      .tuple(
        fc.array(choicesFor(poll), voters),
        fc.uniqueArray(nonces, { minLength: voters.maxLength, maxLength: voters.maxLength }),
        fc.record({ yes: fc.nat(200_000), no: fc.nat(200_000), abstain: fc.nat(200_000) }),
      )
      .map(([all, nonce, area]) => {
        const cast = all
          .filter((choices) => choices.length > 0)
          .map((choices, i) => ({ choices, nonce: nonce[i] ?? '', leaf: leafOf(nonce[i] ?? '', choices) }))
        const byOwners = poll.preset.startsWith('owners')
        const sealed = sealResult(poll, cast, { assisted: 0, area: byOwners ? area : null }, CLOSES + 60_000)
        return { poll, result: sealed.result, ballots: sealed.blocks.flatMap((block) => block.ballots) }
      }),
  )
