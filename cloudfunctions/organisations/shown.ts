import type { Agreement } from '../../domain/organisations/agreement'
import type { Organisation } from '../../domain/organisations/organisation'

/** An organisation as it stands in a list. */
export const organisationLine = ({ _id, name, themes, areaName, state, stage }: Organisation) => ({
  ...{ organisationId: _id, name, themes, areaName, state, stage },
})

/** An agreement as it stands in a list. */
export function agreementLine(agreement: Agreement) {
  const { _id, project, projectTitle, organisation, organisationName, state, from, until, amount } = agreement
  return {
    ...{ agreementId: _id, project, projectTitle, organisationId: organisation, organisationName },
    ...{ state, from, until, amount, deliverables: agreement.deliverables.length },
    done: agreement.deliverables.filter(({ done }) => done !== null).length,
  }
}

/** Where a message about an agreement leads. */
export const agreementPath = (agreementId: string): string =>
  `packages/organisations/agreement/index?agreementId=${agreementId}`

/** Where a message about an organisation leads. */
export const pathOf = (organisationId: string): string =>
  `packages/organisations/organisation/index?organisationId=${organisationId}`
