import { votesOf } from '../../domain/voting/count'
import { seeded } from '../../scripts/demo/random'
import { BUILDING, homeAt, places, poll, project, resident } from '../aCommunity'
import { type BackEnd, startBackEnd } from '../backEnd'

/** An evening in which everybody votes and much goes wrong: who was told that their ballot counts must find it counted, once. */

const POLL = 'evening'
const DAY = 86_400_000
const PHONES = 64
const projects = ['road', 'lamp', 'tree', 'bench', 'pond', 'choir'].map((id, i) => project(id, (i + 2) * 10_000_00))
const ids = projects.map(({ id }) => id)

export type Rush = {
  households: number
  /** Casts that were answered, and tries that it took, lost answers and restarts included. */
  acknowledged: number
  tries: number
  /** Households whose acknowledged ballot is not among the stored ones, and ballots that nobody was told of. */
  lost: number
  doubled: number
  /** Documents read, written and examined by a vote when nobody and when everybody has voted. */
  costs: [first: string, last: string]
  tallyIsRight: boolean
  seconds: number
}

/**
 * Lets every household vote once, in random order, one in ten twice, at 64 phones; 5% of the answers are lost, 5% of the
 * writes meet a conflict, and the emulator is killed twice. Then the poll closes and is counted.
 */
export async function rush(households: number, seed: number): Promise<Rush> {
  const random = seeded(seed)
  const now = Date.now()
  const backEnd = await startBackEnd(documents(households, now))
  try {
    const first = await costOf(backEnd, households)
    const started = performance.now()
    const { told, tries, acknowledged } = await vote(backEnd, households, random)
    const seconds = (performance.now() - started) / 1000
    await clearFaults(backEnd)
    const last = await costOf(backEnd, households + 1)

    const stored = new Set((await backEnd.documents('ballots', { poll: POLL })).map(({ leaf }) => String(leaf)))
    const lost = [...told.values()].filter(({ leaf }) => !stored.has(leaf)).length
    await backEnd.clock({ set: now + DAY + 120_000 })
    const { ballots, tally } = await backEnd.call('anyone', 'voting.openResult', { pollId: POLL })
    const measured = [['road'], ['road']]
    const expected = votesOf(projects, [...[...told.values()].map(({ choices }) => choices), ...measured])
    const tallyIsRight =
      tally.ballot === 'budget' &&
      ballots === told.size + measured.length &&
      tally.projects.every(({ id, votes }) => votes === expected.get(id))
    return {
      households,
      acknowledged,
      tries,
      lost,
      doubled: stored.size - told.size - measured.length,
      costs: [first, last],
      tallyIsRight,
      seconds,
    }
  } finally {
    await backEnd.stop()
  }
}

function* documents(households: number, now: number) {
  yield* places([BUILDING], 1)
  yield* poll({ _id: POLL, projects, budget: 150_000_00, entitled: households, closesAt: now + DAY }, now, [BUILDING])
  for (let i = 0; i <= households + 1; i++) yield resident(`voter-${i}`, homeAt(BUILDING, i + 1))
}

const castEvent = (choices: string[]) => ({ action: 'voting.castBallot', data: { pollId: POLL, choices } })

/** What a vote costs, by one of the two households that are there only for this. */
async function costOf(backEnd: BackEnd, household: number): Promise<string> {
  const { cost } = await backEnd.post('voting', castEvent(['road']), `voter-${household}`)
  return `${cost.read} read, ${cost.written} written, ${cost.examined} examined`
}

type Told = Map<number, { leaf: string; choices: string[] }>

async function vote(backEnd: BackEnd, households: number, random: () => number) {
  const waiting = shuffled(
    Array.from({ length: households }, (_, i) => i),
    random,
  )
  const planned = waiting.length
  const told: Told = new Map()
  let tries = 0
  let acknowledged = 0
  let killed = 0
  let standing: Promise<unknown> = arm(backEnd, 1)
  const killOnce = () => {
    killed += 1
    standing = backEnd.restart('SIGKILL').then(() => arm(backEnd, killed + 1))
  }
  /** Tries until an answer arrives, as a phone does whose person taps again. */
  const cast = async (household: number, choices: string[]): Promise<void> => {
    for (;;) {
      await standing
      tries += 1
      const reply = await answerTo(backEnd, household, choices)
      if (reply === null) continue
      acknowledged += 1
      told.set(household, { leaf: reply, choices })
      return
    }
  }
  const phone = async () => {
    for (let household = waiting.pop(); household !== undefined; household = waiting.pop()) {
      const twice = random() < 0.1
      await cast(household, someOf(random))
      if (twice) await cast(household, someOf(random))
      if (killed < 2 && told.size >= ((killed + 1) * planned) / 3) killOnce()
    }
  }
  await Promise.all(Array.from({ length: PHONES }, phone))
  await standing
  return { told, tries, acknowledged }
}

/** The leaf of an acknowledged ballot; null when the answer was lost or said to try again. Throws on any real refusal. */
async function answerTo(backEnd: BackEnd, household: number, choices: string[]): Promise<string | null> {
  let body: unknown
  try {
    ;({ body } = await backEnd.post('voting', castEvent(choices), `voter-${household}`))
  } catch {
    return null
  }
  const reply = body as { ok?: boolean; data?: { leaf: string }; refusal?: { code: string } }
  if (reply.ok && reply.data) return reply.data.leaf
  if (reply.refusal && reply.refusal.code !== 'unexpected') throw new Error(`refused: ${reply.refusal.code}`)
  return null
}

const post = (backEnd: BackEnd, body: object) =>
  fetch(`${backEnd.url}/__emulator/faults`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
const arm = (backEnd: BackEnd, seed: number) =>
  post(backEnd, [
    { kind: 'lose-answer', function: 'voting', probability: 0.05, seed },
    { kind: 'conflict', action: 'database.modifyDocument', collection: 'ballots', probability: 0.05, seed: seed + 10 },
  ])
const clearFaults = (backEnd: BackEnd) => fetch(`${backEnd.url}/__emulator/faults`, { method: 'DELETE' })

function shuffled<T>(list: T[], random: () => number): T[] {
  for (let i = list.length - 1; i > 0; i--) {
    const other = Math.floor(random() * (i + 1))
    ;[list[i], list[other]] = [list[other] as T, list[i] as T]
  }
  return list
}

/** One to three projects that fit the budget together. */
function someOf(random: () => number): string[] {
  const first = Math.floor(random() * ids.length)
  const chosen = ids.slice(first, first + 1 + Math.floor(random() * 2))
  const cost = projects.filter(({ id }) => chosen.includes(id)).reduce((sum, { cost }) => sum + cost, 0)
  return cost <= 150_000_00 ? chosen : chosen.slice(0, 1)
}
