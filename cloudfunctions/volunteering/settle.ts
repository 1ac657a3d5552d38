import { type AreaId, areaAt } from '../../domain/community/area'
import type { Attendance, Served } from '../../domain/volunteering/attendance'
import type { Outcome, Shift } from '../../domain/volunteering/shift'
import type { Moment } from '../../domain/wording/time'
import { earn } from '../kernel/points'
import { people } from '../kernel/repositories'
import { attendanceOf } from './beHere'
import { countBoard } from './countBoard'
import { activities, attendances, lapses, shifts } from './repositories'

/** Most of an activity's text that a record's line keeps, in characters. */
const LINE = 80

/**
 * Writes what follows from a shift's outcome: hours, points, absences, the month's board. Each has an id made of what it follows from,
 * so doing it again, or going on where it was cut off, changes nothing.
 */
export async function settle(shift: Shift, now: Moment): Promise<void> {
  const { outcome } = shift
  if (!outcome || shift.settled) return
  const [came, activity] = await Promise.all([attendances.of(shift._id), activities.get(shift.activity)])
  const there = new Map(came.map((attendance) => [attendance.key, attendance]))
  const whos = outcome.hours.map(({ key }) => whoOf(shift, there, key).who)
  const homes = await people.homesOf(whos)
  for (const served of outcome.hours) {
    const { who } = whoOf(shift, there, served.key)
    const building = buildingIn(shift.area, homes.get(who) ?? [])
    if (served.minutes > 0)
      await writeHours(shift, outcome, { served, there, content: activity?.about.slice(0, LINE) ?? '', building, now })
    else await writeAbsence(shift, { served, there, who })
  }
  await countBoard(shift.area, shift.from, now)
  await shifts.settled(shift._id)
}

type Came = ReadonlyMap<string, Attendance>
type Line = { served: Served; there: Came; content: string; building: AreaId | null; now: Moment }

function whoOf(shift: Shift, there: Came, key: string) {
  const place = shift.places.find((candidate) => candidate.key === key)
  const { who, ref, name } = place ?? there.get(key) ?? { who: key, ref: undefined, name: '' }
  return { key, who, name: place?.child?.name ?? name, ...(ref === undefined ? {} : { ref }) }
}

async function writeHours(shift: Shift, outcome: Outcome, { served, there, content, building, now }: Line) {
  const { key, explained } = served
  // A child who was brought to a class did not serve.
  const minutes = shift.kind === 'class' ? 0 : served.minutes
  const somebody = whoOf(shift, there, key)
  if (!there.has(key)) await attendances.addOnce(attendanceOf(shift, somebody, shift.from, 'leader'))
  await attendances.confirm(`${shift._id}:${key}`, {
    ...{ minutes, explained, content, building, served: outcome.served, recorder: outcome.closedBy.name },
    ...{ confirmedBy: outcome.closedBy.who, confirmedAt: outcome.closedAt },
  })
  const community = areaAt('community', shift.area)
  // A walk-in without a phone has no account.
  if (community && key === somebody.who)
    await earn({
      ...{ shiftId: shift._id, key, who: somebody.who, community, minutes, rate: shift.pointsPerHour },
      ...{ title: shift.title, by: outcome.closedBy.who, now },
    })
}

/** Whoever did not come has no hours, also when a check-out gave some. */
async function writeAbsence(shift: Shift, { served, there, who }: { served: Served; there: Came; who: string }) {
  if (there.has(served.key)) await attendances.confirm(`${shift._id}:${served.key}`, { minutes: 0 })
  else await lapses.addOnce({ _id: `${shift._id}:${who}`, who, kind: 'absent', at: shift.from })
}

/** The building of the home in the shift's community; of several the first. */
function buildingIn(area: AreaId, homes: readonly AreaId[]): AreaId | null {
  const community = areaAt('community', area)
  const home = homes.find((household) => community && household.startsWith(`${community}.`))
  return (home && areaAt('building', home)) ?? null
}
