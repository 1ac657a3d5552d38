import type { Refusal } from '../refusals'
import { calendarDay, endOfDay, type Moment } from '../wording/time'
import { refusal } from './refusals'

/** What differs in one year from Monday to Friday; days as MM-DD. */
export type YearDays = { holidays: readonly string[]; workdays: readonly string[] }
/** Years by number: `2026`. A year that is not there has its weekends and the days that the law fixes by date. */
export type Calendar = { readonly [year: string]: YearDays | undefined }

/**
 * As published: 国务院办公厅关于2026年部分节假日安排的通知 (4 November 2025). The next year is published each November; until a
 * clerk enters it, its days are those of `unpublished`.
 */
export const published: Calendar = {
  2026: {
    holidays: [
      ...['01-01', '01-02', '01-03'],
      ...['02-15', '02-16', '02-17', '02-18', '02-19', '02-20', '02-21', '02-22', '02-23'],
      ...['04-04', '04-05', '04-06'],
      ...['05-01', '05-02', '05-03', '05-04', '05-05'],
      ...['06-19', '06-20', '06-21'],
      ...['09-25', '09-26', '09-27'],
      ...['10-01', '10-02', '10-03', '10-04', '10-05', '10-06', '10-07'],
    ],
    workdays: ['01-04', '02-14', '02-28', '05-09', '09-20', '10-10'],
  },
}

/** 全国年节及纪念日放假办法 (2024): the holidays whose date needs no lunar calendar. */
const unpublished: YearDays = { holidays: ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03'], workdays: [] }

const DAY = 86_400_000

/** Whether people work on the day of this moment, Beijing time. */
export function isWorkday(moment: Moment, calendar: Calendar): boolean {
  const { year, date, weekday } = calendarDay(moment)
  const { holidays, workdays } = calendar[year] ?? unpublished
  if (workdays.includes(date)) return true
  return weekday >= 1 && weekday <= 5 && !holidays.includes(date)
}

/**
 * When so many working days after the day of `from` are over: the midnight that ends the last of them. The day itself does not
 * count (Civil Code art. 201).
 */
export function afterWorkdays(from: Moment, days: number, calendar: Calendar): Moment {
  let day = from
  for (let left = days; left > 0; ) {
    day += DAY
    if (isWorkday(day, calendar)) left -= 1
  }
  return endOfDay(day)
}

/** Why these can't be the days of a year, or null. */
export function whyNotDays(year: number, { holidays, workdays }: YearDays): Refusal | null {
  const all = [...holidays, ...workdays]
  const exists = (day: string) => {
    const moment = new Date(`${year}-${day}T00:00:00Z`)
    return !Number.isNaN(moment.getTime()) && moment.toISOString().slice(5, 10) === day
  }
  return all.every(exists) && !workdays.some((day) => holidays.includes(day)) ? null : refusal('calendar-days-wrong')
}
