import { covers } from '../../domain/community/area'
import { type Owner, ownerWith } from '../../domain/community/roster'
import { placeKeepers } from '../../domain/places/place'
import { refusal } from '../../domain/refusals'
import type { OwnerChange } from '../../domain/roster/import'
import { addUp } from '../../domain/roster/sheet'
import { homeLabel } from '../community/homeLabel'
import { roleAt } from '../community/office'
import { type AuditEntry, record } from '../kernel/audit'
import { orRefuse, Refused, refuseIf } from '../kernel/refused'
import { households, roster } from '../kernel/repositories'
import { action } from '../kernel/serve'
import { tell } from '../kernel/telling'
import { transaction } from '../kernel/transaction'
import { rounds } from '../places/repositories'
import { compoundOf, mustKeep } from './keepers'
import { link, recount } from './linked'
import { requests } from './repositories'

/** Some 12 calls. Asked twice, it is once: the revision that was seen says which it is. */
export const correctRow = action('roster.correctRow', async (request, { caller, now }) => {
  const { ownerId, revision, names, units, reason } = request
  const person = await caller.person()
  mustKeep(person, compoundOf(ownerId), now)
  refuseIf(addUp(names.map(({ share }) => share)) ? null : { ...refusal('shares-wrong'), field: 'names' })
  refuseIf((await rounds.of(compoundOf(ownerId))).running ? refusal('roster-importing') : null)
  const doors = units.map(({ household }) => household)
  await mustBeFree(ownerId, doors)
  const by = caller.openid()
  const before = await transaction(async (t) => {
    const there = orRefuse(await t<Owner>('owners').get(ownerId), 'no-such-row')
    mustKeep(person, there.compound, now)
    refuseIf(
      doors.every((door) => covers(there.compound, door)) ? null : { ...refusal('no-such-household'), field: 'units' },
    )
    const next = ownerWith({ ...there, names, units, revision: revision + 1 })
    if (there.revision === revision + 1 && saidOf(there) === saidOf(next)) return null
    if (there.revision !== revision) throw new Refused(refusal('row-moved-on'))
    await t<Owner>('owners').put(next)
    const change: OwnerChange = {
      ...{ _id: `${ownerId}:${revision + 1}`, owner: ownerId, at: now, by, what: 'corrected', reason },
      before: { names: there.names, units: there.units },
      after: { names, units },
    }
    await t<OwnerChange>('ownerChanges').put(change)
    const role = roleAt(person, placeKeepers, there.compound, now)
    await record({ action: 'roster.correctRow', by, role, subject: ownerId, reason, at: now }, t<AuditEntry>('audit'))
    return there
  })
  await link([...new Set([...doors, ...(before?.households ?? [])])])
  await recount(compoundOf(ownerId), now)
  return { ownerId, revision: revision + 1 }
})

const saidOf = ({ names, units }: Owner): string => JSON.stringify([names, units])

/** No home stands twice, and all of them are there. 2 calls, and one a home. */
async function mustBeFree(ownerId: string, doors: string[]): Promise<void> {
  refuseIf(new Set(doors).size === doors.length ? null : { ...refusal('no-such-household'), field: 'units' })
  const [rows, found] = await Promise.all([roster.rowsOf(doors), Promise.all(doors.map(households.get))])
  refuseIf(found.every((door) => door !== null) ? null : { ...refusal('no-such-household'), field: 'units' })
  const other = rows.find(({ _id }) => _id !== ownerId)
  const twice = other?.households.find((household) => doors.includes(household))
  if (twice) throw new Refused({ ...refusal('unit-elsewhere', homeLabel(twice)), field: 'units' })
}

/** 5 calls. Answered already, it is as it was wanted. The owner is told. */
export const answerRequest = action(
  'roster.answerRequest',
  async ({ requestId, corrected, answer }, { caller, now }) => {
    const person = await caller.person()
    const found = orRefuse(await requests.get(requestId), 'no-such-request')
    mustKeep(person, found.compound, now)
    const state = corrected ? 'corrected' : 'declined'
    if (await requests.answer(requestId, state, answer)) {
      const role = roleAt(person, placeKeepers, found.compound, now)
      const what = { action: `roster.request-${state}`, by: caller.openid(), role, subject: requestId, reason: answer }
      await record({ ...what, at: now })
    } else refuseIf((await requests.get(requestId))?.state === state ? null : refusal('no-such-request'))
    const text = corrected ? `业主名册里您的登记已更正:${answer}` : `业主名册里您的登记没有改:${answer}`
    const path = 'packages/places/myRow/index'
    await tell({ _id: `roster:${requestId}:${found.at}`, to: found.by, at: now, kind: 'roster', text, path })
    return { requestId, state } as const
  },
)
