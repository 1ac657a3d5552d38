import type { CollectionName } from '../../cloudfunctions/collections'
import type { Office } from '../../domain/community/office'
import type { Role } from '../../domain/community/person'

export const GRID = 'hj.02.03.1'
type Line = { collection: CollectionName; document: Record<string, unknown> }

/** Somebody who holds a role and lives elsewhere. */
export const holder = (openid: string, role: Role, area: string): Line => ({
  collection: 'people',
  document: { _id: openid, homes: [], roles: [{ role, area, from: 0 }], consent: { notice: '2026-11-01', at: 1 } },
})

/** The office of a grid's leader, as the neighbours know it. */
export function leaderOf(grid: string, who: string, name: string): Line {
  const hand = { by: 'wx-clerk', byName: '社区', at: 1 }
  const office: Office = {
    ...{ _id: `20261101-${who}`, who, name, role: 'grid-leader', area: grid, areaName: '第一网格' },
    ...{ from: 1, until: null, state: 'held', given: hand, confirmed: null, ended: null },
    consent: { notice: '2026-11-01', at: 1 },
  }
  return { collection: 'offices', document: office }
}
