import { BUILDING, COMMUNITY, DAY, homeAt, places, resident } from '../aCommunity'
import { type BackEnd, startBackEnd } from '../backEnd'
import { clerk } from '../desk/aClerk'

export const HOUR = 3_600_000
export const neighbours = ['wang', 'chen', 'li'] as const
const names = { wang: '王阿姨', chen: '陈师傅', li: '李老师' }

/** A community with its clerk (`owner`), who leads shifts, and three neighbours. */
export const aCommunity = (): Promise<BackEnd> =>
  startBackEnd([
    ...places([BUILDING]),
    clerk('owner', 4),
    ...neighbours.map((who, n) => resident(who, homeAt(BUILDING, n + 5))),
  ])

type Given = { id: string; kind?: 'open' | 'class'; from: number; capacity?: number }

/** Posts an activity of one shift of two hours, led by 孙姐; answers the shift's id. */
export async function posts(backEnd: BackEnd, { id, kind = 'open', from, capacity = 2 }: Given): Promise<string> {
  const { shiftIds } = await backEnd.call('owner', 'volunteering.postActivity', {
    ...{ activityId: `20261123-${id}`, kind, title: '给围墙画上四季', about: '先刷底色,再上色。', helps: '小区邻居' },
    ...{ bring: '旧衣服', insurance: '', skills: [], minimumAge: null, pointsPerHour: 10, pictures: [] },
    ...{ area: COMMUNITY, organiser: '鸣翠社区' },
    shifts: [{ from, until: from + 2 * HOUR, capacity, leader: '孙姐', venue: { name: '东围墙', point: null } }],
  })
  return shiftIds[0] ?? ''
}

/** The neighbours sign up in their order; in a class each brings a child. */
export async function signUp(backEnd: BackEnd, shiftId: string, kind: 'open' | 'class' = 'open'): Promise<void> {
  for (const who of neighbours) {
    const child = kind === 'class' ? { child: { name: `小${names[who].slice(0, 1)}`, band: '7-9' as const } } : {}
    await backEnd.call(who, 'volunteering.signUp', { shiftId, name: names[who], ...child })
  }
}

/** When the next shift can begin: in a day, on the hour. */
export const tomorrow = (now: number): number => Math.ceil((now + DAY) / HOUR) * HOUR

/** What the cloud holds of who was at a shift: name, and minutes once they are known. */
export const thereAt = async (backEnd: BackEnd, shift: string) =>
  (await backEnd.documents('attendances', { shift })).map(({ name, minutes }) => [name, minutes])
