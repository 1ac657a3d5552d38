import type { Call } from '../../domain/calls/call'
import { isOut, isRead, type Proposal, proposalOf } from '../../domain/calls/proposal'
import { jurorsOf, missingScores, type Score, whyNotDecide } from '../../domain/calls/scoring'
import { covers } from '../../domain/community/area'
import { holds } from '../../domain/community/person'
import { clerks } from '../../domain/voting/draft'
import type { Moment } from '../../domain/wording/time'
import { orRefuse } from '../kernel/refused'
import { action } from '../kernel/serve'
import { organisations } from '../organisations/repositories'
import { calls, proposals, scores } from './repositories'
import { callLine, entryLine, rowOf } from './shown'

/** 5 calls. */
export const openCall = action('calls.openCall', async ({ callId }, { caller, now }) => {
  const who = caller.openidOrNull()
  const [person, found, entries, own] = await Promise.all([
    caller.person(),
    calls.get(callId),
    proposals.in(callId),
    who === null ? [] : organisations.of(who),
  ])
  const call = orRefuse(found, 'no-such-call')
  const isClerk = holds(person, clerks, call.area, now)
  const isJuror = call.jury.some((juror) => juror.who === who)
  const given = isClerk ? await scores.in(callId) : isJuror && who !== null ? await scores.by(callId, who) : []
  const { about, byName, criteria, most, winners, passMark, result } = call
  const rank = ({ _id }: Proposal) => rowOf(call, _id)?.rank ?? entries.length + 1
  return {
    ...{ now, ...callLine(call, now), about, byName, criteria, most, winners, passMark },
    jurors: call.jury.length,
    entries: entries
      .filter((proposal) => isRead(proposal, { who, isClerk, isJuror }))
      .sort((a, b) => rank(a) - rank(b) || a.at - b.at)
      .map((proposal) => ({ ...entryLine(proposal), row: rowOf(call, proposal._id) })),
    explained: result?.explained ?? [],
    decidedAt: result?.at ?? null,
    own: own
      .filter(({ state, area }) => state === 'registered' && (covers(area, call.area) || covers(call.area, area)))
      .map(({ _id, name }) => {
        const proposal = entries.find(({ _id: id }) => id === proposalOf(callId, _id))
        return { organisationId: _id, name, proposalId: proposal?._id ?? null }
      }),
    scored: isJuror ? given.filter(({ juror }) => juror === who).map(({ proposal }) => proposal) : null,
    desk: isClerk
      ? deskOf(
          call,
          entries.filter((proposal) => !isOut(proposal)),
          given,
          now,
        )
      : null,
  }
})

function deskOf(call: Call, entries: Proposal[], given: Score[], now: Moment) {
  const whyNot = whyNotDecide(call, entries, given, now)
  return {
    jury: call.jury.map(({ who, name }, place) => ({
      ...{ number: place + 1, name, scored: given.filter(({ juror }) => juror === who).length },
      of: entries.filter((proposal) => jurorsOf(call, proposal).includes(who)).length,
    })),
    missing: missingScores(call, entries, given),
    whyNot: whyNot?.message ?? null,
  }
}
