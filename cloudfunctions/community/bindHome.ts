import { type Claim, claimedAgain, claimId } from '../../domain/community/claim'
import { type Person, relationNames, whyNotBind } from '../../domain/community/person'
import { matchesRow } from '../../domain/community/roster'
import { refusal } from '../../domain/refusals'
import { settings } from '../../domain/settings'
import type { Moment } from '../../domain/wording/time'
import { type AuditEntry, record } from '../kernel/audit'
import { orRefuse, Refused, refuseIf } from '../kernel/refused'
import { households, people, roster } from '../kernel/repositories'
import { action } from '../kernel/serve'
import { transaction } from '../kernel/transaction'
import { claimed, decide, tellHome } from './claims'
import { entrance } from './entrance'
import { homeLabel } from './homeLabel'
import { tries } from './repositories'
import { trySlip } from './trySlip'

/**
 * The building's code is what allows it: whoever has scanned it stood at the door. Whether they live there, a person says, or the slip from
 * the letter box, or the roster of owners.
 */
export const bindHome = action('community.bindHome', async (request, { caller, now, words }) => {
  const who = caller.openid()
  const [building, found, person, living] = await Promise.all([
    entrance(request.scene),
    households.get(request.household),
    caller.person(),
    people.livingIn([request.household]),
  ])
  const door = orRefuse(found?.building === building ? found : null, 'no-such-household')
  refuseIf(whyNotBind(person, door._id, request.privacyNotice, settings.privacyNotice))
  if (words === 'waiting') throw new Refused(refusal('words-unchecked'))
  const { relation, name, note, slip, wanted = null } = request
  const said = { who, name, household: door._id, building, relation, note, notice: request.privacyNotice, wanted }
  const { claim, fresh } = await keptClaim(said, now)
  const others = living.some(({ _id }) => _id !== who)
  if (claim.state === 'confirmed') return claimed(claim, others)
  if (slip !== undefined) return claimed(await trySlip(claim, door, slip, now), others)
  if (request.roster !== undefined) return claimed(await tryRoster(claim, request.roster, now), others)
  if (fresh && others) {
    const text = `${name}说自己是${homeLabel(door._id)}的${relationNames[relation]},请您看看是不是。`
    await tellHome(claim, now, 'asked', text)
  }
  return claimed(claim, others)
})

/** The claim as it stands now: new, waiting since before, or confirmed where the home is there already. 2 reads, 2 writes. */
function keptClaim(said: Parameters<typeof claimedAgain>[1], now: Moment): Promise<{ claim: Claim; fresh: boolean }> {
  const { who, household, building } = said
  return transaction(async (t) => {
    const there = await t<Claim>('claims').get(claimId(household, who))
    const person = await t<Person>('people').get(who)
    const claim = claimedAgain(there, said, now)
    if (person?.homes.some((home) => home.household === household))
      return { claim: { ...claim, state: 'confirmed' }, fresh: false }
    if (claim === there) return { claim, fresh: false }
    await t<Claim>('claims').put(claim)
    const what = { action: 'community.bindHome', by: who, role: 'resident', subject: claim._id } as const
    await record({ ...what, place: building, at: now }, t<AuditEntry>('audit'))
    return { claim, fresh: true }
  })
}

/** Which part was wrong stays unsaid. */
async function tryRoster(claim: Claim, said: { name: string; floorArea: number }, now: Moment): Promise<Claim> {
  if (!(await tries.spend('roster', claim.who, now))) throw new Refused(refusal('tries-over'))
  const row = await roster.rowOf(claim.household)
  if (claim.relation !== 'owner' || !row || !matchesRow(row, claim.household, said))
    throw new Refused({ ...refusal('roster-no-match'), field: 'roster' })
  await tries.giveBack('roster', claim.who, now)
  const step = { to: 'confirmed', way: 'roster', by: claim.who, at: now, reason: '' } as const
  return decide(claim._id, step, 'resident', [row])
}
