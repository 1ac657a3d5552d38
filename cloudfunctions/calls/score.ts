import type { Call } from '../../domain/calls/call'
import type { Proposal } from '../../domain/calls/proposal'
import { type Score, scoreOf, whyNotScore } from '../../domain/calls/scoring'
import { type AuditEntry, record } from '../kernel/audit'
import { orRefuse, refuseIf } from '../kernel/refused'
import { action } from '../kernel/serve'
import { transaction } from '../kernel/transaction'
import { proposals } from './repositories'

/**
 * One transaction on the call and the score, so that a result rests on all scores that were there. 7 calls. What was given already is not
 * written again.
 */
export const score = action('calls.score', async ({ proposalId, marks }, { caller, now }) => {
  const juror = caller.openid()
  const { call: callId } = orRefuse(await proposals.get(proposalId), 'no-such-entry')
  return transaction(async (t) => {
    const call = orRefuse(await t<Call>('calls').get(callId), 'no-such-call')
    const proposal = orRefuse(await t<Proposal>('callProposals').get(proposalId), 'no-such-entry')
    refuseIf(whyNotScore(call, proposal, juror, marks, now))
    const _id = scoreOf(proposalId, juror)
    const before = await t<Score>('callScores').get(_id)
    if (before && before.marks.join() === marks.join()) return { proposalId }
    await t<Score>('callScores').put({ _id, call: callId, proposal: proposalId, juror, marks, at: now })
    await t<Call>('calls').put({ ...call, scored: call.scored + 1 })
    const entry = { action: 'calls.score', by: juror, role: 'resident', subject: proposalId, at: now } as const
    await record(entry, t<AuditEntry>('audit'))
    return { proposalId }
  })
})
