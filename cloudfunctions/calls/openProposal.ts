import { type Call, stateOf } from '../../domain/calls/call'
import { answerTo, isRead, type Proposal, type Said, supportOf, supportsFrom } from '../../domain/calls/proposal'
import { holds } from '../../domain/community/person'
import { clerks } from '../../domain/voting/draft'
import type { Moment } from '../../domain/wording/time'
import { shown } from '../kernel/pictures'
import { orRefuse } from '../kernel/refused'
import { action } from '../kernel/serve'
import { agreements } from '../organisations/repositories'
import { calls, proposals, said, scores, supports } from './repositories'
import { entryLine, rowOf } from './shown'

/** 10 calls, and 1 of the storage. */
export const openProposal = action('calls.openProposal', async ({ proposalId }, { caller, now }) => {
  const who = caller.openidOrNull()
  const [person, found] = await Promise.all([caller.person(), proposals.get(proposalId)])
  const there = orRefuse(found, 'no-such-entry')
  const call = orRefuse(await calls.get(there.call), 'no-such-call')
  const isClerk = holds(person, clerks, there.area, now)
  const isJuror = call.jury.some((juror) => juror.who === who)
  const proposal = orRefuse(isRead(there, { who, isClerk, isJuror }) ? there : null, 'no-such-entry')
  const mine = proposal.contact === who
  const home = supportsFrom(proposal, person)
  const row = rowOf(call, proposalId)
  const [seen, questions, count, supported, scored, [last]] = await Promise.all([
    shown(proposal.pictures, who),
    questionsOf(proposal, who),
    supports.count(proposalId),
    home === null ? false : supports.has(supportOf(proposalId, home)),
    isJuror && !mine && who !== null ? scores.get(proposalId, who) : null,
    row?.wins ? agreements.ofProject(proposalId, 1) : [],
  ])
  const { lines, plan, budget, video, pictures, revision } = proposal
  const mayChange = mine && stateOf(call, now) === 'open'
  return {
    ...{
      now,
      ...entryLine(proposal),
      ...callOf(call, now),
      lines,
      plan,
      budget,
      video,
      revision,
      shown: proposal.shown,
    },
    pictures: pictures.flatMap((fileId) => seen.get(fileId) ?? []),
    row,
    agreement:
      last && (last.state !== 'proposed' || mine || isClerk) ? { agreementId: last._id, state: last.state } : null,
    mayAgree: isClerk && row?.wins === true && (!last || last.state === 'ended'),
    ...{ supports: count, supported, questions, mine, mayChange },
    files: mayChange ? pictures : [],
    scoring: isJuror && !mine && stateOf(call, now) === 'scoring' ? { marks: scored?.marks ?? null } : null,
  }
})

const callOf = (call: Call, now: Moment) => ({
  ...{ callId: call._id, callTitle: call.title, callState: stateOf(call, now), criteria: call.criteria },
})

/** What somebody may read: what passed, and their own. 2 calls. */
async function questionsOf({ _id }: Proposal, who: string | null) {
  const readable = ({ shown, by, waits }: Said) => shown || (waits && by === who)
  const questions = (await said.questionsOf(_id)).filter(readable)
  if (questions.length === 0) return []
  const answers = new Map((await said.some(questions.map((question) => answerTo(question._id)))).map((a) => [a._id, a]))
  return questions.map((question) => {
    const answer = answers.get(answerTo(question._id))
    return {
      ...{ questionId: question._id, text: question.text, at: question.at, waits: !question.shown },
      answer: answer && readable(answer) ? { text: answer.text, at: answer.at, waits: !answer.shown } : null,
    }
  })
}
