import { type AreaId, areaAt } from '../../domain/community/area'
import { areasOf, holds } from '../../domain/community/person'
import { printers } from '../../domain/papers/poster'
import { FOR_EVER } from '../../domain/points/offer'
import { refusal } from '../../domain/refusals'
import { type Coverage, type ThingId, thingId } from '../../domain/sharing/share'
import { roleAt } from '../community/office'
import { record } from '../kernel/audit'
import { orRefuse, Refused, refuseIf } from '../kernel/refused'
import { areas } from '../kernel/repositories'
import { action } from '../kernel/serve'
import { coverage, groups } from './repositories'
import { thingsAround } from './things'

const MOST_COMPOUNDS = 200
const MOST_GROUPS = 30
const MOST_COVERED = 300

/** 9 calls, and 1 for each area that the caller holds a role in. */
export const openCoverage = action('sharing.openCoverage', async (request, { caller, now }) => {
  const person = await caller.person()
  const held = [...new Set(areasOf(person, printers, now))]
  const compounds = (await Promise.all(held.map((area) => areas.someBelow(area, 'compound', MOST_COMPOUNDS)))).flat()
  const compound = orRefuse(request.compound ?? compounds[0]?._id, 'not-your-groups')
  refuseIf(holds(person, printers, compound, now) ? null : refusal('not-your-groups'))
  if (areaAt('compound', compound) !== compound) throw new Refused({ ...refusal('no-such-area'), field: 'compound' })
  const [known, covered, things, [building]] = await Promise.all([
    groups.of(compound, MOST_GROUPS),
    coverage.of(compound, MOST_COVERED),
    thingsAround(compound, areaAt('community', compound) ?? compound, now),
    areas.someBelow(compound, 'building', 1),
  ])
  const named = await areas.named([compound, ...things.map(({ area }) => area)])
  const nameOf = (id: AreaId) => named.get(id)?.name ?? id
  const byThing = grouped(covered)
  const current = new Set(things.map(({ kind, id }) => thingId(kind, id)))
  return {
    now,
    at: { id: compound, name: nameOf(compound) },
    building: building?._id ?? null,
    compounds: compounds.slice(0, MOST_COMPOUNDS).map(({ _id, name }) => ({ id: _id, name })),
    groups: known.map(({ _id, name, since }) => ({ group: _id, name, since })),
    things: [
      ...things.map(({ kind, id, title, area, until }) => ({
        ...{ kind, id, title, area: nameOf(area), open: true, until: until < FOR_EVER ? until : null },
        covered: byThing.get(thingId(kind, id)) ?? [],
      })),
      ...covered
        .filter(
          (one, place) => !current.has(one.thing) && covered.findIndex(({ thing }) => thing === one.thing) === place,
        )
        .map(({ thing, kind, id, title }) => ({
          ...{ kind, id, title, area: nameOf(compound), open: false, until: null },
          covered: byThing.get(thing) ?? [],
        })),
    ],
  }
})

type Line = Pick<Coverage, 'group' | 'opened' | 'first'>
function grouped(covered: Coverage[]): Map<ThingId, Line[]> {
  const lines = new Map<ThingId, Line[]>()
  for (const { thing, group, opened, first } of covered)
    lines.set(thing, [...(lines.get(thing) ?? []), { group, opened, first }])
  return lines
}

/** 1 read, 2 writes. */
export const nameGroup = action('sharing.nameGroup', async ({ group, name }, { caller, now, words }) => {
  const by = caller.openid()
  const person = await caller.person()
  const { compound } = orRefuse(await groups.get(group), 'no-such-group')
  refuseIf(holds(person, printers, compound, now) ? null : refusal('not-your-groups'))
  if (words === 'waiting') throw new Refused(refusal('words-unchecked'))
  await groups.name(group, name)
  await record({
    ...{ action: 'sharing.nameGroup', by, role: roleAt(person, printers, compound, now), subject: group },
    ...{ place: compound, at: now },
  })
  return { group, name }
})
