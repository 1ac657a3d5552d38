import fc from 'fast-check'
import {
  CODE_TIME,
  checkInText,
  hoursInWords,
  inQuarters,
  passText,
  readCheckIn,
  readPass,
  servedBetween,
  slotAt,
  whyNotCheckIn,
  whyNotConfirm,
} from '../../../domain/volunteering/attendance'

const MINUTE = 60_000
const key = 'ab'.repeat(32)
const minutes = fc.integer({ min: 0, max: 24 * 60 })

test('quarter hours: the nearest, half upwards, never off by more than half a quarter', () => {
  fc.assert(
    fc.property(minutes, (served) => {
      const quarters = inQuarters(served)
      expect(quarters % 15).toBe(0)
      expect(Math.abs(quarters - served)).toBeLessThanOrEqual(7.5)
      expect(inQuarters(quarters)).toBe(quarters)
    }),
  )
  expect([7, 7.5, 8, 22, 22.5].map(inQuarters)).toEqual([0, 15, 15, 15, 30])
})

const shift = fc
  .tuple(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 1, max: 12 * 60 }))
  .map(([from, lasts]) => ({ from: from * MINUTE, until: (from + lasts) * MINUTE }))

test('who checks in and out served within the shift, whatever the times: coming early or leaving late adds nothing', () => {
  fc.assert(
    fc.property(shift, fc.integer(), fc.integer(), fc.nat({ max: 3_600_000 }), (shift, at, until, more) => {
      const served = servedBetween(shift, at, until)
      const most = inQuarters((shift.until - shift.from) / MINUTE)
      expect(served).toBeGreaterThanOrEqual(0)
      expect(served).toBeLessThanOrEqual(most)
      expect(whyNotConfirm(shift, served, null)).toBeNull()
      expect(servedBetween(shift, at, until + more)).toBeGreaterThanOrEqual(served)
      expect(servedBetween(shift, at + more, until)).toBeLessThanOrEqual(served)
      expect(servedBetween(shift, shift.from - more, shift.until + more)).toBe(most)
    }),
  )
})

test('hours are said so that they can be read back to the minute', () => {
  fc.assert(
    fc.property(minutes, (served) => {
      const words = hoursInWords(served)
      const [, hours = '0', rest = '0'] = /^(?:(\d+) 小时)? ?(?:(\d+) 分(?:钟)?)?$/.exec(words) ?? []
      expect(Number(hours) * 60 + Number(rest)).toBe(served)
      expect(words).not.toMatch(/\b0 小时|小时 0 分/)
    }),
  )
  expect([0, 45, 60, 105].map(hoursInWords)).toEqual(['0 分钟', '45 分钟', '1 小时', '1 小时 45 分'])
})

const id = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/)
const moment = fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2060, 0, 1) })

test('a code that was shown is read back as it was, and is never taken for the other kind', () => {
  fc.assert(
    fc.property(id, moment, fc.stringMatching(/^[0-9a-f]{10}$/), (shift, at, ref) => {
      const code = checkInText(shift, slotAt(at), key)
      expect(readCheckIn(code)).toMatchObject({ shift, slot: slotAt(at) })
      expect(readPass(passText(shift, ref))).toEqual({ shift, ref })
      expect([readPass(code), readCheckIn(passText(shift, ref))]).toEqual([null, null])
    }),
  )
})

test('whatever else a camera reads is no code', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect([readCheckIn(text), readPass(text)]).toEqual([null, null])
    }),
  )
})

test('a code is believed for the shift and the half minute it was shown in, give or take one; however late it is sent', () => {
  fc.assert(
    fc.property(moment, fc.integer({ min: -5, max: 5 }), fc.nat({ max: 30 * 86_400_000 }), (at, off, later) => {
      const shift = { _id: 'a', from: at - MINUTE, until: at + 60 * MINUTE, state: 'planned' as const, reason: null }
      const shown = readCheckIn(checkInText('a', slotAt(at) + off, key))
      const why = shown && whyNotCheckIn(shift, shown, at, key, at + later)
      expect(why?.code ?? null).toBe(Math.abs(off) > 1 ? 'code-old' : null)
      const ofAnother = readCheckIn(checkInText('b', slotAt(at), key))
      expect(ofAnother && whyNotCheckIn(shift, ofAnother, at, key, at)?.code).toBe('code-forged')
      const future = readCheckIn(checkInText('a', slotAt(at + 3 * CODE_TIME), key))
      expect(future && whyNotCheckIn(shift, future, at + 3 * CODE_TIME, key, at)?.code).toBe('code-old')
    }),
  )
})
