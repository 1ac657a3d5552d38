import { type Choice, MOST_POINTS, scoresIn } from './choices'
import { rankedByVotes, votesOf } from './count'
import type { ProjectId } from './poll'
import { type Bar, reaches } from './standing'

/** One project of a poll that is not about money. `votes`: ballots that chose it; in a score poll its points in all. */
export type Ranked = {
  id: ProjectId
  votes: number
  rank: number
  selected: boolean
  /** `no-seat`: others had more. `below-bar`: it needed a majority and had none. */
  because: 'seat' | 'no-votes' | 'no-seat' | 'below-bar'
}

/** Most votes first, then order of entry; the first `seats` with votes are selected, where `bar` is set only those that reach it. */
export function countChoose(
  ids: readonly ProjectId[],
  ballots: readonly (readonly Choice[])[],
  seats: number,
  bar: Bar | null,
): Ranked[] {
  const votes = votesOf(
    ids.map((id) => ({ id, cost: 0 })),
    ballots,
  )
  return seated(ids, votes, seats, (n) => bar === null || reaches(n, ballots.length, bar))
}

/** As above by the sum of points; the bar is on the points, of `MOST_POINTS` from every ballot. */
export function countScores(
  ids: readonly ProjectId[],
  ballots: readonly (readonly Choice[])[],
  seats: number,
  bar: Bar | null,
): Ranked[] {
  const points = new Map(ids.map((id) => [id, 0]))
  for (const choices of ballots)
    for (const [id, given] of scoresIn(choices)) points.set(id, (points.get(id) ?? 0) + given)
  return seated(ids, points, seats, (n) => bar === null || reaches(n, ballots.length * MOST_POINTS, bar))
}

function seated(
  ids: readonly ProjectId[],
  votes: ReadonlyMap<ProjectId, number>,
  seats: number,
  passes: (votes: number) => boolean,
): Ranked[] {
  const counts = ids.map((id) => votes.get(id) ?? 0)
  const ranks = new Map(
    rankedByVotes(
      counts,
      ids.map(() => 0),
    ).map((place, index) => [place, index + 1]),
  )
  return ids.map((id, place) => {
    const rank = ranks.get(place) ?? 0
    const because = reasonFor(counts[place] ?? 0, rank, seats, passes)
    return { id, votes: counts[place] ?? 0, rank, selected: because === 'seat', because }
  })
}

function reasonFor(votes: number, rank: number, seats: number, passes: (votes: number) => boolean): Ranked['because'] {
  if (votes === 0) return 'no-votes'
  if (rank > seats) return 'no-seat'
  return passes(votes) ? 'seat' : 'below-bar'
}
