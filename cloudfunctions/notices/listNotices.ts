import type { AreaId } from '../../domain/community/area'
import { covers } from '../../domain/community/area'
import { type Kind, SOON, stateOf } from '../../domain/notices/notice'
import { termsSought } from '../../domain/notices/search'
import type { Moment } from '../../domain/wording/time'
import type { Caller } from '../kernel/caller'
import { emergenciesAround } from '../kernel/emergencies'
import { action } from '../kernel/serve'
import { followers, type Line, notices, opens } from './repositories'

const PAGE = 20
/** Notices that a page of a search looks at. */
const LOOKED_AT = 200

/** 3 calls; 1 more for a search, 2 for what a household has not read. Looks at about as many notices as it shows. */
export const listNotices = action('notices.listNotices', async (request, { caller, now }) => {
  const { at } = request
  const openid = caller.openidOrNull()
  const [{ items, more }, emergencies, follower] = await Promise.all([
    pageOf(request, caller, now),
    emergenciesAround(at, now),
    openid === null ? null : followers.get(openid),
  ])
  return { now, notices: items.map((line) => noticeLine(line, now)), more, emergencies, follows: follower !== null }
})

type Sought = {
  at: AreaId
  kind?: Kind | undefined
  shelf?: 'hanging' | 'closing' | 'unread' | 'over' | undefined
  search?: string | undefined
  after?: string | undefined
}
type Page = { items: Line[]; more: string | null }

async function pageOf(sought: Sought, caller: Caller, now: Moment): Promise<Page> {
  const { at, kind, shelf, search, after } = sought
  if (search !== undefined) return searched(sought, search)
  if (shelf === 'closing') return { items: await notices.endingAround(at, kind, now + SOON, PAGE), more: null }
  const hangs = shelf === undefined ? {} : { hangs: shelf !== 'over' }
  const page = await notices.around(at, { ...hangs, ...(kind ? { kind } : {}) }, { after, limit: PAGE })
  return shelf === 'unread' ? unreadOf(page, at, caller) : page
}

/** Without what somebody of the caller's household has opened. */
async function unreadOf({ items, more }: Page, at: AreaId, caller: Caller): Promise<Page> {
  const homes = (await caller.person())?.homes.map(({ household }) => household) ?? []
  const home = homes.find((household) => covers(at, household)) ?? homes[0]
  if (home === undefined || items.length === 0) return { items, more }
  const read = await opens.by(
    home,
    items.map(({ _id }) => _id),
  )
  return { items: items.filter(({ _id }) => !read.has(_id)), more }
}

/** By one term through the index, by the others among what that finds. */
async function searched({ at, kind, shelf, after }: Sought, search: string): Promise<Page> {
  const terms = termsSought(search)
  const [first] = terms
  if (first === undefined) return { items: [], more: null }
  const looked = await notices.withTerm(at, first, { after, limit: LOOKED_AT })
  const hangs = shelf === undefined ? null : shelf !== 'over'
  const fits = looked.items.filter(
    (notice) =>
      terms.every((term) => notice.terms.includes(term)) &&
      (kind === undefined || notice.kind === kind) &&
      (hangs === null || notice.hangs === hangs),
  )
  const shown = fits.slice(0, PAGE)
  const last = shown[shown.length - 1]
  const more = fits.length > PAGE && last ? `${last.publishedAt}|${last._id}` : looked.more
  const lines = new Map((await notices.lines(shown.map(({ _id }) => _id))).map((line) => [line._id, line]))
  return { items: shown.flatMap(({ _id }) => lines.get(_id) ?? []), more }
}

/** A notice as a line of a list: what its last version says. */
export const noticeLine = (line: Line, now: Moment) => ({
  id: line._id,
  kind: line.kind,
  title: line.title,
  area: line.areaName,
  publisher: line.publisher,
  publishedAt: line.publishedAt,
  since: line.since,
  closesAt: line.closesAt,
  state: stateOf(line, now),
  version: line.version,
})
