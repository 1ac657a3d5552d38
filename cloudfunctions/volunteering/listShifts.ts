import { areaAt } from '../../domain/community/area'
import { holds } from '../../domain/community/person'
import { stretchOf } from '../../domain/volunteering/calendar'
import { organisers } from '../../domain/volunteering/leading'
import { placesLeft } from '../../domain/volunteering/shift'
import { areas } from '../kernel/repositories'
import { action } from '../kernel/serve'
import { shifts, talents } from './repositories'
import { shiftLine } from './shown'

const PAGE = 20
/** Shifts that are looked at for a page where a filter is not an index's. With the areas and the caller that stays below two pages. */
const LOOKED_AT = 30

/** 4 calls. */
export const listShifts = action('volunteering.listShifts', async (request, { caller, now }) => {
  const { at, when, skills, open, within, after } = request
  const sifted = open === true || within !== undefined
  const person = await caller.person()
  const building = person?.homes[0] && areaAt('building', person.homes[0].household)
  const stretch = when ? stretchOf(when, now) : { from: now }
  const page = { ...stretch, skills, after, limit: sifted ? LOOKED_AT : PAGE }
  const [{ items, more }, mySkills, door] = await Promise.all([
    shifts.around(at, page),
    person ? talents.skillsOf(person._id) : [],
    building ? areas.get(building) : null,
  ])
  const home = door?.point ?? null
  const lines = items
    .filter((shift) => !open || placesLeft(shift) > 0)
    .map((shift) => ({ shift, line: shiftLine(shift, person?._id ?? null, home) }))
    .filter(({ line }) => within === undefined || (line.metres !== null && line.metres <= within))
  const named = await areas.named(lines.map(({ shift }) => shift.area))
  return {
    now,
    shifts: lines.map(({ shift, line }) => ({
      ...line,
      kind: shift.kind,
      area: named.get(shift.area)?.name ?? shift.area,
      skills: shift.skills,
      pointsPerHour: shift.pointsPerHour,
    })),
    more,
    mySkills,
    located: home !== null,
    mayPost: holds(person, organisers, areaAt('community', at) ?? at, now),
  }
})
