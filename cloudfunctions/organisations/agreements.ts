import { holds, type Person } from '../../domain/community/person'
import {
  type Agreement,
  agreementOf,
  ended,
  type Side,
  signed,
  ticked,
  whyNotSign,
  whyNotTerms,
  whyNotTick,
} from '../../domain/organisations/agreement'
import { type Organisation, whyNotActFor } from '../../domain/organisations/organisation'
import { refusal } from '../../domain/refusals'
import { clerks } from '../../domain/voting/draft'
import type { Moment } from '../../domain/wording/time'
import { type AuditEntry, record } from '../kernel/audit'
import { orRefuse, Refused, refuseIf } from '../kernel/refused'
import { action } from '../kernel/serve'
import { tell } from '../kernel/telling'
import { transaction } from '../kernel/transaction'
import { clerkRoleIn, mustBeClerkOf, officeOf } from '../voting/clerk'
import { agreements, organisations } from './repositories'
import { agreementLine, agreementPath } from './shown'
import { subjectOf } from './subject'

/** 3 calls. */
export const openAgreement = action('organisations.openAgreement', async ({ agreementId }, { caller, now }) => {
  const [person, found] = await Promise.all([caller.person(), agreements.get(agreementId)])
  const agreement = orRefuse(found, 'no-such-agreement')
  const organisation = await organisations.get(agreement.organisation)
  const speaks = organisation?.contact.who === caller.openidOrNull() && organisation?.state === 'registered'
  const { deliverables, signed: both, ended: over } = agreement
  const hand = (one: { byName: string; at: Moment } | null) => one && { byName: one.byName, at: one.at }
  return {
    ...{ now, ...agreementLine(agreement) },
    parts: deliverables.map(({ what, measure, due, done }) => ({ what, measure, due, done })),
    signed: { organisation: hand(both.organisation), clerk: hand(both.clerk) },
    ended: over && { byName: over.byName, at: over.at, reason: over.reason },
    sides: [
      ...(speaks ? (['organisation'] as const) : []),
      ...(holds(person, clerks, agreement.area, now) ? (['clerk'] as const) : []),
    ],
  }
})

/**
 * 5 calls and a message. Numbers are dense and a new one needs the one before to have ended, so there is never more than one that has not. The same
 * again, as after a lost answer, is the same agreement.
 */
export const proposeAgreement = action('organisations.proposeAgreement', async (request, { caller, now }) => {
  const { project, organisationId, from, until, amount } = request
  const by = caller.openid()
  const [person, subject] = await Promise.all([caller.person(), subjectOf(project)])
  const { title, area } = orRefuse(subject, 'nothing-to-take-on')
  mustBeClerkOf(person, area, now)
  const deliverables = request.deliverables.map((deliverable) => ({ ...deliverable, done: null }))
  refuseIf(whyNotTerms({ from, until, deliverables }, now))
  const organisation = orRefuse(await organisations.get(organisationId), 'no-such-organisation')
  if (organisation.state !== 'registered') throw new Refused(refusal('organisation-not-registered'))
  const [last] = await agreements.ofProject(project, 1)
  const agreement: Agreement = {
    ...{ _id: agreementOf(project, (last?.number ?? 0) + 1), project, projectTitle: title, area },
    ...{ number: (last?.number ?? 0) + 1, organisation: organisationId, organisationName: organisation.name },
    ...{ deliverables, from, until, amount, state: 'proposed', ended: null, hands: [by], at: now },
    signed: { organisation: null, clerk: null },
  }
  const sameOrRefused = (open: Agreement | null) => {
    if (open?.hands[0] === by && isSame(open, agreement)) return { agreementId: open._id }
    throw new Refused(refusal('agreement-open'))
  }
  if (last && last.state !== 'ended') return sameOrRefused(last)
  // Somebody was quicker: it may have been the same request, sent twice.
  if (!(await agreements.addOnce(agreement))) return sameOrRefused(await agreements.get(agreement._id))
  const role = clerkRoleIn(person, area, now)
  await record({ action: 'organisations.proposeAgreement', by, role, subject: agreement._id, place: area, at: now })
  await tell({
    ...{ _id: `agreement:${agreement._id}`, to: organisation.contact.who, at: now, kind: 'organisation' },
    ...{ text: `请看「${title}」的承接协议,合适就确认。`, path: agreementPath(agreement._id) },
  })
  return { agreementId: agreement._id }
})

