import { sealBallot } from '../../domain/voting/ballot'
import { BUILDING, homeAt, places, poll, resident } from '../aCommunity'
import { type BackEnd, type Cost, startBackEnd } from '../backEnd'

/** Measurements of a vote on the deployed bundles; the tests gate the counts, `npm run bench` prints all of it. */

const KEY = 'c3'.repeat(32)
const POLL = 'measured'

/** A poll in which so many households have voted, and so many residents of it who have not. */
export function aPollWith(voted: number, residents: number, now: number): Promise<BackEnd> {
  return startBackEnd(pollDocuments(voted, residents, now))
}

function* pollDocuments(voted: number, residents: number, now: number): ReturnType<typeof places> {
  yield* places([BUILDING], 10)
  yield* poll({ _id: POLL, entitled: voted + residents }, now, [BUILDING])
  for (let i = 0; i < voted; i++) {
    const home = homeAt(BUILDING, 50_000 + i)
    yield { collection: 'ballots', document: { ...sealBallot(POLL, home, [i % 3 ? 'road' : 'lamp'], KEY) } }
    const audit = {
      action: 'voting.castBallot',
      by: `v${i}`,
      role: 'resident',
      subject: POLL,
      voter: home,
      place: BUILDING,
      at: now,
    }
    yield { collection: 'audit', document: { _id: `${now}-${i}`, ...audit } }
  }
  for (let i = 0; i < residents; i++) yield resident(`resident-${i}`, homeAt(BUILDING, i + 1))
}

export const castOf = (choices: string[]) => ({ action: 'voting.castBallot', data: { pollId: POLL, choices } })

/** What one vote costs, the first and the last of ten by different households being the same. */
export async function costOfAVote(backEnd: BackEnd): Promise<Cost> {
  const costs: Cost[] = []
  for (let i = 0; i < 10; i++) costs.push((await backEnd.post('voting', castOf(['road']), `resident-${i}`)).cost)
  return costs.reduce((most, cost) => ({
    databaseCalls: Math.max(most.databaseCalls, cost.databaseCalls),
    examined: Math.max(most.examined, cost.examined),
    read: Math.max(most.read, cost.read),
    written: Math.max(most.written, cost.written),
  }))
}

export type RushHour = { acknowledged: number; stored: number; doubled: number; seconds: number }

/** So many phones that vote at once, each for one household after the other, until residents `from` to before `to` have voted. */
export async function rushHour(backEnd: BackEnd, phones: number, from: number, to: number): Promise<RushHour> {
  const before = (await backEnd.documents('ballots', { poll: POLL })).length
  const waiting = Array.from({ length: to - from }, (_, i) => `resident-${from + i}`)
  const leaves: string[] = []
  const started = performance.now()
  const votes = async () => {
    for (let openid = waiting.pop(); openid; openid = waiting.pop()) {
      const { body } = await backEnd.post('voting', castOf(['road', 'lamp']), openid)
      const answer = body as { ok: boolean; data: { leaf: string } }
      if (answer.ok) leaves.push(answer.data.leaf)
    }
  }
  await Promise.all(Array.from({ length: phones }, votes))
  const seconds = (performance.now() - started) / 1000
  const stored = await backEnd.documents('ballots', { poll: POLL })
  const kept = new Set(stored.map(({ leaf }) => leaf))
  return {
    acknowledged: leaves.length,
    stored: leaves.filter((leaf) => kept.has(leaf)).length,
    doubled: stored.length - before - leaves.length,
    seconds,
  }
}
