import { existsSync, readFileSync } from 'node:fs'
import { readPabulib } from '../../domain/voting/pabulib'
import { count } from '../../domain/voting/tally'
import { seeded } from '../../scripts/demo/random'

/** How long exact counts by Equal Shares take, completed by Add1 and by votes. */
export type Counting = { what: string; seconds: number; raised: number; megabytes: number }

const URSYNOW = '../shared/data/pabulib/Poland_Warszawa_2019_Ursynow.pb'

export function countings(): Counting[] {
  const measured: Counting[] = []
  if (existsSync(URSYNOW)) {
    const { projects, ballots, budget, perUnit } = readPabulib(readFileSync(URSYNOW, 'utf8'))
    measured.push(counted('12,933 voters x 98 projects (Ursynow 2019)', projects, ballots, budget, perUnit))
  }
  for (const liking of ['uneven', 'even'] as const) {
    const { projects, ballots, budget } = district(liking)
    measured.push(counted(`277,000 voters x 100 projects, liked ${liking}ly`, projects, ballots, budget, 1))
  }
  return measured
}

function counted(
  what: string,
  projects: { id: string; cost: number }[],
  ballots: string[][],
  budget: number,
  unit: number,
): Counting {
  const started = performance.now()
  const { shares } = count('equal-shares-add1u', projects, ballots, budget, unit)
  const seconds = (performance.now() - started) / 1000
  return { what, seconds, raised: (shares?.raised ?? 0) / unit, megabytes: process.resourceUsage().maxRSS / 1024 }
}

/** About five choices each; 1 to 9. Liked evenly the projects are as close as they can be, which is the hardest to count. */
function district(liking: 'uneven' | 'even') {
  const random = seeded(7)
  const projects = Array.from({ length: 100 }, (_, i) => ({
    id: String(i),
    cost: 100_000 + Math.floor(random() * 5_000_000),
  }))
  const weights = projects.map(() => (liking === 'even' ? 1 : random() ** 2 + 0.02))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const pick = (): string => {
    let place = random() * total
    for (const [i, weight] of weights.entries()) {
      place -= weight
      if (place <= 0) return String(i)
    }
    return '0'
  }
  const ballots = Array.from({ length: 277_000 }, () => {
    const wanted = 1 + Math.floor(random() * 9)
    const chosen = new Set<string>()
    while (chosen.size < wanted) chosen.add(pick())
    return [...chosen]
  })
  const all = projects.reduce((sum, { cost }) => sum + cost, 0)
  return { projects, ballots, budget: Math.round(all * 0.3) }
}
