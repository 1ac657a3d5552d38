import type { Office } from '../../domain/community/office'
import type { Person } from '../../domain/community/person'
import { decided, type Hand, isDecided, type Organisation, whyNotDecide } from '../../domain/organisations/organisation'
import { organisationStateNames } from '../../domain/organisations/words'
import { refusal } from '../../domain/refusals'
import type { Moment } from '../../domain/wording/time'
import { follow } from '../community/office'
import { type AuditEntry, record } from '../kernel/audit'
import { removeFile } from '../kernel/files'
import { orRefuse, Refused, refuseIf } from '../kernel/refused'
import { areas } from '../kernel/repositories'
import { action } from '../kernel/serve'
import { tell } from '../kernel/telling'
import { type Transaction, transaction } from '../kernel/transaction'
import { clerkRoleIn, officeOf } from '../voting/clerk'
import { organisations } from './repositories'
import { pathOf } from './shown'

/**
 * One transaction on the organisation, and on its contact's office with the role that follows from it. At most 13 calls. Deciding the same
 * again, as after a lost answer, changes nothing.
 */
export const decide = action('organisations.decide', async (request, { caller, now }) => {
  const { organisationId, revision, decision, reason } = request
  const by = caller.openid()
  const [person, found] = await Promise.all([caller.person(), organisations.get(organisationId)])
  const { community, certificate } = orRefuse(found, 'no-such-organisation')
  const says = decision === 'decline' || decision === 'suspend'
  if (says && reason === '') throw new Refused({ ...refusal('why-declined'), field: 'reason' })
  const hand: Hand = {
    ...{ by, byName: await officeOf(person, community, now), role: clerkRoleIn(person, community, now), at: now },
  }
  const name = (await areas.get(community))?.name ?? community
  const after = await transaction(async (t) => {
    const before = orRefuse(await t<Organisation>('organisations').get(organisationId), 'no-such-organisation')
    if (before.revision === revision + 1 && isDecided(before, decision, by)) return before
    refuseIf(whyNotDecide(before, decision, person, now))
    if (before.revision !== revision) throw new Refused(refusal('organisation-moved-on'))
    const office = await officeAfter(t, before, decided(before, decision, { ...hand, reason }, null), name, now)
    const decidedNow = decided(before, decision, { ...hand, reason: says ? reason : '' }, office)
    await t<Organisation>('organisations').put(decidedNow)
    const entry = { action: `organisations.${decision}`, by, role: hand.role, subject: organisationId, at: now }
    await record({ ...entry, place: community }, t<AuditEntry>('audit'))
    return decidedNow
  })
  if (certificate && !after.certificate) await removeFile(certificate.kept)
  await tellContact(after, now)
  return { organisationId, state: after.state }
})

/** Gives the contact the role while it is registered, and ends it when it is no more; answers the office that holds now. */
async function officeAfter(
  t: Transaction,
  before: Organisation,
  after: Organisation,
  areaName: string,
  now: Moment,
): Promise<string | null> {
  const offices = t<Office>('offices')
  const last = after.decisions[after.decisions.length - 1]
  const hand = last && { by: last.by, byName: last.byName, at: now }
  if (before.office !== null && after.state !== 'registered') {
    const office = await offices.get(before.office)
    if (!office || office.state === 'ended' || !hand) return null
    const ended: Office = { ...office, state: 'ended', ended: hand }
    await offices.put(ended)
    await follow(t, ended)
    return null
  }
  if (after.state !== 'registered' || before.office !== null || !hand) return before.office
  const { who, name } = after.contact
  const contact = await t<Person>('people').get(who)
  if (!contact) return null
  const checked = before.decisions[before.decisions.length - 1]
  const office: Office = {
    ...{ _id: `${after._id}-${after.revision}`, who, name, role: 'organisation', area: after.community, areaName },
    ...{ from: now, until: null, state: 'held', confirmed: hand, ended: null, consent: contact.consent },
    given: checked ? { by: checked.by, byName: checked.byName, at: checked.at } : hand,
  }
  await offices.put(office)
  await follow(t, office)
  return office._id
}

async function tellContact({ _id, name, contact, state, decisions }: Organisation, now: Moment): Promise<void> {
  const last = decisions[decisions.length - 1]
  if (!last || last.decision === 'check') return
  const why = last.reason === '' ? '' : `,原因:${last.reason}`
  await tell({
    ...{ _id: `organisation:${_id}:${decisions.length}`, to: contact.who, at: now, kind: 'organisation' },
    ...{ text: `您登记的「${name}」${organisationStateNames[state]}${why}。`, path: pathOf(_id) },
  })
}
