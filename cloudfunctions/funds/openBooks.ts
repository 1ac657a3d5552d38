import { fundOf } from '../../domain/funds/fund'
import { leftOf } from '../../domain/funds/promise'
import { reversible } from '../../domain/funds/proposal'
import { settings } from '../../domain/settings'
import { orRefuse } from '../kernel/refused'
import { areas } from '../kernel/repositories'
import { action } from '../kernel/serve'
import { entries, funds, promises } from './repositories'
import { entryLine, figuresShown } from './shown'

const PROMISES = 100
/** Entries that are looked at for those that can be reversed. */
const LOOKED_AT = 60

/** 5 calls. */
export const openBooks = action('funds.openBooks', async ({ area, kind, year }, { now }) => {
  const id = fundOf(area, kind, year)
  const [community, fund, open, { items }] = await Promise.all([
    areas.get(area),
    funds.get(id),
    promises.openIn(id, PROMISES),
    entries.in(id, undefined, { limit: LOOKED_AT }),
  ])
  const undone = new Set(items.map(({ reverses }) => reverses))
  return {
    now,
    areaName: orRefuse(community, 'no-such-area').name,
    fund: fund && { ...figuresShown(fund), projects: fund.projects },
    promises: open.map((promise) => {
      const { _id, side, party, project, text, amount } = promise
      return { id: _id, side, party, project, text, amount, left: leftOf(promise) }
    }),
    reversible: items.filter(({ _id, kind: of }) => reversible.includes(of) && !undone.has(_id)).map(entryLine),
    yearly: settings.serviceFund,
  }
})
