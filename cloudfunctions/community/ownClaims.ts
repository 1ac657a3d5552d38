import { areaAt } from '../../domain/community/area'
import { claimId, whyNotOfThisHome } from '../../domain/community/claim'
import { refusal } from '../../domain/refusals'
import { record } from '../kernel/audit'
import { orRefuse, Refused, refuseIf } from '../kernel/refused'
import { areas, households, people } from '../kernel/repositories'
import { action } from '../kernel/serve'
import { claimed, claimLines, decide, rowsFor } from './claims'
import { homeLabel } from './homeLabel'
import { claims } from './repositories'
import { trySlip } from './trySlip'

/** Claims that one home shows. */
const MOST = 50

const isHome = async (household: string, who: string) =>
  (await people.livingIn([household])).some(({ _id }) => _id !== who)

/** Some 10 calls. What was confirmed meanwhile is as it was wanted. */
export const useSlip = action('community.useSlip', async ({ household, slip }, { caller, now }) => {
  const who = caller.openid()
  const [found, door] = await Promise.all([claims.get(claimId(household, who)), households.get(household)])
  const claim = orRefuse(found, 'no-such-claim')
  refuseIf(claim.state === 'declined' || claim.state === 'withdrawn' ? refusal('claim-decided') : null)
  const others = await isHome(household, who)
  if (claim.state === 'confirmed') return claimed(claim, others)
  return claimed(await trySlip(claim, orRefuse(door, 'no-such-household'), slip, now), others)
})

/** 4 calls at most. Withdrawn already, it is as it was wanted. */
export const withdrawClaim = action('community.withdrawClaim', async ({ household }, { caller, now }) => {
  const who = caller.openid()
  const _id = claimId(household, who)
  if (await claims.withdraw(_id)) {
    const what = { action: 'community.withdrawClaim', by: who, role: 'resident', subject: _id } as const
    await record({ ...what, at: now })
  }
  const claim = orRefuse(await claims.get(_id), 'no-such-claim')
  refuseIf(claim.state === 'withdrawn' ? null : refusal('claim-decided'))
  return claimed(claim, await isHome(household, who))
})

/** 4 calls at most. */
export const openClaims = action('community.openClaims', async (_, { caller, now }) => {
  caller.openid()
  const person = await caller.person()
  const mine = person?.homes ?? []
  const homes = mine.map(({ household }) => household)
  const buildingOf = (household: string) => areaAt('building', household) ?? household
  const [waiting, named] = await Promise.all([
    homes.length > 0 ? claims.waitingAt(homes, MOST) : [],
    areas.named(homes.map(buildingOf)),
  ])
  const lines = await claimLines(waiting)
  return {
    now,
    homes: mine.map(({ household, relation, since }) => {
      const id = buildingOf(household)
      const building = { id, name: named.get(id)?.name ?? id }
      return { household, label: homeLabel(household), relation, since, building }
    }),
    claims: lines.map((line) => ({ ...line, mayConfirm: whyNotOfThisHome(person, line) === null })),
  }
})

/** Some 10 calls. Decided the same way already, it is as it was wanted. */
export const decideClaim = action(
  'community.decideClaim',
  async ({ claimId: id, decision, reason }, { caller, now, words }) => {
    const by = caller.openid()
    const person = await caller.person()
    if (words === 'waiting') throw new Refused(refusal('words-unchecked'))
    const claim = orRefuse(await claims.get(id), 'no-such-claim')
    refuseIf(whyNotOfThisHome(person, claim))
    const step = { to: decision, way: 'household', by, at: now, reason } as const
    const { state } = await decide(id, step, 'resident', await rowsFor([claim]))
    return { claimId: id, state }
  },
)
