import type { Office, OfficeCode } from '../../domain/community/office'
import { type Organisation, withHand } from '../../domain/organisations/organisation'
import { refusal } from '../../domain/refusals'
import { follow } from '../community/office'
import { type AuditEntry, record } from '../kernel/audit'
import { orRefuse, Refused } from '../kernel/refused'
import { areas } from '../kernel/repositories'
import { action } from '../kernel/serve'
import { tell } from '../kernel/telling'
import { transaction } from '../kernel/transaction'
import { clerkRoleIn, mustBeClerkOf, officeOf } from '../voting/clerk'
import { organisations } from './repositories'
import { pathOf } from './shown'

/**
 * One transaction on the organisation and both offices: the role goes from who spoke for it to who read their digits out. 12 calls and a message.
 * The same again, as after a lost answer, changes nothing.
 */
export const changeContact = action('organisations.changeContact', async (request, { caller, now, words }) => {
  const { organisationId, revision, digits, name } = request
  const by = caller.openid()
  const [person, found] = await Promise.all([caller.person(), organisations.get(organisationId)])
  const { community } = orRefuse(found, 'no-such-organisation')
  mustBeClerkOf(person, community, now)
  if (words === 'waiting') throw new Refused(refusal('words-unchecked'))
  const hand = { by, byName: await officeOf(person, community, now), at: now }
  const role = clerkRoleIn(person, community, now)
  const areaName = (await areas.get(community))?.name ?? community
  const after = await transaction(async (t) => {
    const code = await t<OfficeCode>('officeCodes').get(digits)
    const { who, consent } = orRefuse(code && code.until > now ? code : null, 'code-unknown')
    const before = orRefuse(await t<Organisation>('organisations').get(organisationId), 'no-such-organisation')
    if (before.contact.who === who) return before
    if (before.state !== 'registered') throw new Refused(refusal('organisation-not-registered'))
    if (before.revision !== revision) throw new Refused(refusal('organisation-moved-on'))
    const last = before.office === null ? null : await t<Office>('offices').get(before.office)
    if (last && last.state !== 'ended') {
      const ended: Office = { ...last, state: 'ended', ended: hand }
      await t<Office>('offices').put(ended)
      await follow(t, ended)
    }
    const office: Office = {
      ...{ _id: `${organisationId}-${revision + 1}`, who, name, role: 'organisation', area: community, areaName },
      ...{ from: now, until: null, state: 'held', given: hand, confirmed: null, ended: null, consent },
    }
    await t<Office>('offices').put(office)
    await follow(t, office)
    const changed: Organisation = {
      ...before,
      ...{ contact: { who, name }, office: office._id, revision: revision + 1 },
      hands: withHand(withHand(before.hands, by), who),
    }
    await t<Organisation>('organisations').put(changed)
    const entry = { action: 'organisations.changeContact', by, role, subject: organisationId, place: community }
    await record({ ...entry, at: now }, t<AuditEntry>('audit'))
    return changed
  })
  await tell({
    ...{ _id: `organisation:${organisationId}:contact:${after.office}`, to: after.contact.who, at: now },
    ...{ kind: 'organisation', text: `您现在是「${after.name}」的联系人。`, path: pathOf(organisationId) },
  })
  return { organisationId }
})
