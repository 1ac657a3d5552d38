const inChina = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', hourCycle: 'h23', ...options })

const dayFormat = inChina({ year: 'numeric', month: 'long', day: 'numeric', weekday: 'short' })
const timeFormat = inChina({ hour: '2-digit', minute: '2-digit', second: '2-digit' })
const momentFormat = inChina({ month: 'numeric', day: 'numeric', hour: '2-digit', minute: '2-digit' })
const shortFormat = inChina({ hour: '2-digit', minute: '2-digit' })

/** 2026年11月23日周一. All of these take epoch ms and speak China's time. */
export const spokenDay = (at: number): string => dayFormat.format(at)
/** 20:08:22 */
export const spokenTime = (at: number): string => timeFormat.format(at)
/** 11/26 20:00 */
export const spokenMoment = (at: number): string => momentFormat.format(at)
/** 20:08 */
export const spokenHour = (at: number): string => shortFormat.format(at)

const MINUTE = 60_000
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

/** A span of ms in its two largest units: 3 天 2 小时. */
export function spokenSpan(span: number): string {
  const days = Math.floor(span / DAY)
  const hours = Math.floor((span % DAY) / HOUR)
  const minutes = Math.floor((span % HOUR) / MINUTE)
  const parts = [days > 0 && `${days} 天`, hours > 0 && `${hours} 小时`, minutes > 0 && `${minutes} 分钟`]
  return (
    parts
      .filter((part) => part !== false)
      .slice(0, 2)
      .join(' ') || '不到 1 分钟'
  )
}

/** How the emulated time stands to the real one, to the nearest minute: a move by a day takes a moment itself. */
export function spokenOffset(emulated: number, real: number): string {
  const offset = Math.round((emulated - real) / MINUTE) * MINUTE
  if (offset === 0) return '和真实时间一样'
  return `比真实时间${offset > 0 ? '快' : '慢'} ${spokenSpan(Math.abs(offset))}`
}
