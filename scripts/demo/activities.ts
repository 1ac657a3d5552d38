import { createHash } from 'node:crypto'
import { type AreaId, areaAt } from '../../domain/community/area'
import type { Activity } from '../../domain/volunteering/activity'
import type { Attendance } from '../../domain/volunteering/attendance'
import { type Board, FEWEST_SHOWN } from '../../domain/volunteering/board'
import { monthOf } from '../../domain/volunteering/calendar'
import type { Feedback } from '../../domain/volunteering/feedback'
import type { AgeBand, Place, Shift, Venue } from '../../domain/volunteering/shift'
import { ageBands } from '../../domain/volunteering/shift'
import type { Compound } from './places'
import { DAY, evening, type Line, line } from './polls'
import { pick, seeded } from './random'
import { type Plan, plans, type Team, teams } from './teams'

const HOUR = 3_600_000
const random = () => seeded(20_261_128)

/** Neighbours who volunteer, by the name their leader calls them. */
const callNames = [
  '老王',
  '秦嫂',
  '李姐',
  '小陈',
  '赵大爷',
  '周阿姨',
  '吴老师',
  '马师傅',
  '刘洋',
  '孙奶奶',
  '小胡',
  '高姐',
]
const childNames = ['乐乐', '豆豆', '欢欢', '小宇', '糖糖', '果果', '阳阳', '妞妞']

const refOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 10)

/** The four loops' volunteering: what is to come, and what was done with hours, thanks and a board. */
export function* volunteering(compounds: Compound[], now: number): Generator<Line> {
  const dice = random()
  const attendances: Attendance[] = []
  for (const team of teams) {
    const estate = compounds.find(({ name }) => name === team.compound)
    if (!estate) throw new Error(`there is no ${team.compound}`)
    for (const plan of plans.filter(({ of }) => of === team.name)) {
      const activity = activityOf(team, plan, estate, now)
      yield line('activities', activity)
      for (const [n, at] of plan.shifts.entries()) {
        const shift = shiftOf(activity, plan, team, estate, { n, ...at }, now, dice)
        yield line('shifts', shift)
        yield line('shiftKeys', { _id: shift._id, key: createHash('sha256').update(shift._id).digest('hex') })
        if (shift.outcome) {
          const came = attendancesOf(shift, activity, estate)
          attendances.push(...came)
          for (const attendance of came) yield line('attendances', attendance)
          for (const said of feedbackOf(shift, plan)) yield line('feedback', said)
        }
      }
    }
  }
  for (const board of boardsOf(attendances, compounds, now)) yield line('boards', board)
}

const venueOf = (plan: Plan, estate: Compound): Venue => {
  const point = estate.buildings[plan.near]?.point
  return { name: `${estate.name}${plan.venue}`, point: point ?? null }
}

const activityOf = (team: Team, plan: Plan, estate: Compound, now: number): Activity => ({
  _id: plan.id,
  ...{ kind: plan.kind, title: plan.title, about: plan.about, helps: plan.helps, bring: plan.bring },
  insurance: '社区统一买了志愿者意外险',
  ...{ skills: plan.skills, minimumAge: plan.minimumAge, pointsPerHour: plan.points, pictures: [] },
  ...{ area: communityOf(estate), areaName: team.community, organiser: team.name },
  ...{ postedBy: team.leader.who, postedAt: now - 40 * DAY },
})

const communityOf = ({ id }: Compound): AreaId => areaAt('community', id) ?? id

type At = { n: number; day: number; hour: number; hours: number; capacity: number; taken: number; note?: string }

function shiftOf(
  activity: Activity,
  plan: Plan,
  team: Team,
  estate: Compound,
  { n, day, hour, hours, capacity, taken, note }: At,
  now: number,
  dice: () => number,
): Shift {
  const from = evening(now, day) + (hour - 20) * HOUR
  const _id = `${activity._id}-${n + 1}`
  const places = placesOf(_id, plan, estate, taken, from - 5 * DAY, dice)
  const done = from + hours * HOUR < now
  const closedBy = team.leader
  return {
    ...{ _id, activity: activity._id, title: plan.title, kind: plan.kind, minimumAge: plan.minimumAge ?? 0 },
    ...{ pointsPerHour: done ? 0 : plan.points, area: activity.area, organiser: team.name, skills: plan.skills },
    ...{ from, until: from + hours * HOUR, venue: venueOf(plan, estate), capacity, leader: team.leader, places },
    ...{ state: done ? 'done' : 'planned', reason: null, reminded: done, settled: done, forgotten: false },
    outcome: done
      ? {
          ...{ served: plan.served, note: note ?? '', pictures: [], closedAt: from + hours * HOUR, closedBy },
          hours: places.slice(0, capacity).map(({ key }) => ({ key, minutes: hours * 60, explained: null })),
        }
      : null,
  }
}

