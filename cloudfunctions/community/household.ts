import { claimId } from '../../domain/community/claim'
import { record } from '../kernel/audit'
import { orRefuse } from '../kernel/refused'
import { areas, households, people } from '../kernel/repositories'
import { action } from '../kernel/serve'
import { keepers } from './decideClaims'
import { homeLabel } from './homeLabel'
import { roleAt } from './office'
import { claims } from './repositories'

/** 4 calls. */
export const openHousehold = action('community.openHousehold', async ({ household }, { now }) => {
  const [found, living] = await Promise.all([households.get(household), people.livingIn([household])])
  const door = orRefuse(found, 'no-such-household')
  const ids = living.map(({ _id }) => claimId(household, _id))
  const [building, said] = await Promise.all([areas.get(door.building), ids.length > 0 ? claims.some(ids) : []])
  const names = new Map(said.map(({ _id, name }) => [_id, name]))
  return {
    ...{ now, household, label: homeLabel(household), slipIssue: door.slipIssue ?? 1 },
    building: { id: door.building, name: building?.name ?? door.building },
    people: living.flatMap(({ _id, homes }) => {
      const id = claimId(household, _id)
      return homes
        .filter((home) => home.household === household)
        .map(({ relation, since }) => ({ claimId: id, name: names.get(id) ?? '', relation, since }))
    }),
  }
})

/** 3 calls. Reissued already since it was seen, it is as it was wanted. */
export const reissueSlip = action('community.reissueSlip', async ({ household, issue }, { caller, now }) => {
  const by = caller.openid()
  const role = roleAt(await caller.person(), keepers, household, now)
  if ((await households.reissueSlip(household, issue)) > 0)
    await record({ action: 'community.reissueSlip', by, role, subject: household, at: now })
  const door = orRefuse(await households.get(household), 'no-such-household')
  return { household, slipIssue: door.slipIssue ?? 1 }
})
