import type { Person } from '../../domain/community/person'
import { refusal } from '../../domain/refusals'
import { type RosterRequest, requestIdOf } from '../../domain/roster/import'
import { record } from '../kernel/audit'
import { orRefuse, Refused } from '../kernel/refused'
import { areas } from '../kernel/repositories'
import { action } from '../kernel/serve'
import { labelOf, unitLines } from './keepers'
import { changeLine, namesFor } from './openRow'
import { changes, owners, requests } from './repositories'

/** The rows that somebody stands in. */
const rowsOf = (person: Person | null): string[] => [
  ...new Set((person?.homes ?? []).flatMap(({ owner }) => owner?.id ?? [])),
]

/** 4 calls at most. */
export const openMyRow = action('roster.openMyRow', async (_, { caller, now }) => {
  const who = caller.openid()
  const person = await caller.person()
  const ids = rowsOf(person)
  const outside = (person?.homes ?? []).filter(({ relation, owner }) => relation === 'owner' && !owner)
  const [rows, history, asked] =
    ids.length > 0
      ? await Promise.all([owners.some(ids), changes.of(ids), requests.some(ids.map((id) => requestIdOf(id, who)))])
      : [[], [], []]
  const names = await namesFor(rows)
  return {
    now,
    rows: rows.map((row) => {
      const request = asked.find(({ owner }) => owner === row._id)
      return {
        ...{ ownerId: row._id, names: row.names, floorArea: row.floorArea, since: row.since },
        compound: { id: row.compound, name: names.get(row.compound) ?? row.compound },
        units: unitLines(row.units, names),
        changes: history.filter(({ owner }) => owner === row._id).map((change) => changeLine(change, names)),
        request: request ? { text: request.text, at: request.at, state: request.state, answer: request.answer } : null,
      }
    }),
    without: await labelsOf(outside.map(({ household }) => household)),
  }
})

async function labelsOf(households: string[]): Promise<string[]> {
  if (households.length === 0) return []
  const named = await areas.named(households.map((household) => household.slice(0, household.lastIndexOf('.'))))
  const names = new Map([...named].map(([id, { name }]) => [id, name]))
  return households.map((household) => labelOf(household, names))
}

/** 4 calls. The same words again are the same request; other words take their place until it is answered. */
export const askCorrection = action('roster.askCorrection', async ({ ownerId, text }, { caller, now, words }) => {
  const by = caller.openid()
  const person = await caller.person()
  if (!rowsOf(person).includes(ownerId)) throw new Refused(refusal('not-your-row'))
  if (words === 'waiting') throw new Refused(refusal('words-unchecked'))
  const row = orRefuse(await owners.get(ownerId), 'no-such-row')
  const _id = requestIdOf(ownerId, by)
  const before = await requests.get(_id)
  if (before?.state === 'waiting' && before.text === text) return { ownerId, state: before.state }
  const request: RosterRequest = {
    _id,
    owner: ownerId,
    compound: row.compound,
    by,
    text,
    at: now,
    state: 'waiting',
    answer: '',
  }
  await requests.put(request)
  await record({ action: 'roster.askCorrection', by, role: 'resident', subject: ownerId, at: now })
  return { ownerId, state: 'waiting' as const }
})