/** The first is somebody of the demo where the plan says so; the rest are neighbours without a phone of ours. */
function placesOf(shift: string, plan: Plan, estate: Compound, taken: number, at: number, dice: () => number): Place[] {
  return Array.from({ length: taken }, (_, n): Place => {
    const known = n === 0 ? plan.known : undefined
    const who = known?.who ?? `wx-neighbour-${estate.id}-${n}`
    const name = known?.name ?? pick(callNames, dice())
    if (plan.kind !== 'class') return { key: who, ref: refOf(`${shift}:${who}`), who, name, at }
    const child = { name: childNames[n % childNames.length] ?? '乐乐', band: pick<AgeBand>([...ageBands], dice()) }
    const key = `${who}/${child.name}`
    return { key, ref: refOf(`${shift}:${key}`), who, name, at, child }
  })
}

const attendancesOf = (shift: Shift, activity: Activity, estate: Compound): Attendance[] =>
  shift.places.slice(0, shift.capacity).map(({ key, ref, who, name, child }, n) => ({
    ...{ _id: `${shift._id}:${key}`, shift: shift._id, activity: shift.activity, key, ref, who },
    ...{ name: child?.name ?? name, area: shift.area, community: shift.area, at: shift.from - 5 * 60_000 },
    ...{ by: 'code', until: null, minutes: child ? 0 : (shift.until - shift.from) / 60_000, explained: null },
    ...{ confirmedBy: shift.leader.who, confirmedAt: shift.until, title: shift.title, organiser: shift.organiser },
    ...{ from: shift.from, place: shift.venue.name, content: activity.about.slice(0, 80) },
    ...{ served: shift.outcome?.served ?? 0, recorder: shift.leader.name },
    building: estate.buildings[n % 3]?._id ?? null,
  }))

const feedbackOf = (shift: Shift, plan: Plan): Feedback[] =>
  plan.said.map(({ as, stars, text }, n) => ({
    ...{ _id: `${shift._id}:wx-said-${n}`, shift: shift._id, activity: shift.activity, who: `wx-said-${n}` },
    ...{ as, stars, text, shown: true, at: shift.until + (n + 1) * HOUR },
    ...{ community: shift.area, waits: false, ref: `${shift._id}-said-${n}` },
  }))

/** This month's boards, counted as the cloud counts them. */
function boardsOf(attendances: Attendance[], compounds: Compound[], now: number): Board[] {
  const names = new Map(compounds.flatMap(({ buildings }) => buildings.map(({ _id, name }) => [_id, name] as const)))
  const month = monthOf(now)
  const served = attendances.filter(({ from, minutes }) => monthOf(from) === month && (minutes ?? 0) > 0)
  return [...new Set(served.map(({ community }) => community))].map((community) => {
    const here = served.filter((attendance) => attendance.community === community)
    const buildings = counted(here, ({ building }) => building).filter(({ people }) => people >= FEWEST_SHOWN)
    return {
      _id: `${community}:${month}`,
      buildings: buildings.map(({ line: area, ...sums }) => ({ area, name: names.get(area) ?? area, ...sums })),
      teams: counted(here, ({ organiser }) => organiser).map(({ line: name, ...sums }) => ({ name, ...sums })),
      minutes: here.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0),
      people: new Set(here.map(({ who }) => who)).size,
      at: now,
    }
  })
}

function counted(attendances: Attendance[], lineOf: (attendance: Attendance) => string | null) {
  const lines = new Map<string, Attendance[]>()
  for (const attendance of attendances) {
    const line = lineOf(attendance)
    if (line !== null) lines.set(line, [...(lines.get(line) ?? []), attendance])
  }
  return [...lines]
    .map(([line, of]) => ({
      line,
      minutes: of.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0),
      people: new Set(of.map(({ who }) => who)).size,
    }))
    .sort((a, b) => b.minutes - a.minutes)
}
