import { holds } from '../../domain/community/person'
import { published, whyNotDays } from '../../domain/notices/workdays'
import { refusal } from '../../domain/refusals'
import { settings } from '../../domain/settings'
import { calendarDay } from '../../domain/wording/time'
import { record } from '../kernel/audit'
import { Refused, refuseIf } from '../kernel/refused'
import { action } from '../kernel/serve'
import { calendars } from './repositories'

/** 2 reads. */
export const openCalendar = action('notices.openCalendar', async ({ year }, { caller, now }) => {
  const [person, corrected] = await Promise.all([caller.person(), calendars.get(year)])
  const days = corrected ?? published[year]
  return {
    year,
    holidays: [...(days?.holidays ?? [])],
    workdays: [...(days?.workdays ?? [])],
    source: corrected ? 'corrected' : days ? 'published' : 'unknown',
    mayCorrect: holds(person, ['district-clerk'], settings.district.id, now),
  }
})

/** 1 read, 1 write and the audit entry. */
export const correctCalendar = action('notices.correctCalendar', async (request, { caller, now }) => {
  const { year, holidays, workdays } = request
  const by = caller.openid()
  if (!holds(await caller.person(), ['district-clerk'], settings.district.id, now))
    throw new Refused(refusal('not-a-district-clerk'))
  const thisYear = calendarDay(now).year
  if (year < thisYear || year > thisYear + 1) throw new Refused({ ...refusal('year-out-of-reach'), field: 'year' })
  refuseIf(whyNotDays(year, { holidays, workdays }))
  await calendars.put(year, { holidays: [...new Set(holidays)].sort(), workdays: [...new Set(workdays)].sort() })
  await record({ action: 'notices.correctCalendar', by, role: 'district-clerk', subject: String(year), at: now })
  return { year }
})
