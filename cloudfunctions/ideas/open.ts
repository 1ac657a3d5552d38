import { holds } from '../../domain/community/person'
import { answerers, supportOf, whyNotSupport } from '../../domain/ideas/idea'
import { refusal } from '../../domain/refusals'
import { shown } from '../kernel/pictures'
import { orRefuse, refuseIf } from '../kernel/refused'
import { action } from '../kernel/serve'
import { ideas, supports } from './repositories'
import { ideaLine } from './shown'

const COMMENTS = 20

/** 5 calls and the caller. */
export const open = action('ideas.open', async ({ ideaId }, { caller, now }) => {
  const who = caller.openidOrNull()
  const person = await caller.person()
  const idea = orRefuse(await ideas.get(ideaId), 'no-such-idea')
  const mine = idea.by === who
  const answers = holds(person, answerers, idea.area, now)
  const isPublic = idea.listed || idea.state === 'merged'
  refuseIf(isPublic || mine || answers ? null : refusal('no-such-idea'))
  const [pictures, comments, own, joined] = await Promise.all([
    shown(idea.pictures, who),
    supports.comments(ideaId, COMMENTS),
    who ? supports.get(supportOf(ideaId, who)) : null,
    idea.joinedTo ? ideas.get(idea.joinedTo) : null,
  ])
  return {
    now,
    idea: ideaLine(idea, now),
    area: { id: idea.area, name: idea.areaName },
    text: idea.text,
    name: idea.name,
    pictures: idea.pictures.flatMap((fileId) => pictures.get(fileId) ?? []),
    answer: idea.answer,
    joinedTo: joined && { ideaId: joined._id, title: joined.title },
    comments: comments.map(({ name, comment: text, at }) => ({ name, text, at })),
    mine,
    supported: own !== null,
    maySupport: own === null && who !== null && whyNotSupport(idea, person, who) === null,
    mayAnswer: answers && idea.state === 'open',
  }
})
