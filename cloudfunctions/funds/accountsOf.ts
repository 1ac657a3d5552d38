import { accountsOf as blockOf, MOST_ENTRIES, whyNotStretch } from '../../domain/funds/accounts'
import type { FundEntry } from '../../domain/funds/entry'
import { fundOf } from '../../domain/funds/fund'
import { MOST_FILES } from '../../domain/notices/attachment'
import { refusal } from '../../domain/refusals'
import { copiesOf } from '../kernel/pictures'
import { orRefuse, Refused, refuseIf } from '../kernel/refused'
import { action } from '../kernel/serve'
import { entries, funds } from './repositories'

/** 4 calls. */
export const accountsOf = action('funds.accountsOf', async ({ area, kind, year, from, until }, { now }) => {
  refuseIf(whyNotStretch(from, until, now))
  const id = fundOf(area, kind, year)
  const [fund, found, last] = await Promise.all([
    funds.get(id),
    entries.between(id, from, until, MOST_ENTRIES + 1),
    entries.lastBefore(id, from),
  ])
  orRefuse(fund, 'no-such-fund')
  if (found.length > MOST_ENTRIES) throw new Refused(refusal('accounts-too-long', MOST_ENTRIES))
  const copies = await copiesOf(found.flatMap(({ vouchers }) => vouchers.slice(0, 1)))
  const proved = found.filter(({ vouchers: [first] }) => first !== undefined && copies.has(first)).slice(0, MOST_FILES)
  const place = ({ _id }: FundEntry) => {
    const at = proved.findIndex((entry) => entry._id === _id)
    return at < 0 ? null : at
  }
  return {
    block: blockOf(found, { opening: last?.cash ?? 0, from, until }, place),
    files: proved.map(({ number, vouchers: [first = ''] }) => {
      const fileId = copies.get(first) ?? ''
      return { fileId, name: `凭证 ${number}${fileId.slice(fileId.lastIndexOf('.'))}` }
    }),
  }
})
