import { type Call, whyNotChangeJury, whyNotName, whyNotWrite } from '../../domain/calls/call'
import type { OfficeCode } from '../../domain/community/office'
import { withHand } from '../../domain/organisations/organisation'
import { refusal } from '../../domain/refusals'
import { type AuditEntry, record } from '../kernel/audit'
import { orRefuse, Refused, refuseIf } from '../kernel/refused'
import { areas } from '../kernel/repositories'
import { action } from '../kernel/serve'
import { tell } from '../kernel/telling'
import { transaction } from '../kernel/transaction'
import { clerkRoleIn, mustBeClerkOf, officeOf } from '../voting/clerk'
import { calls } from './repositories'
import { pathOf } from './shown'

/** What a clerk prepares: the call, and who judges. */

/** 3 reads, 1 write and the audit entry. The same again, as after a lost answer, is the same call. */
export const writeCall = action('calls.writeCall', async ({ callId: _id, ...asked }, { caller, now }) => {
  const by = caller.openid()
  const person = await caller.person()
  const { area } = asked
  if ((await calls.get(_id))?.by === by) return { callId: _id }
  refuseIf(whyNotWrite(asked, now))
  const { name: areaName } = orRefuse(await areas.get(area), 'no-such-area')
  const call: Call = {
    ...{ _id, ...asked, areaName, jury: [], scored: 0, result: null, by, at: now, hands: [by] },
    byName: await officeOf(person, area, now),
  }
  if (!(await calls.addOnce(call))) throw new Refused(refusal('call-moved-on'))
  const role = clerkRoleIn(person, area, now)
  await record({ action: 'calls.writeCall', by, role, subject: _id, place: area, at: now })
  return { callId: _id }
})

/** 6 calls and a message. Naming somebody again changes nothing. */
export const nameJuror = action('calls.nameJuror', async (request, { caller, now, words }) => {
  const { callId } = request
  const by = caller.openid()
  const person = await caller.person()
  const { area } = orRefuse(await calls.get(callId), 'no-such-call')
  mustBeClerkOf(person, area, now)
  if (words === 'waiting') throw new Refused(refusal('words-unchecked'))
  const role = clerkRoleIn(person, area, now)
  const { call, who } = await transaction(async (t) => {
    const before = orRefuse(await t<Call>('calls').get(callId), 'no-such-call')
    const { jury, who } = request.to === 'name' ? await named(request) : dropped(before, request.number)
    if (jury.length === before.jury.length) return { call: before, who: null }
    const call: Call = { ...before, jury, hands: who ? withHand(withHand(before.hands, by), who) : before.hands }
    await t<Call>('calls').put(call)
    await record({ action: 'calls.nameJuror', by, role, subject: callId, at: now }, t<AuditEntry>('audit'))
    return { call, who }

    async function named({ digits, name }: { digits: string; name: string }) {
      const code = await t<OfficeCode>('officeCodes').get(digits)
      const { who } = orRefuse(code && code.until > now ? code : null, 'code-unknown')
      refuseIf(whyNotName(before, who))
      const there = before.jury.some((juror) => juror.who === who)
      return { who, jury: there ? before.jury : [...before.jury, { who, name }] }
    }
  })
  if (who !== null)
    await tell({
      ...{ _id: `juror:${callId}:${who}`, to: who, at: now, kind: 'call', path: pathOf(callId) },
      text: `请您当「${call.title}」的评委。截止报名以后请来打分。`,
    })
  return { callId, jurors: call.jury.length }
})

function dropped(call: Call, number: number) {
  refuseIf(whyNotChangeJury(call))
  return { who: null, jury: call.jury.filter((_, place) => place + 1 !== number) }
}
