import type { AreaId } from '../../domain/community/area'
import {
  type Account,
  type AccountKind,
  accountOf,
  type Entry,
  type Event,
  move,
  newAccount,
  pointsFor,
} from '../../domain/points/entry'
import type { Moment } from '../../domain/wording/time'
import { type Transaction, transaction } from './transaction'

/** What an account holds, or an empty one. 1 read. */
export const accountIn = async (
  t: Transaction,
  kind: AccountKind,
  whose: string,
  community: AreaId,
): Promise<Account> =>
  (await t<Account>('pointAccounts').get(accountOf(kind, whose))) ?? newAccount(kind, whose, community)

/** Moves points and writes the entry that says so; answers both accounts as they are then. 3 writes. */
export async function pay(t: Transaction, from: Account, to: Account, amount: number, event: Event) {
  const moved = move(from, to, amount, event)
  await t<Account>('pointAccounts').put(moved.from)
  await t<Account>('pointAccounts').put(moved.to)
  await t<Entry>('pointEntries').add(moved.entry)
  return moved
}

type Service = {
  shiftId: string
  /** Whose place in the shift it is: see domain/volunteering/shift.ts. */
  key: string
  who: string
  community: AreaId
  minutes: number
  /** Points an hour. */
  rate: number
  title: string
  by: string
  now: Moment
}

/**
 * Gives somebody the points for an hour's service, once for each place in a shift; answers how many. For so little that it is no
 * point, nothing is written. 8 calls; 4 when it was given before.
 */
export async function earn({ shiftId, key, who, community, minutes, rate, title, by, now }: Service): Promise<number> {
  const points = pointsFor(minutes, rate)
  if (points === 0) return 0
  const _id = `${shiftId}:${key}:hours`
  const text = `服务 ${minutes / 60} 小时,「${title}」`
  return transaction(async (t) => {
    const given = await t<Entry>('pointEntries').get(_id)
    if (given) return given.lines[1].amount
    const shift = await accountIn(t, 'shift', shiftId, community)
    const person = await accountIn(t, 'person', who, community)
    await pay(t, shift, person, points, { _id, who, community, source: shiftId, text, by, now })
    return points
  })
}
