import { type AreaId, areaAt, withAncestors } from '../../domain/community/area'
import { type Claim, claimId } from '../../domain/community/claim'
import type { Home, Person } from '../../domain/community/person'
import { type Owner, ownerWith } from '../../domain/community/roster'
import type { Need } from '../../domain/needs/need'
import type { Follower } from '../../domain/notices/telling'
import { movedTo } from '../../domain/places/going'
import type { ChatGroup } from '../../domain/sharing/share'
import type { Talent } from '../../domain/talents/talent'
import type { Pair } from '../../domain/visits/pair'
import { collection, command, MOST } from '../kernel/database'
import { people, roster } from '../kernel/repositories'
import { transaction } from '../kernel/transaction'

/** What belongs to people and doors goes with them. What was decided, noted or published in a place keeps the id of its time, and is none of this. */

const claimDocuments = collection<Claim>('claims')
const talentDocuments = collection<Talent>('talents')
const needDocuments = collection<Need>('needs')
const pairDocuments = collection<Pair>('pairs')
const followerDocuments = collection<Follower>('noticeFollowers')
const groupDocuments = collection<ChatGroup>('chatGroups')

type To = ReadonlyMap<AreaId, AreaId>
/** Doors that are asked about in one call. */
const PORTION = 100

/** Moves what belongs to these doors of a building that goes; what has moved already is not found again. */
export async function follow(to: To, building: AreaId, doors: AreaId[]): Promise<void> {
  const other = to.get(building)
  if (other === undefined) return
  await moveClaims(to, building)
  for (let start = 0; start < doors.length; start += PORTION) {
    const portion = doors.slice(start, start + PORTION)
    await movePeople(to, portion)
    await moveOwners(to, portion)
    await movePairs(to, portion)
  }
  const around = withAncestors(other)
  await talentDocuments.change({ building }, { building: other, areas: around })
  await moveNeeds(to, building)
  await followerDocuments.change({ areas: building }, { areas: around })
  const [compound, compoundNow] = [areaAt('compound', building), areaAt('compound', other)]
  if (compound !== undefined && compoundNow !== undefined && compound !== compoundNow)
    await groupDocuments.change({ compound }, { compound: compoundNow })
}

/** A claim's id follows from its door. The new one is there before the old one goes. */
async function moveClaims(to: To, building: AreaId): Promise<void> {
  for (;;) {
    const found = await claimDocuments.find({ areas: building }, { limit: PORTION })
    for (const claim of found) {
      const household = movedTo(to, claim.household)
      const _id = claimId(household, claim.who)
      await claimDocuments.addOnce({
        ...claim,
        ...{ _id, household, building: movedTo(to, claim.building), areas: withAncestors(household) },
      })
      await claimDocuments.remove({ _id: claim._id })
    }
    if (found.length === 0) return
  }
}

async function movePeople(to: To, doors: AreaId[]): Promise<void> {
  for (;;) {
    const found = await people.livingIn(doors)
    for (const { _id } of found)
      await transaction(async (t) => {
        const person = await t<Person>('people').get(_id)
        if (person) await t<Person>('people').put({ ...person, homes: person.homes.reduce(addMoved(to), []) })
      })
    if (found.length < MOST) return
  }
}

/** Somebody who is in both of two homes that become one is in it once. */
const addMoved =
  (to: To) =>
  (homes: Home[], home: Home): Home[] => {
    const household = movedTo(to, home.household)
    if (homes.some((other) => other.household === household)) return homes
    const was = household === home.household ? home.was : [...(home.was ?? []), home.household]
    return [...homes, { ...home, household, ...(was ? { was } : {}) }]
  }

/** A row keeps its number: who bought stays who bought. */
async function moveOwners(to: To, doors: AreaId[]): Promise<void> {
  for (const { _id } of await roster.rowsOf(doors))
    await transaction(async (t) => {
      const row = await t<Owner>('owners').get(_id)
      if (!row) return
      const units = row.units.map((unit) => ({ ...unit, household: movedTo(to, unit.household) }))
      await t<Owner>('owners').put(ownerWith({ ...row, compound: movedTo(to, row.compound), units }))
    })
}

async function movePairs(to: To, doors: AreaId[]): Promise<void> {
  const found = await pairDocuments.find({ 'elder.household': command.in(doors) }, { limit: MOST })
  for (const { _id, elder } of found)
    await pairDocuments.change(
      { _id, 'elder.household': elder.household },
      { 'elder.household': movedTo(to, elder.household) },
    )
}

async function moveNeeds(to: To, building: AreaId): Promise<void> {
  for (;;) {
    const found = await needDocuments.find({ areas: building }, { limit: PORTION, fields: ['area'] })
    for (const { _id, area } of found)
      await needDocuments.change(
        { _id },
        { area: movedTo(to, area), areas: withAncestors(to.get(building) ?? building) },
      )
    if (found.length === 0) return
  }
}
