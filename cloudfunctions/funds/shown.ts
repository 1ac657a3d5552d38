import { cashMoved, type FundEntry } from '../../domain/funds/entry'
import { type Fund, figuresOf, spentPerCent } from '../../domain/funds/fund'
import type { Proposal } from '../../domain/funds/proposal'
import { amountOf, titleOf } from '../../domain/funds/summary'
import { inTenths } from '../../domain/funds/words'
import { shown } from '../kernel/pictures'
import { entries } from './repositories'

export const PAGE = 20

export function figuresShown(fund: Fund) {
  const { cash: _, ...figures } = figuresOf(fund)
  return { ...figures, perCent: spentPerCent(fund), sentence: inTenths(fund) }
}

export const entryLine = (entry: FundEntry) => {
  const { _id, number, at, kind, text, project, party, amount, offices } = entry
  return { id: _id, number, at, kind, text, project, party, amount, moved: cashMoved(entry), offices }
}

/** A page of entries with what proves them. 2 calls, and 1 of the storage. */
export async function seenEntries(
  fund: string,
  { project, after, who }: { project?: string | undefined; after?: string | undefined; who: string | null },
) {
  const { items, more } = await entries.in(fund, project, { after, limit: PAGE })
  const seen = await shown(
    items.flatMap(({ vouchers }) => vouchers),
    who,
  )
  return {
    entries: items.map((entry) => ({
      ...entryLine(entry),
      vouchers: entry.vouchers.flatMap((fileId) => seen.get(fileId) ?? []),
    })),
    more,
  }
}

export const proposalLine = (proposal: Proposal, areaName: string, by: string) => {
  const { _id, what, area, kind, year, author, authorName, at, state } = proposal
  return {
    ...{ id: _id, do: what.do, area, areaName, kind, year, title: titleOf(what), amount: amountOf(what) },
    ...{ author: authorName, mine: author === by, at, state },
  }
}
