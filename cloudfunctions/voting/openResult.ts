import { refusal } from '../../domain/refusals'
import { resultNoticeId } from '../../domain/voting/announcement'
import { orRefuse, Refused } from '../kernel/refused'
import { polls, results } from '../kernel/repositories'
import { action } from '../kernel/serve'

/** 2 reads. */
export const openResult = action('voting.openResult', async ({ pollId }, { now }) => {
  const [found, sealed] = await Promise.all([polls.get(pollId), results.get(pollId)])
  const poll = orRefuse(found, 'no-such-poll')
  if (now < poll.closesAt) throw new Refused(refusal('not-counted-yet', poll.closesAt, now))
  const result = orRefuse(sealed, 'still-counting')
  const counted = new Map(result.outcome.projects.map((project) => [project.id, project]))
  return {
    now,
    id: poll._id,
    title: poll.title,
    area: poll.areaName,
    rule: poll.rule,
    budget: poll.budget,
    spent: result.outcome.spent,
    closesAt: poll.closesAt,
    sealedAt: result.sealedAt,
    ballots: result.ballots,
    entitled: result.entitled,
    satisfied: result.satisfied,
    root: result.root,
    projects: poll.projects
      .flatMap(({ id, name, category, picture }) => {
        const project = counted.get(id)
        return project ? [{ ...project, name, category, picture }] : []
      })
      .sort((a, b) => a.rank - b.rank),
    noticeId: resultNoticeId(poll._id),
  }
})
