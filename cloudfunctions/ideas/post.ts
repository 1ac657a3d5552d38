import { areaAt, withAncestors } from '../../domain/community/area'
import { ANSWER_TIME, type Idea, whyNotPost } from '../../domain/ideas/idea'
import { termIn, termsOf } from '../../domain/ideas/terms'
import { refusal } from '../../domain/refusals'
import { record } from '../kernel/audit'
import { offer } from '../kernel/pictures'
import { orRefuse, refuseIf } from '../kernel/refused'
import { areas } from '../kernel/repositories'
import { action } from '../kernel/serve'
import { meetings } from '../meetings/repositories'
import { ideas } from './repositories'

/** 3 reads, 1 write, the audit entry, and what the pictures take. Sent again it is the same idea. */
export const post = action('ideas.post', async ({ ideaId, meetingId, ...said }, { caller, now, words }) => {
  const by = caller.openid()
  const person = await caller.person()
  const { area } = said
  refuseIf(whyNotPost(person, area))
  const [place, meeting] = await Promise.all([areas.get(area), meetingId ? meetings.get(meetingId) : null])
  const { name: areaName } = orRefuse(place, 'no-such-area')
  await offer(said.pictures, by, area, now)
  const community = areaAt('community', area) ?? area
  const seen = words === 'fine'
  const idea: Idea = {
    ...{ _id: ideaId, ...said, areaName, areas: withAncestors(area), community },
    // One that nobody else may see yet is not found by others either.
    terms: seen ? termsOf(said.title).map((term) => termIn(community, term)) : [],
    ...{ by, at: now, dueAt: now + ANSWER_TIME, supporters: 0 },
    ...{ state: seen ? 'open' : 'waiting', listed: seen, joinedTo: null, answer: null },
    meeting: meeting?._id ?? null,
    untold: false,
  }
  if (await ideas.addOnce(idea)) {
    await record({ action: 'ideas.post', by, role: 'resident', subject: ideaId, at: now })
    return { ideaId, state: idea.state }
  }
  const there = orRefuse(await ideas.get(ideaId), 'no-such-idea')
  refuseIf(there.by === by ? null : refusal('no-such-idea'))
  return { ideaId, state: there.state }
})
