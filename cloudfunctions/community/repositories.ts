import { type AreaId, withAncestors } from '../../domain/community/area'
import { type Claim, MOST_TRIES, type Move, type Tries, triesId } from '../../domain/community/claim'
import type { Office, OfficeCode } from '../../domain/community/office'
import type { Role } from '../../domain/community/person'
import type { Moment } from '../../domain/wording/time'
import { collection, command, MOST } from '../kernel/database'

const officeDocuments = collection<Office>('offices')
const codeDocuments = collection<OfficeCode>('officeCodes')
const leavingDocuments = collection<{ _id: string; alias: string }>('leavings')
const copyDocuments = collection<{ _id: string; fileId: string; at: Moment }>('copies')
const firstCodeDocuments = collection<{ _id: string }>('firstClerks')

const claimDocuments = collection<Claim>('claims')
const moveDocuments = collection<Move>('moves')
const triesDocuments = collection<Tries>('claimTries')

export const claims = {
  get: claimDocuments.get,
  /** 1 call. */
  some: (ids: string[]) => claimDocuments.find({ _id: command.in(ids) }, { limit: MOST }),
  /** Somebody's own, the newest first. 1 call. */
  of: (who: string) => claimDocuments.find({ who }, { sort: [['at', 'desc']], limit: 20 }),
  /** What waits in these households, the longest waiting first. 1 call. */
  waitingAt: (homes: AreaId[], limit: number) =>
    claimDocuments.find({ household: command.in(homes), state: 'waiting' }, { sort: [['at', 'asc']], limit }),
  /** 1 call that an index answers. */
  countAt: (homes: AreaId[]) => claimDocuments.count({ household: command.in(homes), state: 'waiting' }),
  /** What waits in an area, the longest waiting first; a page at a time. 1 call. */
  waitingIn: (area: AreaId, page: { after?: string | undefined; limit: number }) =>
    claimDocuments.soonestFirst({ areas: area, state: 'waiting' }, { by: 'at', from: 0, ...page }),
  /** Takes one back that still waits; answers whether it did. 1 write. */
  withdraw: async (id: string): Promise<boolean> =>
    (await claimDocuments.change({ _id: id, state: 'waiting' }, { state: 'withdrawn' })) > 0,
  /** Forgets the claim of a home that was left. */
  forget: (id: string) => claimDocuments.remove({ _id: id, state: 'confirmed' }),
}

export const moves = { addOnce: moveDocuments.addOnce }

export const tries = {
  /** Counts a try of the day; answers whether it was still one of those that are free. 2 calls. */
  spend: async (what: 'slip' | 'roster', who: string, now: Moment): Promise<boolean> => {
    const _id = triesId(what, who, now)
    if (await triesDocuments.addOnce({ _id, who, tries: 1, at: now })) return true
    return (await triesDocuments.change({ _id, tries: command.lt(MOST_TRIES) }, { tries: command.inc(1), at: now })) > 0
  },
  /** A try that was right is given back. */
  giveBack: (what: 'slip' | 'roster', who: string, now: Moment) =>
    triesDocuments.change({ _id: triesId(what, who, now) }, { tries: command.inc(-1) }),
}

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
