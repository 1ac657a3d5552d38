import { certify } from '../../domain/papers/certificate'
import type { Attendance } from '../../domain/volunteering/attendance'
import { BUILDING, homeAt, places, resident } from '../aCommunity'
import { type BackEnd, startBackEnd } from '../backEnd'
import { sdkAt } from '../sdk'
import { attendance } from './aVolunteer'

const DAY = 86_400_000
const now = Date.now()
const people = ['li', 'sun', 'lost', 'twice', 'eager', 'idle']
let backEnd: BackEnd
let requests = 0

const issuedToday = (who: string, place: number) => {
  const district = { id: 'hj', name: '惠济区' }
  return { ...certify({ who, requestId: `today-${place}`, name: '李秀英', period: {}, lines: [], district, now }) }
}

beforeAll(async () => {
  backEnd = await startBackEnd([
    ...places(),
    ...people.map((openid, place) => resident(openid, homeAt(BUILDING, place + 2))),
    ...['sun', 'lost', 'twice', 'eager'].map((who) => attendance(who, '20261017-visits-1')),
    ...Array.from({ length: 19 }, (_, place) => ({
      collection: 'certificates' as const,
      document: issuedToday('eager', place),
    })),
    // Quarter hours that add up to no whole hour; what does not count; what somebody else did.
    ...Array.from({ length: 120 }, (_, place) =>
      attendance('li', `20261017-visit${place % 4}-${place}`, {
        from: now - (place + 1) * DAY,
        minutes: 15 * (1 + (place % 7)),
      }),
    ),
    attendance('li', '20261018-visits-9', { minutes: null }),
    attendance('li', '20261019-visits-9', { minutes: 0 }),
    attendance('sun', '20261020-visits-9', { minutes: 480 }),
  ])
})
afterAll(() => backEnd.stop())
afterEach(() => faults())

async function faults(fault?: object): Promise<void> {
  const address = `${backEnd.url}/__emulator/faults`
  await (fault ? fetch(address, { method: 'POST', body: JSON.stringify(fault) }) : fetch(address, { method: 'DELETE' }))
}
const asked = (change: object = {}) => ({
  requestId: (++requests).toString(16).padStart(32, '0'),
  name: '李秀英',
  ...change,
})
const issue = (openid: string, request: ReturnType<typeof asked>) =>
  backEnd.call(openid, 'papers.issueCertificate', request)
const confirmed = async (who: string) => {
  const all = (await backEnd.documents('attendances', { who })) as Attendance[]
  return all.filter(({ minutes }) => (minutes ?? 0) > 0)
}
const sum = (all: { minutes: number | null }[]) => all.reduce((total, { minutes }) => total + (minutes ?? 0), 0)

test('the record is one call: what all confirmed hours add up to, to the quarter, and fifty lines a page, newest first', async () => {
  const theirs = await confirmed('li')
  const { body, cost } = await backEnd.post('papers', { action: 'papers.openRecord', data: {} }, 'li')
  expect(cost.databaseCalls).toBeLessThanOrEqual(4)
  const { data: first } = body as { data: Awaited<ReturnType<typeof openRecord>> }
  expect(first).toMatchObject({
    minutes: sum(theirs),
    services: 120,
    activities: 4,
    first: now - 120 * DAY,
    last: now - DAY,
  })
  const lines = [...first.lines]
  for (let more = first.more; more !== null; ) {
    const page = await openRecord('li', more)
    expect(page.minutes).toBe(first.minutes)
    lines.push(...page.lines)
    more = page.more
  }
  expect(lines.map(({ from }) => from)).toEqual(theirs.map(({ from }) => from).sort((a, b) => b - a))
  expect(sum(lines)).toBe(first.minutes)
})
const openRecord = (openid: string, after?: string) => backEnd.call(openid, 'papers.openRecord', after ? { after } : {})

test('who has not served yet has an empty record', async () => {
  expect(await openRecord('idle')).toMatchObject({
    minutes: 0,
    services: 0,
    first: null,
    lines: [],
    more: null,
    certificates: [],
  })
})

test('a certificate adds up to the hours that were confirmed, stands in the record, and its owner is told once', async () => {
  const { number } = await issue('li', asked())
  const { minutes, lines } = await backEnd.call('guest', 'papers.openCertificate', { number: number.toLowerCase() })
  expect(minutes).toBe(sum(await confirmed('li')))
  expect(sum(lines)).toBe(minutes)
  expect((await openRecord('li')).certificates).toMatchObject([{ number, minutes, name: '李秀英' }])
  const messages = await backEnd.documents('messages', { to: 'li' })
  expect(messages).toMatchObject([{ kind: 'certificate', path: `packages/papers/certificate/index?number=${number}` }])
})

test('it states what stood when it was issued, whatever is corrected later', async () => {
  const { number } = await issue('sun', asked())
  const { now: _, mine: __, ...issued } = await backEnd.call('sun', 'papers.openCertificate', { number })
  const attendances = sdkAt(backEnd.url).database().collection('attendances')
  await attendances.doc('20261017-visits-1:sun').update({ data: { minutes: 15, title: '更正了' } })
  expect((await openRecord('sun')).lines.map(({ minutes }) => minutes)).toContain(15)
  expect(await backEnd.call('guest', 'papers.openCertificate', { number })).toMatchObject(issued)
})

test('an answer that was lost, a tap too many and two at once are one certificate, one file, one entry', async () => {
  const request = asked()
  await faults({ kind: 'lose-answer', action: 'papers.issueCertificate', count: 1 })
  await expect(issue('twice', request)).rejects.toThrow()
  const both = await Promise.all([issue('twice', request), issue('twice', request)])
  expect(new Set(both.map(({ number }) => number)).size).toBe(1)
  const certificates = await backEnd.documents('certificates', { who: 'twice' })
  expect(certificates).toHaveLength(1)
  expect(await backEnd.documents('audit', { action: 'papers.issueCertificate', by: 'twice' })).toHaveLength(1)
  expect(await backEnd.documents('messages', { to: 'twice' })).toHaveLength(1)
})

test('what is cut short after it was written goes on with the same certificate', async () => {
  const request = asked()
  await faults({ kind: 'refuse', action: 'database.modifyDocument', collection: 'certificates' })
  expect((await backEnd.refused('lost', 'papers.issueCertificate', request)).code).toBe('unexpected')
  const [written] = await backEnd.documents('certificates', { who: 'lost' })
  expect(written).toMatchObject({ file: null })
  await faults()
  const { number, url } = await issue('lost', request)
  expect(number).toBe(written?.number)
  expect((await fetch(url)).status).toBe(200)
})

test('only its owner can download it; the address is fresh each time', async () => {
  const { number } = await issue('sun', asked())
  const { url } = await backEnd.call('sun', 'papers.downloadCertificate', { number })
  expect((await fetch(url)).status).toBe(200)
  expect((await backEnd.refused('li', 'papers.downloadCertificate', { number })).code).toBe('not-your-certificate')
  expect(await backEnd.call('li', 'papers.openCertificate', { number })).toMatchObject({ mine: false })
  expect(await backEnd.call('sun', 'papers.openCertificate', { number })).toMatchObject({ mine: true })
  const bare = url.replace(/\?.*/, '')
  expect((await fetch(bare)).ok).toBe(false)
})

test('twenty a day are enough', async () => {
  await issue('eager', asked())
  expect((await backEnd.refused('eager', 'papers.issueCertificate', asked())).code).toBe('too-many-certificates')
})
