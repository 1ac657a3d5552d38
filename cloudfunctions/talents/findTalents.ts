import { type Area, areaAt, covers, levelOf, levels } from '../../domain/community/area'
import type { Person } from '../../domain/community/person'
import { refusal } from '../../domain/refusals'
import { distanceBetween, nearestFirst } from '../../domain/talents/distance'
import { finders, roleIn, shownName, type Talent } from '../../domain/talents/talent'
import { record } from '../kernel/audit'
import { orRefuse, Refused } from '../kernel/refused'
import { areas } from '../kernel/repositories'
import { action } from '../kernel/serve'
import { phones, talents } from './repositories'

/** How many are looked at each way from where help is needed, and how many are shown. */
const EACH_WAY = 60
const SHOWN = 50

/** 6 calls and the audit entry; of people at most 120 documents, of their phones at most 50 ids. */
export const findTalents = action('talents.findTalents', async (request, { caller, now }) => {
  const { at, skill, time, emergency } = request
  const by = caller.openid()
  if (levels.indexOf(levelOf(at)) < levels.indexOf('community')) throw new Refused(refusal('area-too-wide'))
  const person = await caller.person()
  const role = orRefuse(roleIn(person, finders, at, now), 'not-a-finder')
  const near = request.near ?? homeIn(at, person)
  const [sides, around, compounds] = await Promise.all([
    talents.around(at, near && covers(at, near) ? near : at, { skill, most: EACH_WAY }),
    near ? areas.get(near) : null,
    compoundsOf(at),
  ])
  const from = near ? { area: near, point: around?.point ?? null } : null
  const fitting = sides
    .flat()
    .filter(({ _id }) => _id !== by)
    .filter(({ times }) => !time || times.includes(time))
    .filter((talent) => !emergency || talent.emergency)
    .map((talent) => ({
      ...{ ref: talent.ref, talent },
      distance: from
        ? distanceBetween(from, { area: talent.building, point: talent.point })
        : { metres: 0, words: null },
    }))
  const nearest = nearestFirst(fitting).slice(0, SHOWN)
  const withPhone = await phones.among(nearest.map(({ talent }) => talent._id))
  await record({ action: 'talents.findTalents', by, role, subject: at, at: now })
  return {
    now,
    compounds,
    talents: nearest.map(({ talent, distance }) => ({
      ...shown(talent),
      distance: distance.words,
      hasPhone: withPhone.has(talent._id),
    })),
    cut: fitting.length > SHOWN || sides.some(({ length }) => length === EACH_WAY),
  }
})

const shown = (talent: Talent) => {
  const { ref, skills, times, languages, about, emergency, checked } = talent
  return { ref, name: shownName(talent), skills, times, languages, about: checked ? about : '', emergency }
}

/** The caller's own building, where it lies in the place that is looked through. */
const homeIn = (at: string, person: Person | null): string | undefined =>
  person?.homes.map(({ household }) => areaAt('building', household)).find((home) => home && covers(at, home))

async function compoundsOf(at: string): Promise<{ id: string; name: string }[]> {
  const found: Area[] = []
  for await (const page of areas.below(at, 'compound')) found.push(...page)
  return found.map(({ _id, name }) => ({ id: _id, name }))
}
