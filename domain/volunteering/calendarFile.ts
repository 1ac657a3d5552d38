import { utf8 } from '../utf8'
import type { Moment } from '../wording/time'
import type { Shift } from './shift'

type Event = Pick<Shift, '_id' | 'title' | 'from' | 'until'> & { place: string }

/** A shift as a file that any calendar takes: text/calendar, RFC 5545, with CRLF and lines of 75 octets at most. */
export function calendarFile({ _id, title, from, until, place }: Event, now: Moment): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Huilin//Volunteering//ZH',
    'BEGIN:VEVENT',
    `UID:${_id}@huilin`,
    `DTSTAMP:${stamp(now)}`,
    `DTSTART:${stamp(from)}`,
    `DTEND:${stamp(until)}`,
    `SUMMARY:${escaped(title)}`,
    `LOCATION:${escaped(place)}`,
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    'TRIGGER:-PT2H',
    `DESCRIPTION:${escaped(title)}`,
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

/** RFC 5545, 3.3.5 form 2: `20261128T010000Z`. */
const stamp = (moment: Moment): string => new Date(moment).toISOString().replace(/[-:]|\.\d{3}/g, '')

/** RFC 5545, 3.3.11; a line break of any kind is one, since a bare CR would tear the line apart. */
const escaped = (text: string): string => text.replace(/[\\;,]/g, '\\$&').replace(/\r\n?|\n/g, '\\n')

const OCTETS = 75

/** RFC 5545, 3.1: a line goes on after a line break and a space; a character is never split. */
function folded(line: string): string {
  const parts: string[] = []
  let part = ''
  for (const character of line) {
    if (utf8(part + character).length > OCTETS) {
      parts.push(part)
      part = ' '
    }
    part += character
  }
  return [...parts, part].join('\r\n')
}
