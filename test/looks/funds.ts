import { yearOf } from '../../domain/funds/fund'
import { BUILDING, COMMUNITY, homeAt, places, resident } from '../aCommunity'
import { startBackEnd } from '../backEnd'
import { asked, done, road } from '../funds/aLedger'
import { inOffice } from '../points/aBank'
import type { Table } from './table'

const year = yearOf(Date.now())
const ledger = `packages/funds/ledger/index?at=${COMMUNITY}`
const form = 'packages/funds/propose/index'
const proposal = 'packages/funds/proposal/index?proposalId=20261123-layout'

/** The ledger that all see, and the desk where two clerks write into it. */
export const funds: Table = {
  of: 'funds',
  start: async () => {
    const backEnd = await startBackEnd([
      ...places([BUILDING]),
      inOffice('sun', 'community-clerk', COMMUNITY),
      inOffice('he', 'community-clerk', COMMUNITY),
      resident('li', homeAt(BUILDING, 2)),
    ])
    const voucher = await backEnd.upload('sun', 'people/sun/voucher.jpg', '一张发票')
    await done(backEnd, { do: 'income', amount: 300_000_00, from: '区财政' })
    await done(backEnd, { do: 'budget', project: road, amount: 86_000_00 })
    const agreement = await done(backEnd, {
      ...{ do: 'commit', project: 'road', amount: 80_000_00, payee: '惠济区河海市政工程有限责任公司', isPerson: false },
      text: '铺路和排水沟,两边装路沿石',
    })
    await done(backEnd, { do: 'spend', promise: agreement, amount: 30_000_00, text: '首付款', vouchers: [voucher] })
    const from = { from: '老李', isPerson: true, text: '添长椅', where: '区慈善总会' }
    await done(backEnd, { do: 'pledge', amount: 8_000_00, ...from }, { kind: 'pledges' })
    const what = { do: 'release', promise: agreement, reason: '少铺了二十米,余款退回经费账上' } as const
    await backEnd.call('sun', 'funds.propose', asked(what, { proposalId: '20261123-layout' }))
    return backEnd
  },
  rows: [
    { at: ledger, by: 'li', shows: '经费用了 10%' },
    { at: `${ledger}&kind=pledges`, by: 'li', shows: '到这里给' },
    {
      at: `packages/funds/project/index?area=${COMMUNITY}&kind=service&year=${year}&project=road`,
      by: 'li',
      shows: '计划里还没用的',
    },
    { at: 'packages/funds/desk/index', by: 'he', shows: '等您审核' },
    { at: form, by: 'sun', taps: ['付款'], shows: '凭证照片' },
    { at: form, by: 'sun', taps: ['签约'], shows: '写单位或姓名' },
    { at: proposal, by: 'he', taps: ['审核通过'], shows: '通过后马上记账' },
    { at: proposal, by: 'he', taps: ['退回'], shows: '为什么退回' },
  ],
}
