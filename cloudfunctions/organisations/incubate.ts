import { incubated, type Organisation, whyNotIncubate, withHand } from '../../domain/organisations/organisation'
import { incubationNames } from '../../domain/organisations/words'
import { refusal } from '../../domain/refusals'
import { type AuditEntry, record } from '../kernel/audit'
import { orRefuse, Refused, refuseIf } from '../kernel/refused'
import { action } from '../kernel/serve'
import { tell } from '../kernel/telling'
import { transaction } from '../kernel/transaction'
import { clerkRoleIn, mustBeClerkOf, officeOf } from '../voting/clerk'
import { organisations } from './repositories'
import { pathOf } from './shown'

/** What clerks do for an organisation that is registered. */

/** 6 calls and a message. The same move again, as after a lost answer, changes nothing. */
export const incubate = action('organisations.incubate', async (request, { caller, now }) => {
  const { organisationId, revision, to, why } = request
  const by = caller.openid()
  const [person, found] = await Promise.all([caller.person(), organisations.get(organisationId)])
  const { community } = orRefuse(found, 'no-such-organisation')
  const role = clerkRoleIn(person, community, now)
  const byName = await officeOf(person, community, now)
  const after = await transaction(async (t) => {
    const before = orRefuse(await t<Organisation>('organisations').get(organisationId), 'no-such-organisation')
    if (before.revision === revision + 1 && before.moves[before.moves.length - 1]?.by === by && before.stage === to)
      return before
    refuseIf(whyNotIncubate(before, to, person, now))
    if (before.revision !== revision) throw new Refused(refusal('organisation-moved-on'))
    const moved = incubated(before, to, { by, byName, role, at: now }, why)
    await t<Organisation>('organisations').put(moved)
    const entry = { action: 'organisations.incubate', by, role, subject: organisationId, place: community, at: now }
    await record(entry, t<AuditEntry>('audit'))
    return moved
  })
  await tell({
    ...{ _id: `incubation:${organisationId}:${after.moves.length}`, to: after.contact.who, at: now },
    ...{
      kind: 'organisation',
      text: `「${after.name}」的孵化到了「${incubationNames[to]}」。`,
      path: pathOf(organisationId),
    },
  })
  return { organisationId, stage: after.stage }
})

/** 5 calls. */
export const namePartyContact = action('organisations.namePartyContact', async (request, { caller, now }) => {
  const { organisationId, name } = request
  const by = caller.openid()
  const [person, found] = await Promise.all([caller.person(), organisations.get(organisationId)])
  const { community } = orRefuse(found, 'no-such-organisation')
  mustBeClerkOf(person, community, now)
  await transaction(async (t) => {
    const before = orRefuse(await t<Organisation>('organisations').get(organisationId), 'no-such-organisation')
    const partyContact = name === '' ? null : name
    if (before.partyContact === partyContact) return
    await t<Organisation>('organisations').put({ ...before, partyContact, hands: withHand(before.hands, by) })
    const role = clerkRoleIn(person, community, now)
    const entry = { action: 'organisations.namePartyContact', by, role, subject: organisationId, at: now }
    await record(entry, t<AuditEntry>('audit'))
  })
  return { organisationId }
})
