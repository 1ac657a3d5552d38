import fc from 'fast-check'
import { checkCharacterOf, isCreditCode } from '../../domain/organisations/creditCode'

const characters = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const first17 = fc
  .array(fc.nat({ max: 30 }), { minLength: 17, maxLength: 17 })
  .map((values) => values.map((value) => characters.charAt(value)).join(''))

test('codes that are in use hold', () => {
  // The example of the standard, and two that companies publish of themselves.
  for (const code of ['91350100M000100Y43', '9144030071526726XG', '914403001922038216'])
    expect([code, checkCharacterOf(code.slice(0, 17))]).toEqual([code, code.charAt(17)])
})

test('every first 17 characters have one last that holds', () => {
  fc.assert(
    fc.property(first17, (first) => {
      const holding = [...characters].filter((last) => isCreditCode(first + last))
      expect(holding).toEqual([checkCharacterOf(first)])
    }),
  )
})

test('a character that was mistyped is found', () => {
  fc.assert(
    fc.property(first17, fc.nat({ max: 16 }), fc.nat({ max: 30 }), (first, place, value) => {
      const other = characters.charAt(value)
      fc.pre(first.charAt(place) !== other)
      const mistyped = first.slice(0, place) + other + first.slice(place + 1)
      expect(isCreditCode(mistyped + checkCharacterOf(first))).toBe(false)
    }),
  )
})

test('what is no code at all does not hold', () => {
  for (const code of ['', '1', '91350100M000100Y4', '91350100M000100Y433', '91350100I000100Y43', '91350100m000100y43'])
    expect(isCreditCode(code)).toBe(false)
})
