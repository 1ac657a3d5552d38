import type { CollectionName } from '../../cloudfunctions/collections'
import type { Attendance } from '../../domain/volunteering/attendance'
import { COMMUNITY } from '../aCommunity'

const HOUR = 3_600_000
type Line = { collection: CollectionName; document: Record<string, unknown> }

/** Hours that a leader has confirmed, or, with `minutes` null, has not yet. */
export function attendance(who: string, shift: string, change: Partial<Attendance> = {}): Line {
  const from = change.from ?? Date.UTC(2026, 9, 17, 1, 0)
  const document: Attendance = {
    ...{
      _id: `${shift}:${who}`,
      shift,
      activity: shift.slice(0, 15),
      key: who,
      ref: 'a1b2c3d4e5',
      who,
      name: '王阿姨',
    },
    ...{ area: `${COMMUNITY}.1`, community: COMMUNITY, building: null },
    ...{ at: from, by: 'code', until: from + 2 * HOUR, minutes: 120, explained: null },
    ...{ confirmedBy: 'wx-leader', confirmedAt: from + 3 * HOUR },
    ...{
      title: '结对探望',
      organiser: '常青志愿服务队',
      from,
      place: '社区活动室',
      content: '看望独居老人,聊聊天',
      served: 8,
    },
    ...{ recorder: '赵网格长' },
    ...change,
  }
  return { collection: 'attendances', document }
}
