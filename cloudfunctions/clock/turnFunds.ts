import { carryOver } from '../../domain/funds/booking'
import type { FundEntry } from '../../domain/funds/entry'
import { type Fund, fundOf, newFund, yearOf } from '../../domain/funds/fund'
import type { Moment } from '../../domain/wording/time'
import { funds } from '../funds/repositories'
import { type AuditEntry, record } from '../kernel/audit'
import { transaction } from '../kernel/transaction'

/**
 * When a year is over in China: takes what its funds have left into those of the year at hand, and later also what comes back from an
 * agreement. Whether something is left is asked in the transaction, so it moves once. 1 call, and 8 for each fund.
 */
export async function turnFunds(now: Moment): Promise<void> {
  for (const { _id } of await funds.toCarry(now)) await turn(_id, now)
}

const turn = (id: string, now: Moment): Promise<void> =>
  transaction(async (t) => {
    const from = await t<Fund>('funds').get(id)
    if (!from || from.carryFrom === null || from.carryFrom > now) return
    const { area, areaName, kind } = from
    const year = yearOf(now)
    const to = (await t<Fund>('funds').get(fundOf(area, kind, year))) ?? newFund(area, areaName, kind, year)
    const carried = carryOver(from, to, now)
    for (const { fund, entry } of [carried.from, carried.to]) {
      await t<Fund>('funds').put(fund)
      await t<FundEntry>('fundEntries').add(entry)
    }
    await record({ action: 'funds.turn', by: 'clock', role: 'clock', subject: id, at: now }, t<AuditEntry>('audit'))
  })
