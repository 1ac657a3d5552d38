import { CronExpressionParser } from 'cron-parser'

const ZONE = 'Asia/Shanghai'

/** A CloudBase timer expression: seven fields (second minute hour day month weekday year), in UTC+8. */
export type Cron = {
  /** The first moment after `after` that it names, or null when there is none. Both epoch ms. */
  next(after: number): number | null
}

/** Reads an expression. Throws Error when it has not seven good fields. */
export function readCron(expression: string): Cron {
  const fields = expression.trim().split(/\s+/)
  if (fields.length !== 7) throw new Error(`timer expression "${expression}" has ${fields.length} fields, not 7`)
  const years = readYears(fields[6] ?? '*')
  const rest = fields.slice(0, 6).join(' ')
  CronExpressionParser.parse(rest, { tz: ZONE })

  return {
    next(after) {
      // cron-parser knows no years: where the next moment lies in a year that is not meant, go on from the next one that is.
      for (let from = after; ; ) {
        const found = CronExpressionParser.parse(rest, { tz: ZONE, currentDate: new Date(from) })
          .next()
          .getTime()
        const year = new Date(found + 8 * 3_600_000).getUTCFullYear()
        if (!years || years.includes(year)) return found
        const later = years.filter((other) => other > year)
        if (later.length === 0) return null
        from = Date.UTC(Math.min(...later), 0, 1) - 8 * 3_600_000 - 1
      }
    },
  }
}

/** Every year that the field names (a list, ranges, steps), or null for any. */
function readYears(field: string): number[] | null {
  if (field === '*' || field === '?') return null
  return field.split(',').flatMap((part) => {
    const [, from, to, step] = /^(\d{4})(?:-(\d{4}))?(?:\/(\d+))?$/.exec(part) ?? []
    if (!from) throw new Error(`timer expression: "${part}" is not a year`)
    const first = Number(from)
    const last = to ? Number(to) : step ? 2099 : first
    return Array.from({ length: Math.max(last - first + 1, 0) }, (_, index) => first + index).filter(
      (year) => (year - first) % Number(step ?? 1) === 0,
    )
  })
}
