import { BUILDING, COMMUNITY, DAY, homeAt, places, resident } from '../aCommunity'
import { type BackEnd, startBackEnd } from '../backEnd'

const now = Date.now()
const MINUTE = 60_000
let backEnd: BackEnd
let uploads = 0
let posts = 0

beforeAll(async () => {
  const clerk = resident('sun', homeAt(BUILDING, 1))
  backEnd = await startBackEnd([
    ...places([BUILDING]),
    { ...clerk, document: { ...clerk.document, roles: [{ role: 'community-clerk', area: COMMUNITY, from: 0 }] } },
    resident('li', homeAt(BUILDING, 2)),
  ])
})
afterAll(() => backEnd.stop())
beforeEach(() => control('clock', { speed: 0.001 }))
afterEach(() => control('faults', undefined, 'DELETE'))

async function control(what: string, body?: object, method = 'POST'): Promise<unknown> {
  const response = await fetch(`${backEnd.url}/__emulator/${what}`, { method, body: JSON.stringify(body) })
  return response.json()
}
const upload = (text: string) => backEnd.upload('sun', `people/picture${++uploads}.jpg`, text)

/** An activity with these pictures; answers what asks for it as somebody. */
async function post(...pictures: string[]) {
  posts += 1
  const activityId = `20261123-${String(posts).padStart(6, 'a')}`
  const shift = {
    ...{ from: now + 20 * DAY, until: now + 20 * DAY + 60 * MINUTE, capacity: 2, leader: '孙老师' },
    venue: { name: '活动室', point: null },
  }
  const request = {
    ...{ activityId, kind: 'open' as const, title: '结对探望', about: '看望独居老人', helps: '独居老人', bring: '' },
    ...{ insurance: '社区统一投保', skills: [], minimumAge: null, pointsPerHour: 10, pictures },
    ...{ area: COMMUNITY, organiser: '常青志愿服务队', shifts: [shift] },
  }
  const again = () => backEnd.call('sun', 'volunteering.postActivity', request)
  await again()
  const seenBy = async (openid: string) =>
    (await backEnd.call(openid, 'volunteering.openActivity', { activityId })).pictures
  return { seenBy, again }
}
const textAt = async (address: string | null | undefined) => (await fetch(String(address))).text()
const stored = async (fileId: string) => (await backEnd.documents('pictures', { fileId }))[0]
const told = () => backEnd.documents('messages', { to: 'sun', kind: 'picture-refused' })

test('others see a picture once WeChat has passed it; until then its author sees that it waits', async () => {
  const { seenBy } = await post(await upload('一棵树'))
  expect(await seenBy('li')).toEqual([])
  expect(await seenBy('sun')).toEqual([{ state: 'waiting', address: expect.stringContaining('http') }])
  await backEnd.clock({ advance: 2000 })
  const [picture] = await seenBy('li')
  expect(picture?.state).toBe('shown')
  expect(await textAt(picture?.address)).toContain('一棵树')
})

test('a picture that WeChat refuses is never seen, and its author is told once', async () => {
  const before = (await told()).length
  const { seenBy } = await post(await upload('赌博'))
  await backEnd.clock({ advance: 2000 })
  expect(await seenBy('li')).toEqual([])
  expect(await seenBy('sun')).toEqual([{ state: 'refused', address: null }])
  expect(await told()).toHaveLength(before + 1)
})

test('what is shown is what was checked, whatever becomes of the file that was uploaded', async () => {
  const fileId = await upload('checked')
  const { seenBy } = await post(fileId)
  const [picture] = await seenBy('sun')
  expect(picture?.address).not.toContain('/people/')
  expect((await stored(fileId))?.kept).toMatch(/\/pictures\/[0-9a-f]{32}\.jpg$/)
})

test('asked twice, as after a lost answer, a picture is there and is checked once', async () => {
  const fileId = await upload('twice')
  const { again } = await post(fileId, fileId)
  await again()
  expect(await backEnd.documents('pictures', { fileId })).toHaveLength(1)
  expect(await stored(fileId)).toMatchObject({ tries: 1, by: 'sun' })
})

