import { BUILDING, COMMUNITY, homeAt, NEXT_BUILDING, places, resident } from '../aCommunity'
import type { BackEnd } from '../backEnd'
import { startBackEnd } from '../backEnd'
import { talent } from './aPool'

const HOUR = 3_600_000
export const FLOOD = '20261123-ontime'

/** A community with ten people in its pool, one of them its clerk (`owner`), an emergency that some have answered, and an activity. */
export async function aTown(): Promise<BackEnd> {
  const now = Date.now()
  const { collection, document } = resident('owner', homeAt(BUILDING, 4))
  const roles = [{ role: 'community-clerk', area: COMMUNITY, from: 0 }]
  const backEnd = await startBackEnd([
    ...places(),
    { collection, document: { ...document, roles } },
    resident('newcomer', homeAt(BUILDING, 5)),
    talent('owner', BUILDING, { name: '王师傅', emergency: true, about: '在暖气厂干过三十年,水暖都会修' }),
    ...Array.from({ length: 9 }, (_, n) =>
      talent(`helper-${n}`, NEXT_BUILDING, {
        name: '欧阳老师'.slice(0, 2 + (n % 3)),
        skills: ['repair', 'cooking', 'computers'],
        times: ['weekday-day', 'weekday-evening', 'weekend-day'],
        languages: ['mandarin', 'henan', 'cantonese'],
        about: '教老人用手机,一遍不会教两遍,家里的电器也会修一点',
        emergency: true,
      }),
    ),
    { collection: 'phones', document: { _id: 'helper-1', number: '12000005678', at: 1 } },
  ])
  await backEnd.call('owner', 'talents.callUp', {
    ...{ callUpId: FLOOD, area: COMMUNITY, kind: 'flood', text: '河水涨了,请来搬沙袋,带手套和雨衣', where: '小区东门' },
    until: now + 12 * HOUR,
  })
  for (const n of [1, 2, 3])
    await backEnd.call(`helper-${n}`, 'talents.answerCallUp', { callUpId: FLOOD, answer: n === 3 ? 'later' : 'coming' })
  await backEnd.call('owner', 'volunteering.postActivity', {
    ...{ activityId: '20261123-teatea', kind: 'open', title: '教老人用手机挂号,一对一教到会为止', about: '' },
    ...{ helps: '老人', bring: '', insurance: '', skills: [], minimumAge: null, pointsPerHour: 10, pictures: [] },
    ...{ area: COMMUNITY, organiser: '社区' },
    shifts: [
      {
        ...{ from: now + 24 * HOUR, until: now + 26 * HOUR, capacity: 6, leader: '孙姐' },
        venue: { name: '活动室', point: null },
      },
    ],
  })
  return backEnd
}
