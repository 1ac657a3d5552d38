import type { Answer } from '../../domain/contract'
import { refusal } from '../../domain/refusals'
import { conclusion, howItIsCounted, resultNoticeId } from '../../domain/voting/announcement'
import type { Poll } from '../../domain/voting/poll'
import type { Tally } from '../../domain/voting/result'
import { orRefuse, Refused } from '../kernel/refused'
import { polls, results } from '../kernel/repositories'
import { action } from '../kernel/serve'

/** 2 reads. */
export const openResult = action('voting.openResult', async ({ pollId }, { now }) => {
  const [found, sealed] = await Promise.all([polls.get(pollId), results.get(pollId)])
  const poll = orRefuse(found, 'no-such-poll')
  if (now < poll.closesAt) throw new Refused(refusal('not-counted-yet', poll.closesAt, now))
  const result = orRefuse(sealed, 'still-counting')
  return {
    now,
    id: poll._id,
    title: poll.title,
    area: poll.areaName,
    preset: poll.preset,
    rule: howItIsCounted(poll),
    conclusion: conclusion(poll, result.tally),
    tally: shown(poll, result.tally),
    closesAt: poll.closesAt,
    sealedAt: result.sealedAt,
    ballots: result.ballots,
    entitled: result.entitled,
    assisted: result.assisted,
    root: result.root,
    noticeId: resultNoticeId(poll._id),
  }
})

/** The tally with the names of the projects, as they were counted. */
function shown(poll: Poll, tally: Tally): Answer<'voting.openResult'>['tally'] {
  const named = <P extends { id: string; rank: number }>(projects: readonly P[]) =>
    [...projects]
      .sort((a, b) => a.rank - b.rank)
      .flatMap((project) => {
        const found = poll.projects.find(({ id }) => id === project.id)
        return found ? [{ ...project, name: found.name, category: found.category, picture: found.picture }] : []
      })
  const { ratios } = tally
  if (tally.ballot === 'yes-no') return tally
  if (tally.ballot !== 'budget') {
    const seats = 'seats' in poll ? poll.seats : 0
    return { ballot: tally.ballot, seats, projects: named(tally.projects), ratios }
  }
  const { outcome, satisfied, beside } = tally
  const { rule, budget } = orRefuse(poll.ballot === 'budget' ? poll : null, 'no-such-poll')
  return {
    ballot: 'budget',
    rule,
    budget,
    spent: outcome.spent,
    satisfied,
    raised: outcome.shares?.raised ?? null,
    projects: named(outcome.projects),
    beside,
    ratios,
  }
}
