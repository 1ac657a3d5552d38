import { lineOf } from '../../domain/papers/certificate'
import { action } from '../kernel/serve'
import { attendances, certificates, feedback } from './repositories'

const PAGE = 50
const LATEST = 20

/** 4 calls. */
export const openRecord = action('papers.openRecord', async ({ after }, { caller, now }) => {
  const who = caller.openid()
  const [totals, { items, more }, latest] = await Promise.all([
    attendances.totalsOf(who),
    attendances.of(who, { after, limit: PAGE }),
    certificates.latestOf(who, LATEST),
  ])
  const quality = await feedback.byShift(items.map(({ activity }) => activity))
  return {
    now,
    ...totals,
    lines: items.map((attendance) => lineOf(attendance, quality.get(attendance.shift) ?? null)),
    more,
    certificates: latest,
  }
})
