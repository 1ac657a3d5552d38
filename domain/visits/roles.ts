import type { Role } from '../community/person'

/** Who may arrange pairs in their area. */
export const pairers: readonly Role[] = ['grid-leader', 'team-leader', 'organisation', 'community-clerk']
/** Who works on the needs list of their area. */
export const carers: readonly Role[] = ['grid-leader', 'community-clerk', 'street-clerk', 'district-clerk']