test('a verdict that comes before its check is stored is not lost', async () => {
  const delay = { kind: 'delay', function: 'volunteering', action: 'database.modifyDocument', collection: 'pictures' }
  await control('faults', { ...delay, count: 1, ms: 700 })
  await control('clock', { speed: 10 })
  const fileId = await upload('quick')
  const { seenBy } = await post(fileId)
  const { traceId } = (await stored(fileId)) as { traceId: string }
  expect(await backEnd.documents('pictureVerdicts', { _id: traceId })).toHaveLength(1)
  expect(await seenBy('li')).toMatchObject([{ state: 'shown' }])
})

test('while it cannot be checked a picture waits, and the clock asks again', async () => {
  const fault = { kind: 'refuse', function: 'volunteering', action: 'storage.getUploadMetadata' }
  await control('faults', fault)
  const fileId = await upload('patience')
  const { seenBy } = await post(fileId)
  expect(await stored(fileId)).toMatchObject({ state: 'waiting', traceId: null, tries: 1 })
  await control('faults', undefined, 'DELETE')
  await control('faults', { ...fault, function: 'clock' })
  await backEnd.clock({ advance: 2 * MINUTE })
  expect(await stored(fileId)).toMatchObject({ state: 'waiting', traceId: null, tries: 2 })
  expect(await seenBy('li')).toEqual([])
  await control('faults', undefined, 'DELETE')
  await backEnd.clock({ advance: 5 * MINUTE })
  expect(await seenBy('li')).toMatchObject([{ state: 'shown' }])
})

test('WeChat is asked again when it has not answered within its time', async () => {
  await control('faults', { kind: 'refuse', function: 'media', action: 'database.insertDocument', count: 1 })
  const fileId = await upload('unanswered')
  const { seenBy } = await post(fileId)
  await backEnd.clock({ advance: 40 * MINUTE })
  expect(await stored(fileId)).toMatchObject({ state: 'waiting', tries: 1 })
  await backEnd.clock({ advance: 10 * MINUTE })
  expect(await stored(fileId)).toMatchObject({ state: 'shown', tries: 2 })
  expect(await seenBy('li')).toHaveLength(1)
})

test.each([
  ['a file that is not there', 'cloud://local-emulator.x/people/nothing.jpg', 'no-picture'],
  ['a file that lies elsewhere', 'cloud://local-emulator.x/results/spring.jpg', undefined],
])('%s is never seen', async (_, fileId, reason) => {
  const { seenBy } = await post(fileId)
  await backEnd.clock({ advance: 2000 })
  expect(await seenBy('li')).toEqual([])
  expect((await stored(fileId))?.reason).toBe(reason)
})

test('what is no picture is never seen', async () => {
  const path = `people/page${++uploads}.jpg`
  const address = `${backEnd.url}/upload?${new URLSearchParams({ path })}`
  const response = await fetch(address, { method: 'POST', headers: { 'x-wx-openid': 'sun' }, body: '<script>' })
  const { fileID } = (await response.json()) as { fileID: string }
  const { seenBy } = await post(fileID)
  await backEnd.clock({ advance: 2000 })
  expect(await seenBy('li')).toEqual([])
  expect(await seenBy('sun')).toEqual([{ state: 'refused', address: null }])
})

test.each(['sun', undefined])('a person (%s) who plays WeChat moves nothing', async (openid) => {
  const fileId = await upload('forged')
  await post(fileId)
  const { traceId } = (await stored(fileId)) as { traceId: string }
  const event = {
    ...{ MsgType: 'event', Event: 'wxa_media_check', trace_id: traceId, errcode: 0 },
    result: { suggest: 'pass', label: 100 },
  }
  expect((await backEnd.post('media', event, openid)).body).toEqual({ refused: 'only WeChat tells of checks' })
  expect(await stored(fileId)).toMatchObject({ state: 'waiting' })
})
