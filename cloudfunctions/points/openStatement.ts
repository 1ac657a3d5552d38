import { action } from '../kernel/serve'
import { accounts, entries } from './repositories'
import { statementLine } from './shown'

const PAGE = 20

/** 2 calls. */
export const openStatement = action('points.openStatement', async ({ after }, { caller, now }) => {
  const who = caller.openid()
  const [balance, { items, more }] = await Promise.all([
    accounts.balanceOf(who),
    entries.of(who, { after, limit: PAGE }),
  ])
  return { now, balance, statement: items.map(statementLine), more }
})
