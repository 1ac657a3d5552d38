import { areaAt } from '../../domain/community/area'
import { fundOf, yearOf } from '../../domain/funds/fund'
import { leftOf, publicParty } from '../../domain/funds/promise'
import { refusal } from '../../domain/refusals'
import { orRefuse, Refused } from '../kernel/refused'
import { areas } from '../kernel/repositories'
import { action } from '../kernel/serve'
import { funds, promises } from './repositories'
import { figuresShown, seenEntries } from './shown'

const MOST_PLEDGES = 50

/** 6 calls, and 1 of the storage. */
export const openLedger = action('funds.openLedger', async ({ at, kind = 'service', year }, { caller, now }) => {
  const area = areaAt('community', at)
  if (area === undefined) throw new Refused({ ...refusal('not-a-community'), field: 'at' })
  const wanted = year ?? yearOf(now)
  const id = fundOf(area, kind, wanted)
  const [community, all, fund, given, seen] = await Promise.all([
    areas.get(area),
    funds.of(area),
    funds.get(id),
    kind === 'pledges' ? promises.openIn(id, MOST_PLEDGES) : [],
    seenEntries(id, { who: caller.openidOrNull() }),
  ])
  const { name } = orRefuse(community, 'no-such-area')
  return {
    ...{ now, community: { id: area, name }, kind, year: wanted, funds: all },
    fund: fund && { ...figuresShown(fund), projects: fund.projects, counted: fund.counted, at: fund.at },
    pledges: given.map((pledge) => ({
      ...{ id: pledge._id, party: publicParty(pledge), text: pledge.text, where: pledge.where ?? '' },
      ...{ amount: pledge.amount, left: leftOf(pledge) },
    })),
    ...seen,
  }
})
