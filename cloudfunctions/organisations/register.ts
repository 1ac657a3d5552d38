import { createHash } from 'node:crypto'
import { areaAt } from '../../domain/community/area'
import { areaOfReach, type Organisation, whyNotRegister, withHand } from '../../domain/organisations/organisation'
import { kindOf } from '../../domain/pictures/picture'
import { refusal } from '../../domain/refusals'
import { type AuditEntry, record } from '../kernel/audit'
import { contentOf, putFile } from '../kernel/files'
import { orRefuse, Refused, refuseIf } from '../kernel/refused'
import { areas } from '../kernel/repositories'
import { action } from '../kernel/serve'
import { transaction } from '../kernel/transaction'

/**
 * 3 reads, 2 writes in a transaction, and 3 calls of the storage. Its words are looked at by two clerks before anybody else sees them. The same
 * picture under the same code is the same registration, as after a lost answer.
 */
export const register = action('organisations.register', async (request, { caller, now }) => {
  const { creditCode: _id, name, about, themes, reach, contactName, papers: uploaded, incubate } = request
  const by = caller.openid()
  const home = (await caller.person())?.homes[0]?.household
  const community = orRefuse(home && areaAt('community', home), 'no-home')
  const area = areaOfReach(reach, community)
  refuseIf(whyNotRegister(_id, null, by))
  const place = orRefuse(await areas.get(area), 'no-such-area')
  const kept = await copyOf(uploaded)
  return transaction(async (t) => {
    const documents = t<Organisation>('organisations')
    const before = await documents.get(_id)
    if (before?.certificate?.uploaded === uploaded && before.contact.who === by)
      return { organisationId: _id, state: before.state }
    refuseIf(whyNotRegister(_id, before, by))
    const organisation: Organisation = {
      ...{ _id, name, about, themes, community, area, areaName: place.name },
      contact: { who: by, name: contactName },
      certificate: { uploaded, kept },
      state: 'waiting',
      decisions: before?.decisions ?? [],
      hands: withHand(before?.hands ?? [], by),
      office: null,
      revision: (before?.revision ?? 0) + 1,
      at: now,
      partyContact: before?.partyContact ?? null,
      stage: incubate ? 'applied' : null,
      moves: before?.moves ?? [],
      trainings: before?.trainings ?? [],
    }
    await documents.put(organisation)
    const entry = { action: 'organisations.register', by, role: 'resident', subject: _id, place: community, at: now }
    await record(entry as Omit<AuditEntry, '_id'>, t<AuditEntry>('audit'))
    return { organisationId: _id, state: organisation.state }
  })
})

/** Copies the picture to where no phone can write, under a name that nobody can guess without it. */
async function copyOf(uploaded: string): Promise<string> {
  const content = await contentOf(uploaded)
  const kind = content && kindOf(content)
  if (!kind) throw new Refused({ ...refusal('certificate-picture'), field: 'papers' })
  return putFile(`organisations/${createHash('sha256').update(content).digest('hex')}.${kind}`, content)
}
