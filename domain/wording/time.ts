import dayjs from 'dayjs'
import utc from 'dayjs/plugin/utc'

dayjs.extend(utc)

/** A point in time: milliseconds since the epoch. */
export type Moment = number

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const weekdays = ['周日', '周一', '周二', '周三', '周四', '周五', '周六']

/** China has one time zone, UTC+8, wherever the phone or the function happens to run. */
const here = (moment: Moment) => dayjs(moment).utcOffset(8)

const partOfDay = (hour: number) =>
  hour < 6 ? '凌晨' : hour < 9 ? '早上' : hour < 12 ? '上午' : hour < 14 ? '中午' : hour < 18 ? '下午' : '晚上'

/** A moment as a neighbour says it, seen from `now`: 今晚 19:30, 明天下午 15:00, 周六上午 9:00, 11 月 30 日 18:00. */
export function spoken(moment: Moment, now: Moment): string {
  const then = here(moment)
  const part = partOfDay(then.hour())
  const clock = then.format('H:mm')
  const days = then.startOf('day').diff(here(now).startOf('day'), 'day')
  if (days === 0) return part === '晚上' ? `今晚 ${clock}` : `今天${part} ${clock}`
  if (days === 1) return part === '晚上' ? `明晚 ${clock}` : `明天${part} ${clock}`
  if (days === -1) return `昨天${part} ${clock}`
  if (days > 1 && days < 7) return `${weekdays[then.day()]}${part} ${clock}`
  return then.year() === here(now).year() ? then.format('M 月 D 日 H:mm') : then.format('YYYY 年 M 月 D 日 H:mm')
}

/** The day alone: 11 月 30 日, with the year when it is another one. */
export const day = (moment: Moment, now: Moment): string =>
  here(moment).format(here(moment).year() === here(now).year() ? 'M 月 D 日' : 'YYYY 年 M 月 D 日')

/** The day with its year, whenever it is read: 2026 年 11 月 30 日. */
export const fullDay = (moment: Moment): string => here(moment).format('YYYY 年 M 月 D 日')

/** What is left until a moment: 还剩 3 天, 还剩 5 小时, 还剩 12 分钟, 不到 1 分钟; 已截止 when it has passed. */
export function left(until: Moment, now: Moment): string {
  const rest = until - now
  if (rest <= 0) return '已截止'
  if (rest >= DAY) return `还剩 ${Math.floor(rest / DAY)} 天`
  if (rest >= HOUR) return `还剩 ${Math.floor(rest / HOUR)} 小时`
  if (rest >= MINUTE) return `还剩 ${Math.floor(rest / MINUTE)} 分钟`
  return '不到 1 分钟'
}

/** The day of a period as a notice says it: 第 3 天 / 共 7 天. Counted in started days of 24 hours from the start. */
export function dayOfPeriod(from: Moment, until: Moment, now: Moment): { day: number; of: number } {
  const of = Math.max(1, Math.ceil((until - from) / DAY))
  return { day: Math.min(of, Math.max(1, Math.floor((now - from) / DAY) + 1)), of }
}

/** The day of a moment: year, MM-DD and weekday (0 is Sunday). */
export const calendarDay = (moment: Moment): { year: number; date: string; weekday: number } => ({
  year: here(moment).year(),
  date: here(moment).format('MM-DD'),
  weekday: here(moment).day(),
})

/** The midnight that ends the day of a moment. */
export const endOfDay = (moment: Moment): Moment => here(moment).startOf('day').add(1, 'day').valueOf()

/** Minutes since the midnight before a moment. */
export const minuteOfDay = (moment: Moment): number => here(moment).hour() * 60 + here(moment).minute()
