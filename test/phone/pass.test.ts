/** @jest-environment ./test/weapp/environment.js */
import jsQR from 'jsqr'
import { readPass } from '../../domain/volunteering/attendance'
import { BUILDING, COMMUNITY, DAY, homeAt, places, resident } from '../aCommunity'
import { type BackEnd, startBackEnd } from '../backEnd'
import { type APhone, aPhone } from './aPhone'

const now = Date.now()
let backEnd: BackEnd
let li: APhone

beforeAll(async () => {
  const clerk = resident('sun', homeAt(BUILDING, 1))
  backEnd = await startBackEnd([
    ...places([BUILDING]),
    { ...clerk, document: { ...clerk.document, roles: [{ role: 'community-clerk', area: COMMUNITY, from: 0 }] } },
    resident('li', homeAt(BUILDING, 2)),
  ])
  li = aPhone(backEnd, 'li')
})
afterAll(async () => {
  li.screen.stop()
  await backEnd.stop()
})

test('what a volunteer shows in WeChat is a code that a scanner reads', async () => {
  const from = now + DAY
  const { shiftIds } = await backEnd.call('sun', 'volunteering.postActivity', {
    ...{ activityId: '20261123-aaaaaa', kind: 'open', title: '结对探望', about: '看望独居老人', helps: '独居老人' },
    ...{ bring: '', insurance: '社区统一投保', skills: [], minimumAge: null, pointsPerHour: 10, pictures: [] },
    ...{ area: COMMUNITY, organiser: '常青志愿服务队' },
    shifts: [{ from, until: from + DAY / 24, capacity: 2, leader: '孙老师', venue: { name: '活动室', point: null } }],
  })
  const [shiftId = ''] = shiftIds
  await backEnd.call('li', 'volunteering.signUp', { shiftId, name: '老李' })
  li.phone.open('packages/volunteering/mine/index')
  await li.screen.sees('我的签到码')
  li.screen.tap('我的签到码')
  await li.screen.until(() => (li.phone.drawn()?.data.length ?? 0) > 0, 'the code')
  const { data, width, height } = li.phone.drawn() ?? { data: new Uint8ClampedArray(), width: 0, height: 0 }
  // 240 px of three dots each.
  expect([width, height]).toEqual([720, 720])
  expect(readPass(jsQR(data, width, height)?.data ?? '')).toMatchObject({ shift: shiftId })
  expect(li.phone.errors()).toEqual([])
})
