import type { CollectionName } from '../../cloudfunctions/collections'
import { withAncestors } from '../../domain/community/area'
import type { Entry } from '../../domain/exchange/entry'
import type { Idea } from '../../domain/ideas/idea'
import { termIn, termsOf } from '../../domain/ideas/terms'
import { BUILDING, COMMUNITY, DAY, ELSEWHERE, homeAt, NEXT_BUILDING, places, resident } from '../aCommunity'
import { inOffice } from '../points/aBank'

/** Two buildings with neighbours, a clerk, a grid leader and somebody across the road: who gives ideas, meets and swaps. */
type Line = { collection: CollectionName; document: Record<string, unknown> }

export const COMPOUND = 'hj.02.03.1.05'
export const GRID = 'hj.02.03.1'

export const neighbourhood = (): Line[] => [
  ...places(),
  inOffice('sun', 'community-clerk', COMMUNITY),
  inOffice('zhao', 'grid-leader', GRID),
  inOffice('district', 'district-clerk', 'hj'),
  resident('li', homeAt(BUILDING, 2)),
  resident('wang', homeAt(BUILDING, 3)),
  resident('chen', homeAt(NEXT_BUILDING, 4)),
  resident('far', homeAt(ELSEWHERE, 1)),
  office('sun', 'community-clerk', COMMUNITY),
]

const office = (who: string, role: string, area: string): Line => ({
  collection: 'offices',
  document: {
    ...{ _id: `office-${who}`, who, name: who, role, area, areaName: '社区', from: 0, until: null, state: 'held' },
    ...{ given: { by: 'x', byName: 'x', at: 0 }, confirmed: null, ended: null, consent: { notice: '1', at: 0 } },
  },
})

let ids = 0
/** An id as phones make them. */
export const newId = (): string => `20261123-${String(++ids).padStart(6, 'a')}`

export function idea(_id: string, title: string, change: Partial<Idea> = {}): Line {
  const document: Idea = {
    ...{ _id, area: COMPOUND, areaName: '小区', areas: withAncestors(COMPOUND), community: COMMUNITY, spot: '', title },
    ...{
      text: '说明',
      pictures: [],
      terms: termsOf(title).map((term) => termIn(COMMUNITY, term)),
      by: 'wang',
      name: '老王',
    },
    ...{ at: 1, dueAt: 1 + 7 * DAY, supporters: 0, state: 'open', listed: true, joinedTo: null, answer: null },
    ...{ meeting: null, untold: false, ...change },
  }
  return { collection: 'ideas', document: { ...document } }
}

export function entry(_id: string, change: Partial<Entry> = {}): Line {
  const area = change.area ?? BUILDING
  const document: Entry = {
    ...{ _id, kind: 'need', area, areaName: '5 号楼', areas: withAncestors(area), community: COMMUNITY },
    ...{ category: 'repair', title: '修水管', details: '', when: { kind: 'any' }, quantity: 1, standing: 'resident' },
    ...{ by: 'li', name: '小李', at: 1, until: Date.now() + 30 * DAY, state: 'open', flagAt: null, flaggedAt: null },
    ...change,
  }
  return { collection: 'exchange', document: { ...document } }
}
