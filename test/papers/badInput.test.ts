import type { CollectionName } from '../../cloudfunctions/collections'
import { certify } from '../../domain/papers/certificate'
import { BUILDING, homeAt, places, resident } from '../aCommunity'
import { type BackEnd, startBackEnd } from '../backEnd'
import { attendance } from './aVolunteer'

const REQUEST = '0123456789abcdef'.repeat(2)
let backEnd: BackEnd

const certificateOf = (requestId: string) =>
  certify({
    ...{ who: 'sun', requestId, name: '孙老师', period: {}, lines: [], district: { id: 'hj', name: '惠济区' } },
    now: Date.UTC(2026, 9, 17),
  })
const certified = certificateOf(REQUEST)
const forged = certificateOf('f'.repeat(32))

beforeAll(async () => {
  backEnd = await startBackEnd([
    ...places(),
    resident('li', homeAt(BUILDING, 2)),
    resident('idle', homeAt(BUILDING, 3)),
    attendance('li', '20261017-visits-1'),
    attendance('idle', '20261017-visits-1', { minutes: null }),
    ...Array.from({ length: 501 }, (_, place) => attendance('tireless', `20251017-visits-${place}`)),
    { collection: 'certificates', document: certified },
    { collection: 'certificates', document: { ...forged, minutes: 6000 } },
  ])
})
afterAll(() => backEnd.stop())

const issue = (change: object = {}) =>
  ['papers.issueCertificate', { requestId: REQUEST, name: '李秀英', ...change }] as const
const on = (action: string, number: unknown, change: object = {}) =>
  [`papers.${action}`, { number, ...change }] as const
const NOBODYS = 'HJ-2026-0000000000'

const written: CollectionName[] = ['certificates', 'attendances', 'audit', 'messages']
const everything = () => Promise.all(written.map((collection) => backEnd.documents(collection)))

type Case = [about: string, openid: string | undefined, call: readonly [string, unknown], code: string, field?: string]
const cases: Case[] = [
  ['an action that is none', 'li', ['papers.forge', {}], 'unknown-action', 'action'],
  ['a record of nobody', undefined, ['papers.openRecord', {}], 'no-caller'],
  ['somebody else’s record', 'li', ['papers.openRecord', { who: 'sun' }], 'not-understood', 'who'],
  ['a cursor that is too long', 'li', ['papers.openRecord', { after: 'x'.repeat(201) }], 'not-understood', 'after'],
  ['a certificate for nobody', undefined, issue(), 'no-caller'],
  ['a certificate of somebody else’s hours', 'li', issue({ who: 'sun' }), 'not-understood', 'who'],
  ['hours of one’s own', 'li', issue({ minutes: 6000 }), 'not-understood', 'minutes'],
  ['no name', 'li', issue({ name: '  ' }), 'not-understood', 'name'],
  ['a name that is too long', 'li', issue({ name: '长'.repeat(21) }), 'not-understood', 'name'],
  ['a name that is no name', 'li', issue({ name: '赌博' }), 'words-refused'],
  ['a name that can’t be printed', 'li', issue({ name: '𠮷' }), 'name-not-printable', 'name'],
  ['no request', 'li', issue({ requestId: '' }), 'not-understood', 'requestId'],
  ['a request that is an operator', 'li', issue({ requestId: { $ne: '' } }), 'not-understood', 'requestId'],
  ['a period that is none', 'li', issue({ from: -1 }), 'not-understood', 'from'],
  ['a period in words', 'li', issue({ until: '今年' }), 'not-understood', 'until'],
  ['a period in which nothing was done', 'li', issue({ until: 1 }), 'nothing-served'],
  ['a period that ends before it begins', 'li', issue({ from: Date.UTC(2030, 0), until: 5 }), 'nothing-served'],
  ['hours that nobody has confirmed', 'idle', issue(), 'nothing-served'],
  ['more than one certificate holds', 'tireless', issue(), 'too-many-services'],
  ['a number that is empty', 'li', on('openCertificate', ' '), 'not-understood', 'number'],
  ['a number that is too long', 'li', on('openCertificate', '7'.repeat(41)), 'not-understood', 'number'],
  ['a number that is an operator', 'li', on('openCertificate', { $ne: '' }), 'not-understood', 'number'],
  ['a number that is none', 'li', on('openCertificate', '张三'), 'no-such-certificate'],
  ['a number that nobody has', 'li', on('openCertificate', NOBODYS), 'no-such-certificate'],
  [
    'a number of another year',
    'li',
    on('openCertificate', certified.number.replace('2026', '2025')),
    'no-such-certificate',
  ],
  [
    'a number of another district',
    'li',
    on('openCertificate', certified.number.replace('HJ', 'JS')),
    'no-such-certificate',
  ],
  ['a certificate that was tampered with', 'li', on('openCertificate', forged.number), 'certificate-changed'],
  ['downloading as nobody', undefined, on('downloadCertificate', certified.number), 'no-caller'],
  ['downloading what is not there', 'li', on('downloadCertificate', NOBODYS), 'no-such-certificate'],
  ['downloading another person’s', 'li', on('downloadCertificate', certified.number), 'not-your-certificate'],
  [
    'downloading for somebody',
    'li',
    on('downloadCertificate', certified.number, { who: 'sun' }),
    'not-understood',
    'who',
  ],
]

for (const [about, openid, [action, data], code, field] of cases)
  test(`${about} is refused in a sentence and nothing is written`, async () => {
    const before = await everything()
    const refusal = await backEnd.refused(openid, action, data)
    expect(refusal.code).toBe(code)
    expect(refusal.field).toBe(field)
    expect(refusal.message).toMatch(/^[^a-zA-Z{}<>]*(「[^」]*」)?[^{}<>]*[。?!]$/)
    expect(await everything()).toEqual(before)
  })
