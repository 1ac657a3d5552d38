import { createHash } from 'node:crypto'
import type { AreaId } from '../../domain/community/area'
import { type ChatGroup, type Coverage, type Opening, type SharedKind, thingId } from '../../domain/sharing/share'
import { DAY, type Line, line } from './polls'

const hex = (text: string, digits: number) => createHash('sha256').update(text).digest('hex').slice(0, digits)
const HOUR = 3_600_000

type Sent = { kind: SharedKind; id: string; title: string; opened: number[] }

/** Two group chats of a compound, and who opened what there: so many in the first, so many in the second. */
export function* groupChats(compound: AreaId, grid: AreaId, sent: Sent[], now: number): Generator<Line> {
  yield line('duties', { _id: grid, hours: '周一到周五 18:00-20:00,小区活动室', at: now - 20 * DAY })
  const groups: ChatGroup[] = [
    { _id: hex('mingcui-owners', 24), compound, name: '鸣翠苑业主群', since: now - 30 * DAY },
    { _id: hex('mingcui-dancing', 24), compound, name: '广场舞姐妹', since: now - 12 * DAY },
  ]
  for (const group of groups) yield line('chatGroups', group)
  for (const { kind, id, title, opened } of sent)
    for (const [place, { _id: group }] of groups.entries()) {
      const count = opened[place] ?? 0
      if (count === 0) continue
      const first = now - DAY - place * HOUR
      const what = { thing: thingId(kind, id), kind, id, title, group, compound }
      for (let viewer = 0; viewer < count; viewer++) {
        const opening: Opening = {
          ...{ _id: `${what.thing}:${group}:${hex(`${id} ${group} ${viewer}`, 32)}`, ...what },
          at: first + viewer * 600_000,
        }
        yield line('openings', opening)
      }
      const coverage: Coverage = { _id: `${what.thing}:${group}`, ...what, opened: count, first, at: now - 60_000 }
      yield line('coverage', coverage)
    }
}
