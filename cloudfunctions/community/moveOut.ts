import { type AreaId, areaAt, withAncestors } from '../../domain/community/area'
import { claimId } from '../../domain/community/claim'
import type { Home, Person } from '../../domain/community/person'
import { refusal } from '../../domain/refusals'
import type { Moment } from '../../domain/wording/time'
import { record } from '../kernel/audit'
import { Refused } from '../kernel/refused'
import { people } from '../kernel/repositories'
import { action } from '../kernel/serve'
import { tell } from '../kernel/telling'
import { talents } from '../talents/repositories'
import { keepers } from './decideClaims'
import { homeLabel } from './homeLabel'
import { roleAt } from './office'
import { claims, moves } from './repositories'

/** 7 calls at most. Left already, it is as it was wanted. */
export const moveOut = action('community.moveOut', async ({ household }, { caller, now }) => {
  const who = caller.openid()
  const person = await caller.person()
  const left = person !== null && (await leaveHome(person, household, now))
  if (left) await record({ action: 'community.moveOut', by: who, role: 'resident', subject: household, at: now })
  return { household, left }
})

/** 9 calls at most. The person is told why, and where to claim it again. */
export const moveSomebodyOut = action('community.moveSomebodyOut', async (request, { caller, now, words }) => {
  const { household, reason } = request
  const by = caller.openid()
  const role = roleAt(await caller.person(), keepers, household, now)
  if (words === 'waiting') throw new Refused(refusal('words-unchecked'))
  const living = await people.livingIn([household])
  const found = living.find(({ _id }) => claimId(household, _id) === request.claimId)
  const person = found ? await people.get(found._id) : null
  if (!person) return { household, left: false }
  const left = await leaveHome(person, household, now)
  if (left) {
    await record({ action: 'community.moveSomebodyOut', by, role, subject: household, reason, at: now })
    const text = `网格长登记您已搬出${homeLabel(household)}:${reason}。还住在那里的话,请扫楼门口的码再登记。`
    const _id = `home:${request.claimId}:left:${now}`
    await tell({ _id, to: person._id, at: now, kind: 'home-claim', text, path: 'pages/home/index' })
  }
  return { household, left }
})

/** What is kept of it comes first, so that a run that was cut short loses nothing; answers whether the home was theirs. 4 calls. */
async function leaveHome({ _id: who, homes }: Person, household: AreaId, now: Moment): Promise<boolean> {
  const home = homes.find((home) => home.household === household)
  const id = claimId(household, who)
  if (home) {
    const { relation, since } = home
    await moves.addOnce({ _id: `${id}-${since}`, household, relation, since, until: now })
  }
  const left = await people.removeHome(who, household)
  await claims.forget(id)
  await leaveTalents(
    who,
    homes.filter((home) => home.household !== household),
  )
  return left
}

/** In the talent pool somebody stands where their first home is, or nowhere. 1 read, 1 write. */
async function leaveTalents(who: string, [home]: Home[]): Promise<void> {
  const talent = await talents.get(who)
  const building = home && areaAt('building', home.household)
  if (!talent || talent.building === building) return
  if (building) await talents.put({ ...talent, building, areas: withAncestors(building), point: null })
  else await talents.remove(who)
}
