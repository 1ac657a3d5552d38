import { type AreaId, covers } from '../../domain/community/area'
import { type Claim, type Step, stepped, withHome } from '../../domain/community/claim'
import { type Home, type Person, relationNames } from '../../domain/community/person'
import type { Owner } from '../../domain/community/roster'
import type { Refusal } from '../../domain/refusals'
import type { Moment } from '../../domain/wording/time'
import { type AuditEntry, record } from '../kernel/audit'
import { orRefuse, Refused } from '../kernel/refused'
import { areas, people, roster } from '../kernel/repositories'
import { tell } from '../kernel/telling'
import { transaction } from '../kernel/transaction'
import { homeLabel } from './homeLabel'

type Decision = Exclude<Step, { to: 'withdrawn' }>
const isRefusal = (found: object): found is Refusal => 'code' in found

/** Most of a home that are told. */
const MOST_TOLD = 20

/**
 * Takes a claim a step further, and gives the home with it when it is confirmed: both or neither. Who decides first, decides. 3 reads and
 * 3 writes. Throws what refuses it.
 */
export async function decide(claimId: string, step: Decision, role: AuditEntry['role'], rows: Owner[]): Promise<Claim> {
  const { claim, fresh } = await transaction(async (t) => {
    const there = orRefuse(await t<Claim>('claims').get(claimId), 'no-such-claim')
    const claim = stepped(there, step)
    if (isRefusal(claim)) throw new Refused(claim)
    if (claim === there) return { claim, fresh: false }
    await t<Claim>('claims').put(claim)
    if (claim.state === 'confirmed') {
      const person = withHome(await t<Person>('people').get(claim.who), claim, homeOf(claim, step.at, rows))
      if (isRefusal(person)) throw new Refused(person)
      await t<Person>('people').put(person)
    }
    await record(
      {
        action: `community.claim-${step.to}`,
        ...{ by: step.by, role, subject: claimId, place: claim.building, at: step.at },
        ...(step.reason ? { reason: step.reason } : {}),
      },
      t<AuditEntry>('audit'),
    )
    return { claim, fresh: true }
  })
  if (fresh) await tellDecided(claim, step)
  return claim
}

function homeOf({ household, relation }: Claim, since: Moment, rows: Owner[]): Home {
  const row = relation === 'owner' ? rows.find(({ households }) => households.includes(household)) : undefined
  return { household, relation, since, ...(row ? { owner: { id: row._id, since: row.since } } : {}) }
}

/** The rows of the roster that the owners among these claims may stand in. 1 call, or none. */
export async function rowsFor(claims: Pick<Claim, 'household' | 'relation'>[]): Promise<Owner[]> {
  const owned = claims.filter(({ relation }) => relation === 'owner').map(({ household }) => household)
  return owned.length > 0 ? roster.rowsOf(owned) : []
}

/** The claimant, and, where no one of the home decided, those who live there. */
async function tellDecided(claim: Claim, { way, at, reason }: Decision): Promise<void> {
  const { _id, who, state, household, wanted } = claim
  const home = homeLabel(household)
  const text =
    state === 'confirmed'
      ? `您在${home}的住处确认了,可以投票、报名了。`
      : `${home}的登记没有确认${reason ? `:${reason}` : ''}。请核对后再登记,或问问网格长。`
  const path = state === 'confirmed' && wanted ? wanted : 'pages/home/index'
  await tell({ _id: `home:${_id}:${state}:${at}`, to: who, at, kind: 'home-claim', text, path })
  if (state === 'confirmed' && way !== 'household')
    await tellHome(
      claim,
      at,
      'joined',
      `${claim.name}已登记为${home}的${relationNames[claim.relation]}。不对的话,请告诉网格长。`,
    )
}

/** Tells those who are confirmed in the home of a claim. 1 call, and as many messages. */
export async function tellHome(claim: Claim, at: Moment, what: 'asked' | 'joined', text: string): Promise<void> {
  const path = 'packages/community/homes/index'
  const living = (await people.livingIn([claim.household])).filter(({ _id }) => _id !== claim.who)
  for (const { _id: to } of living.slice(0, MOST_TOLD))
    await tell({ _id: `home:${claim._id}:${what}:${claim.at}:${to}`, to, at, kind: 'home-claim', text, path })
}

/** Claims as those read them who decide. 2 calls. */
export async function claimLines(claims: Claim[]) {
  if (claims.length === 0) return []
  const [living, named] = await Promise.all([
    people.livingIn([...new Set(claims.map(({ household }) => household))]),
    areas.named(claims.map(({ building }) => building)),
  ])
  return claims.map(({ _id, name, household, relation, building, note, at }) => ({
    ...{ claimId: _id, name, household, label: homeLabel(household), relation, note, at },
    building: { id: building, name: named.get(building)?.name ?? building },
    peopleThere: countIn(living, household),
  }))
}

export const countIn = (living: Pick<Person, 'homes'>[], household: AreaId): number =>
  living.filter(({ homes }) => homes.some((home) => home.household === household)).length

export const within = (area: AreaId, claim: Claim): boolean => covers(area, claim.household)

/** What the caller is answered about a claim of their own. */
export const claimed = ({ household, state }: Claim, peopleThere: boolean) => ({
  ...{ household, label: homeLabel(household), state, peopleThere },
})
