import { type AreaId, levelOf } from '../../domain/community/area'
import type { Draft } from '../../domain/notices/draft'
import { areas } from '../kernel/repositories'
import { action } from '../kernel/serve'
import { publishingAreas } from './clerk'
import { drafts, notices, objections } from './repositories'
import { countWaitingIn } from './waiting'

const MOST = 50
/** Where a notice may hang. */
const levels = ['district', 'street', 'community', 'grid', 'compound', 'building'] as const
/** Streets and the district name places down to the compound: a building's notices are its community's. */
const WITHIN = 3

/** 7 calls and, an area of the clerk, 2 and 1 for each level below it. */
export const listDrafts = action('notices.listDrafts', async (_, { caller, now }) => {
  const by = caller.openid()
  const mine = publishingAreas(await caller.person(), now)
  const [found, open, waiting, places] = await Promise.all([
    drafts.in(mine, MOST),
    objections.unansweredIn(mine),
    countWaitingIn(mine),
    Promise.all(mine.map(placesIn)),
  ])
  const unanswered = new Map<string, number>()
  for (const { notice } of open) unanswered.set(notice, (unanswered.get(notice) ?? 0) + 1)
  const lines = new Map((await notices.lines([...unanswered.keys()])).map((line) => [line._id, line]))
  return {
    now,
    waiting,
    drafts: found.map((draft) => draftLine(draft, by)),
    toAnswer: [...unanswered].flatMap(([noticeId, count]) => {
      const line = lines.get(noticeId)
      return line ? [{ noticeId, title: line.title, closesAt: line.closesAt, objections: count }] : []
    }),
    areas: [...new Map(places.flat().map((place) => [place.id, place])).values()],
  }
})

/** A draft as a line of a list. */
export const draftLine = (
  { _id, proposal, kind, title, areaName, state, doneAt, author, authorName, at }: Draft,
  by: string,
) => ({
  id: _id,
  to: proposal.to,
  kind,
  title,
  area: areaName,
  state: doneAt === null ? state : ('published' as const),
  mine: author === by,
  author: authorName,
  at,
})

async function placesIn(area: AreaId) {
  const places = []
  const from = levels.indexOf(levelOf(area) as (typeof levels)[number])
  const until = area.split('.').length < WITHIN ? levels.indexOf('building') : levels.length
  for (const level of levels.slice(Math.max(0, from), until))
    for await (const page of areas.below(area, level))
      for (const { _id, name } of page) places.push({ id: _id, name, level })
  return places
}