const isSame = (one: Agreement, other: Agreement): boolean => {
  const terms = ({ organisation, deliverables, from, until, amount }: Agreement) =>
    JSON.stringify([
      organisation,
      deliverables.map(({ what, measure, due }) => [what, measure, due]),
      from,
      until,
      amount,
    ])
  return terms(one) === terms(other)
}

type Hand = { by: string; byName: string; role: AuditEntry['role'] }

/** Who acts for a side: its contact for the organisation, a clerk of the area for the community. Refuses everybody else. */
async function handOf(person: Person | null, who: string, found: Agreement, side: Side, now: Moment): Promise<Hand> {
  if (side === 'clerk') {
    mustBeClerkOf(person, found.area, now)
    return { by: who, byName: await officeOf(person, found.area, now), role: clerkRoleIn(person, found.area, now) }
  }
  const organisation: Organisation = orRefuse(await organisations.get(found.organisation), 'no-such-organisation')
  refuseIf(whyNotActFor(organisation, who))
  return { by: who, byName: organisation.name, role: 'organisation' }
}

/** 6 calls. Signing again changes nothing. */
export const signAgreement = action('organisations.signAgreement', async ({ agreementId, side }, { caller, now }) => {
  const by = caller.openid()
  const person = await caller.person()
  const { byName, role } = await handOf(person, by, await there(agreementId), side, now)
  return change(agreementId, { action: 'organisations.signAgreement', by, role, at: now }, (agreement) => {
    refuseIf(whyNotSign(agreement, side))
    return agreement.signed[side] ? agreement : signed(agreement, side, { by, byName, at: now })
  })
})

/** 6 calls. Ended already, it is as it was wanted. */
export const endAgreement = action('organisations.endAgreement', async (request, { caller, now, words }) => {
  const { agreementId, side, reason } = request
  const by = caller.openid()
  const person = await caller.person()
  const { byName, role } = await handOf(person, by, await there(agreementId), side, now)
  if (words === 'waiting') throw new Refused(refusal('words-unchecked'))
  return change(agreementId, { action: 'organisations.endAgreement', by, role, at: now }, (agreement) =>
    agreement.state === 'ended' ? agreement : ended(agreement, { by, byName, at: now, reason }),
  )
})

/** 6 calls. */
export const tickDeliverable = action('organisations.tickDeliverable', async (request, { caller, now }) => {
  const { agreementId, place, link } = request
  const by = caller.openid()
  const { role } = await handOf(await caller.person(), by, await there(agreementId), 'organisation', now)
  await change(agreementId, { action: 'organisations.tickDeliverable', by, role, at: now }, (agreement) => {
    refuseIf(whyNotTick(agreement, place))
    const before = agreement.deliverables[place]?.done
    return before?.link === link ? agreement : ticked(agreement, place, { at: now, link })
  })
  return { agreementId, done: (await there(agreementId)).deliverables.filter(({ done }) => done !== null).length }
})

const there = async (id: string): Promise<Agreement> => orRefuse(await agreements.get(id), 'no-such-agreement')

/** Changes an agreement in a transaction, with the audit entry, unless nothing changes. 4 calls. */
async function change(
  id: string,
  entry: Pick<AuditEntry, 'action' | 'by' | 'role' | 'at'>,
  work: (agreement: Agreement) => Agreement,
) {
  const agreement = await transaction(async (t) => {
    const before = orRefuse(await t<Agreement>('agreements').get(id), 'no-such-agreement')
    const after = work(before)
    if (after === before) return before
    await t<Agreement>('agreements').put(after)
    await record({ ...entry, subject: id, place: before.area }, t<AuditEntry>('audit'))
    return after
  })
  return { agreementId: id, state: agreement.state }
}
