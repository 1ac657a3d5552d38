import fc from 'fast-check'
import { calendarFile } from '../../../domain/volunteering/calendarFile'

/** Reads a calendar file as RFC 5545 says: lines unfolded (3.1), values of text unescaped (3.3.11). */
function read(file: string): [name: string, value: string][] {
  expect(file.endsWith('\r\n')).toBe(true)
  const lines = file.replace(/\r\n /g, '').split('\r\n').slice(0, -1)
  return lines.map((line) => {
    const colon = line.indexOf(':')
    return [line.slice(0, colon), line.slice(colon + 1)]
  })
}
const unescaped = (text: string) =>
  text.replace(/\\([\\;,nN])/g, (_, character: string) => (/n/i.test(character) ? '\n' : character))
/** Every line break is one; a calendar knows one kind of it. */
const plain = (text: string) => text.replace(/\r\n?/g, '\n')

/** What people type: Chinese, signs that mean something in the file, emoji of several code points. */
const words = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc
    .array(
      fc.constantFrom(
        '墙',
        '绘',
        ';',
        ',',
        '\\',
        '\n',
        '\r\n',
        '\r',
        ':',
        '"',
        ' ',
        '👩‍👧',
        '9:00',
        'n',
        'BEGIN:VEVENT',
      ),
      {
        maxLength: 60,
      },
    )
    .map((parts) => parts.join('')),
)
const from = fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2060, 0, 1) })
const event = fc.record({ _id: fc.constantFrom('20261128-a1b2c3-1', 'x'.repeat(64)), title: words, place: words, from })
const fileOf = ({ from, ...rest }: { _id: string; title: string; place: string; from: number }) =>
  calendarFile({ ...rest, from, until: from + 7_200_000 }, from - 1)

test('no line is longer than 75 octets, none is broken within a character, and all end with CRLF', () => {
  fc.assert(
    fc.property(event, (given) => {
      const file = fileOf(given)
      for (const line of file.split('\r\n')) {
        expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
        expect(line).not.toMatch(/[\r\n]/)
        expect(Buffer.from(line).toString()).toBe(line)
      }
    }),
  )
})

test('what was put in is read back: unfolded, unescaped, and nothing typed becomes a line of its own', () => {
  fc.assert(
    fc.property(event, (given) => {
      const lines = read(fileOf(given))
      const names = lines.map(([name]) => name)
      expect(names.join(' ')).toBe(
        'BEGIN VERSION PRODID BEGIN UID DTSTAMP DTSTART DTEND SUMMARY LOCATION BEGIN ACTION TRIGGER DESCRIPTION END END END',
      )
      const value = (name: string) => lines.find(([other]) => other === name)?.[1] ?? ''
      expect(unescaped(value('SUMMARY'))).toBe(plain(given.title))
      expect(unescaped(value('LOCATION'))).toBe(plain(given.place))
      expect(unescaped(value('DESCRIPTION'))).toBe(plain(given.title))
      expect(value('UID')).toBe(`${given._id}@huilin`)
    }),
  )
})

test('times are in UTC, to the second', () => {
  const file = calendarFile(
    {
      ...{ _id: 'a', title: '墙绘', place: '东墙' },
      ...{ from: Date.parse('2027-01-01T07:30:00+08:00'), until: Date.parse('2027-01-01T09:00:00+08:00') },
    },
    Date.parse('2026-12-31T23:59:59.987+08:00'),
  )
  const lines = new Map(read(file))
  expect([lines.get('DTSTART'), lines.get('DTEND'), lines.get('DTSTAMP')]).toEqual([
    '20261231T233000Z',
    '20270101T010000Z',
    '20261231T155959Z',
  ])
})
