import type { Call } from '../../domain/calls/call'
import { isOut, type Proposal } from '../../domain/calls/proposal'
import { explained, type Result, rowsOf, whyNotDecide } from '../../domain/calls/scoring'
import { pointsInWords } from '../../domain/calls/words'
import { withHand } from '../../domain/organisations/organisation'
import { refusal } from '../../domain/refusals'
import type { Moment } from '../../domain/wording/time'
import { record } from '../kernel/audit'
import { orRefuse, Refused, refuseIf } from '../kernel/refused'
import { action } from '../kernel/serve'
import { tell } from '../kernel/telling'
import { clerkRoleIn, mustBeClerkOf, officeOf } from '../voting/clerk'
import { calls, proposals, scores } from './repositories'
import { roadshowOf } from './shown'

/**
 * 5 reads and one conditional write that publishes all of it; then the winners become projects and everybody is told, which asking again
 * completes where it was cut short.
 */
export const decide = action('calls.decide', async ({ callId }, { caller, now }) => {
  const by = caller.openid()
  const [person, found] = await Promise.all([caller.person(), calls.get(callId)])
  const call = orRefuse(found, 'no-such-call')
  mustBeClerkOf(person, call.area, now)
  const [all, given] = await Promise.all([proposals.in(callId), scores.in(callId)])
  const entries = all.filter((proposal) => !isOut(proposal))
  const result = call.result ?? (await publish())
  for (const proposal of entries) await tellOutcome(call, result, proposal, now)
  return { callId, winners: result.rows.filter(({ wins }) => wins).map(({ proposal }) => proposal) }

  async function publish(): Promise<Result> {
    refuseIf(whyNotDecide(call, entries, given, now))
    const rows = rowsOf(call, entries, given)
    const byName = await officeOf(person, call.area, now)
    const result = { at: now, by, byName, rows, explained: explained(call, rows) }
    // A score that came in between, or a colleague who was quicker: what was read does not hold any more.
    if (!(await calls.decide(callId, call.scored, result, withHand(call.hands, by))))
      throw new Refused(refusal('call-moved-on'))
    await record({ action: 'calls.decide', by, role: clerkRoleIn(person, call.area, now), subject: callId, at: now })
    return result
  }
})

async function tellOutcome(
  call: Call,
  { rows }: Result,
  { _id, contact, title }: Proposal,
  now: Moment,
): Promise<void> {
  const row = rows.find(({ proposal }) => proposal === _id)
  if (!row) return
  const outcome = row.wins ? '入选了' : '这次没有入选'
  const score = row.rank === null ? '' : `,${pointsInWords(row.points)} 分,第 ${row.rank} 名`
  await tell({
    ...{ _id: `call:${call._id}:${_id}`, to: contact, at: now, kind: 'call', path: roadshowOf(_id) },
    text: `「${title}」${outcome}${score}。`,
  })
}
