import { type AreaId, withAncestors } from '../../domain/community/area'
import type { Notice } from '../../domain/notices/notice'
import type { Moment } from '../../domain/wording/time'
import { collection, command } from './database'

const notices = collection<Notice>('notices')

const MOST = 5

/** The emergencies that are on at a place and around it, the newest first: they stand on top of every page there. 1 call. */
export async function emergenciesAround(place: AreaId, now: Moment) {
  const { items } = await notices.newestFirst(
    { area: command.in(withAncestors(place)), kind: 'emergency', hangs: true },
    { by: 'publishedAt', limit: MOST, fields: ['title', 'lines', 'areaName', 'closesAt', 'publishedAt'] },
  )
  return items
    .filter(({ closesAt }) => now < closesAt)
    .map(({ _id, title, lines, areaName, closesAt }) => ({ id: _id, title, lines, area: areaName, closesAt }))
}
