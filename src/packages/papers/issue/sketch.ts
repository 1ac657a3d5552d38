import type { Request } from '../../../../domain/contract'
import { fullDay, type Moment } from '../../../../domain/wording/time'
import { dayTimeOf, momentOf } from '../../../components/DayTime/wall'

export type Period = 'all' | 'year' | 'chosen'
/** What is kept on the phone until the certificate is there. Days as `2026-11-24`, both included. */
export type Sketch = { requestId: string; name: string; period: Period; from: string; until: string }

const DAY = 86_400_000
const newRequest = (): string => Array.from({ length: 32 }, () => Math.floor(Math.random() * 16).toString(16)).join('')
const yearOf = (now: Moment): string => dayTimeOf(now).day.slice(0, 4)
const startOf = (day: string): Moment => momentOf({ day, time: '00:00' })

export const newSketch = (now: Moment): Sketch => ({
  requestId: newRequest(),
  name: '',
  period: 'all',
  from: `${yearOf(now)}-01-01`,
  until: dayTimeOf(now).day,
})

/** Something else is asked for: another request, so that no earlier answer is taken for its own. */
export const changed = (sketch: Sketch, part: Partial<Sketch>): Sketch => ({
  ...sketch,
  ...part,
  requestId: newRequest(),
})

export function requestOf(
  { requestId, name, period, from, until }: Sketch,
  now: Moment,
): Request<'papers.issueCertificate'> {
  const asked = { requestId, name }
  if (period === 'year') return { ...asked, from: startOf(`${yearOf(now)}-01-01`) }
  if (period === 'chosen') return { ...asked, from: startOf(from), until: startOf(until) + DAY }
  return asked
}

/** The period as it is said before anything is final. */
export function periodInWords({ period, from, until }: Sketch, now: Moment): string {
  if (period === 'year') return `${yearOf(now)} 年的志愿服务`
  if (period === 'chosen') return `${fullDay(startOf(from))}到 ${fullDay(startOf(until))}的志愿服务`
  return '到今天为止全部的志愿服务'
}

/** What is missing before it can be issued, or null. */
export function whatIsWrong({
  name,
  period,
  from,
  until,
}: Sketch): { field: 'name' | 'until'; message: string } | null {
  if (name.trim() === '') return { field: 'name', message: '请填写证明上的姓名。' }
  if (name.trim().length > 20) return { field: 'name', message: '姓名最多 20 个字。' }
  if (period === 'chosen' && until < from) return { field: 'until', message: '结束的日子要在开始的日子之后。' }
  return null
}
