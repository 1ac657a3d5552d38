import { holds } from '../../domain/community/person'
import { decisions, incubators, type Organisation, whyNotDecide } from '../../domain/organisations/organisation'
import { clerks } from '../../domain/voting/draft'
import { addressesOf } from '../kernel/files'
import { orRefuse } from '../kernel/refused'
import { action } from '../kernel/serve'
import { agreements, organisations } from './repositories'
import { agreementLine, organisationLine } from './shown'

const MOST_AGREEMENTS = 50

/** 3 calls, and 1 of the storage for a clerk who looks at the certificate. One that is not registered is shown to its contact and clerks alone. */
export const openOrganisation = action(
  'organisations.openOrganisation',
  async ({ organisationId }, { caller, now }) => {
    const who = caller.openidOrNull()
    const [person, found, taken] = await Promise.all([
      caller.person(),
      organisations.get(organisationId),
      agreements.ofOrganisation(organisationId, MOST_AGREEMENTS),
    ])
    const there = orRefuse(found, 'no-such-organisation')
    const mine = there.contact.who === who
    const isClerk = holds(person, clerks, there.community, now)
    const open = there.state === 'registered' || (there.state === 'suspended' && taken.length > 0)
    const organisation = orRefuse(open || mine || isClerk ? there : null, 'no-such-organisation')
    const { about, trainings, certificate } = organisation
    return {
      ...{ now, ...organisationLine(organisation), about, mine },
      trainings: trainings.map(({ title, at, hours }) => ({ title, at, hours })),
      agreements: taken.filter(({ state }) => state !== 'proposed' || mine || isClerk).map(agreementLine),
      inside: mine || isClerk ? inside(organisation) : null,
      desk: isClerk
        ? {
            contactName: organisation.contact.name,
            certificate: certificate && ((await addressesOf([certificate.kept])).get(certificate.kept) || null),
            decisions: decisions.filter((decision) => whyNotDecide(organisation, decision, person, now) === null),
            mayIncubate: organisation.state === 'registered' && holds(person, incubators, organisation.community, now),
          }
        : null,
    }
  },
)

const inside = ({ revision, partyContact, decisions: decided, moves }: Organisation) => ({
  ...{ revision, partyContact },
  decided: decided.map(({ decision, byName, at, reason }) => ({ decision, byName, at, reason })),
  moves: moves.map(({ from, to, why, byName, at }) => ({ from, to, why, byName, at })),
})
