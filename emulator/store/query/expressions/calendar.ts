import { refused } from './arguments'

/** A place on the clock of a time zone, in a Date whose UTC fields are the local ones. */
export type Local = Date

const DAY = 86_400_000

/** What clocks show in the zone: an Olson name, or an offset such as +08:00. Throws StoreError bad-parameter. */
export function localOf(date: Date, zone: string | null): Local {
  return new Date(date.getTime() + offsetAt(date, zone) * 60_000)
}

/** The moment at which clocks in the zone show this. */
export function momentOf(local: Local, zone: string | null): Date {
  const first = new Date(local.getTime() - offsetAt(local, zone) * 60_000)
  return new Date(local.getTime() - offsetAt(first, zone) * 60_000)
}

/** Minutes by which the zone is before UTC at that moment. */
export function offsetAt(date: Date, zone: string | null): number {
  if (zone === null) return 0
  const [, sign, hours, minutes = '0'] = /^([+-])(\d{2})(?::?(\d{2}))?$/.exec(zone) ?? []
  if (sign) return (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1)
  const shown: Record<string, number> = {}
  for (const { type, value } of clockOf(zone).formatToParts(date)) shown[type] = Number(value)
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = shown
  const whole = Math.floor(date.getTime() / 1000) * 1000
  return Math.round((dateOf(year, month, day, hour, minute, second, 0).getTime() - whole) / 60_000)
}

function clockOf(timeZone: string): Intl.DateTimeFormat {
  const numeric = 'numeric'
  const fields = {
    year: numeric,
    month: numeric,
    day: numeric,
    hour: numeric,
    minute: numeric,
    second: numeric,
  } as const
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone, hourCycle: 'h23', ...fields })
  } catch {
    throw refused(`unrecognized time zone identifier: "${timeZone}"`)
  }
}

/** Parts out of their range carry over, as in MongoDB. */
export function dateOf(year: number, month: number, day: number, ...time: [number, number, number, number]): Local {
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  date.setUTCHours(...time)
  return date
}

/** Sunday is 0. */
export function weekday(local: Local): number {
  return local.getUTCDay()
}

export function isoWeekday(local: Local): number {
  return local.getUTCDay() || 7
}

export function dayOfYear(local: Local): number {
  return Math.floor((local.getTime() - dateOf(local.getUTCFullYear(), 1, 1, 0, 0, 0, 0).getTime()) / DAY) + 1
}

/** Weeks begin on Sunday; the days before the first Sunday are in week 0. */
export function week(local: Local): number {
  return Math.floor((dayOfYear(local) + 6 - weekday(local)) / 7)
}

/** Weeks begin on Monday and belong to the year of their Thursday. */
export function isoWeek(local: Local): number {
  return Math.floor((dayOfYear(thursday(local)) - 1) / 7) + 1
}

export function isoYear(local: Local): number {
  return thursday(local).getUTCFullYear()
}

/** The first moment of a day of an ISO week. */
export function isoDateOf(year: number, weekNumber: number, day: number): Local {
  const fourth = dateOf(year, 1, 4, 0, 0, 0, 0)
  return new Date(fourth.getTime() + ((weekNumber - 1) * 7 + day - isoWeekday(fourth)) * DAY)
}

function thursday(local: Local): Local {
  return new Date(local.getTime() + (4 - isoWeekday(local)) * DAY)
}
