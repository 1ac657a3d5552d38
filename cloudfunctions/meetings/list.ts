import { withAncestors } from '../../domain/community/area'
import { areasOf } from '../../domain/community/person'
import { allConveners } from '../../domain/meetings/meeting'
import { communityOf } from '../ideas/shown'
import { areas } from '../kernel/repositories'
import { action } from '../kernel/serve'
import { meetings } from './repositories'
import { meetingLine } from './shown'

const PAGE = 20
const AHEAD = 10

/** 4 calls and the caller. */
export const list = action('meetings.list', async ({ at, after }, { caller, now }) => {
  const person = await caller.person()
  const [office] = areasOf(person, allConveners, now)
  // A clerk without a home there sees the meetings of the office.
  const community = communityOf(person, at) ?? office
  const mayCall = office !== undefined
  if (!community) return { now, area: null, coming: [], past: [], more: null, mayCall }
  const first = after === undefined
  const around = withAncestors(community).slice(0, -1)
  const [area, here, wider, { items, more }] = await Promise.all([
    areas.get(community),
    first ? meetings.coming(community, now, AHEAD) : [],
    first && around.length > 0 ? meetings.comingAt(around, now, AHEAD) : [],
    meetings.past(community, now, { after, limit: PAGE }),
  ])
  const coming = [...here, ...wider].sort((a, b) => a.startsAt - b.startsAt)
  return {
    now,
    area: area && { id: community, name: area.name },
    coming: coming.map(meetingLine),
    past: items.map(meetingLine),
    more,
    mayCall,
  }
})
