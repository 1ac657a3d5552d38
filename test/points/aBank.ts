import type { CollectionName } from '../../cloudfunctions/collections'
import type { Role } from '../../domain/community/person'
import type { Request } from '../../domain/contract'
import { type Account, type Entry, move, newAccount } from '../../domain/points/entry'
import { BUILDING, COMMUNITY, homeAt, resident } from '../aCommunity'
import type { BackEnd } from '../backEnd'

type Line = { collection: CollectionName; document: Record<string, unknown> }

export const inOffice = (openid: string, role: Role, area: string): Line => {
  const line = resident(openid, homeAt(BUILDING, 1))
  return { ...line, document: { ...line.document, roles: [{ role, area, from: 0 }] } }
}

/** Accounts in which a shift has given each of these people so many points. */
export function* earned(people: readonly string[], points: number): Generator<Line> {
  let shift = newAccount('shift', 'first-1', COMMUNITY)
  for (const who of people) {
    const event = { who, community: COMMUNITY, source: 'first-1', text: '服务 2 小时,「结对探望」', by: 'sun', now: 1 }
    const moved = move(shift, newAccount('person', who, COMMUNITY), points, { _id: `first-1:${who}:hours`, ...event })
    shift = moved.from
    yield { collection: 'pointAccounts', document: moved.to }
    yield { collection: 'pointEntries', document: moved.entry }
  }
  yield { collection: 'pointAccounts', document: shift }
}

export const goods: Request<'points.postOffer'> = {
  offerId: '20261123-goods0',
  kind: 'goods',
  title: '布袋',
  about: '邻居手缝的',
  place: '社区服务站',
  at: null,
  price: 30,
  stock: 1,
  area: COMMUNITY,
  byName: '鸣翠社区居委会',
}

/** What must hold of the bank at any time: sums, balances, statements, and what is taken of each offer. */
export async function inOrder(backEnd: BackEnd): Promise<void> {
  const accounts = (await backEnd.documents('pointAccounts')) as unknown as Account[]
  const entries = (await backEnd.documents('pointEntries')) as unknown as Entry[]
  expect(accounts.reduce((sum, { balance }) => sum + balance, 0)).toBe(0)
  for (const { _id, kind, balance, entries: count } of accounts) {
    expect(kind === 'shift' ? balance <= 0 : balance >= 0).toBe(true)
    const lines = entries
      .flatMap(({ at, lines }) => lines.map((line) => ({ at, ...line })))
      .filter(({ account }) => account === _id)
      .sort((a, b) => a.at - b.at)
    expect(lines).toHaveLength(count)
    const afters = lines.map((_, i) => lines.slice(0, i + 1).reduce((sum, { amount }) => sum + amount, 0))
    expect(lines.map(({ after }) => after)).toEqual(afters)
    expect(afters[afters.length - 1]).toBe(balance)
  }
  const redemptions = await backEnd.documents('redemptions')
  for (const { _id, taken, handed } of await backEnd.documents('pointOffers')) {
    const of = redemptions.filter(({ offer }) => offer === _id)
    expect(of.filter(({ state }) => state !== 'given-back')).toHaveLength(taken as number)
    expect(of.filter(({ state }) => state === 'handed-over')).toHaveLength(handed as number)
  }
}

/** Sets what goes wrong on purpose, or nothing any more. */
export const faults = (backEnd: BackEnd, wanted: object | null) =>
  fetch(`${backEnd.url}/__emulator/faults`, {
    headers: { 'content-type': 'application/json' },
    ...(wanted ? { method: 'POST', body: JSON.stringify(wanted) } : { method: 'DELETE' }),
  })
