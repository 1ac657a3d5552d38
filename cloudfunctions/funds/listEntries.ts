import { fundOf, projectIn } from '../../domain/funds/fund'
import { orRefuse } from '../kernel/refused'
import { action } from '../kernel/serve'
import { funds } from './repositories'
import { seenEntries } from './shown'

/** 2 calls, and 1 of the storage. */
export const listEntries = action('funds.listEntries', async ({ area, kind, year, project, after }, { caller }) =>
  seenEntries(fundOf(area, kind, year), { project, after, who: caller.openidOrNull() }),
)

/** 3 calls, and 1 of the storage. */
export const openProject = action('funds.openProject', async ({ area, kind, year, project }, { caller, now }) => {
  const id = fundOf(area, kind, year)
  const [found, seen] = await Promise.all([funds.get(id), seenEntries(id, { project, who: caller.openidOrNull() })])
  const fund = orRefuse(found, 'no-such-fund')
  return { now, community: fund.areaName, ...orRefuse(projectIn(fund, project), 'project-not-planned'), ...seen }
})
