import { type AreaId, withAncestors } from '../../domain/community/area'
import type { Office, OfficeCode } from '../../domain/community/office'
import type { Role } from '../../domain/community/person'
import type { Moment } from '../../domain/wording/time'
import { collection, command, MOST } from '../kernel/database'

const officeDocuments = collection<Office>('offices')
const codeDocuments = collection<OfficeCode>('officeCodes')
const leavingDocuments = collection<{ _id: string; alias: string }>('leavings')
const copyDocuments = collection<{ _id: string; fileId: string; at: Moment }>('copies')
const firstCodeDocuments = collection<{ _id: string }>('firstClerks')

export const offices = {
  get: officeDocuments.get,
  addOnce: officeDocuments.addOnce,
  /** What somebody holds or held, the newest first. 1 call. */
  of: (who: string) => officeDocuments.find({ who }, { sort: [['from', 'desc']], limit: 100 }),
  /** Offices of these roles in an area and below that have not ended. 1 call. */
  below: (area: AreaId, among: readonly Role[], limit: number) =>
    officeDocuments.find(
      {
        role: command.in([...among]),
        area: command.gte(area).and(command.lt(`${area}/`)),
        state: command.neq('ended'),
      },
      { sort: [['from', 'desc']], limit },
    ),
  /** Who holds one of these roles in just these areas. 1 call. */
  at: (areas: readonly AreaId[], among: readonly Role[]) =>
    officeDocuments.find(
      { role: command.in([...among]), area: command.in([...areas]), state: 'held' },
      { limit: MOST },
    ),
  /** Who holds one of these roles in an area or around it. 1 call. */
  around: (area: AreaId, among: readonly Role[]) =>
    officeDocuments.find(
      { role: command.in([...among]), area: command.in(withAncestors(area)), state: 'held' },
      { limit: 20 },
    ),
}

export const officeCodes = {
  get: codeDocuments.get,
  addOnce: codeDocuments.addOnce,
  /** The digits of somebody that are good for longest. 1 call. */
  of: async (who: string): Promise<OfficeCode | null> => (await codeDocuments.find({ who }, { limit: 1 }))[0] ?? null,
  /** Clears digits whose time is over, so that they can be drawn again; those of one person too. */
  clear: async (who: string, now: Moment): Promise<void> => {
    await codeDocuments.remove({ until: command.lte(now) })
    await codeDocuments.remove({ who })
  },
}

export const firstCodes = { isOne: async (hash: string) => (await firstCodeDocuments.get(hash)) !== null }

export const leavings = {
  get: leavingDocuments.get,
  /** One that is there stays: what has been done was done under it. */
  addOnce: leavingDocuments.addOnce,
  remove: (who: string) => leavingDocuments.remove({ _id: who }),
}

export const copies = {
  get: copyDocuments.get,
  put: copyDocuments.put,
  remove: (who: string) => copyDocuments.remove({ _id: who }),
}
