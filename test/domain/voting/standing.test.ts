import fc from 'fast-check'
import { explainRatio } from '../../../domain/voting/explanation'
import { type Preset, presets, ratiosOf, reaches, standings } from '../../../domain/voting/standing'

const twoThirds = { numerator: 2, denominator: 3, reach: 'at-least' } as const
const threeQuarters = { numerator: 3, denominator: 4, reach: 'at-least' } as const
const half = { numerator: 1, denominator: 2, reach: 'more-than' } as const

test('exactly two thirds and exactly three quarters are enough, exactly one half is not', () => {
  expect(reaches(200, 300, twoThirds)).toBe(true)
  expect(reaches(199, 300, twoThirds)).toBe(false)
  expect(reaches(225, 300, threeQuarters)).toBe(true)
  expect(reaches(224, 300, threeQuarters)).toBe(false)
  expect(reaches(150, 300, half)).toBe(false)
  expect(reaches(151, 300, half)).toBe(true)
  expect([twoThirds, threeQuarters, half].map((bar) => reaches(0, 0, bar))).toEqual([false, false, false])
})

test('one part in a hundred million decides, as it would with fractions', () => {
  const whole = fc.integer({ min: 1, max: 2 ** 40 })
  fc.assert(
    fc.property(
      whole,
      fc.constantFrom(twoThirds, threeQuarters, half),
      fc.integer({ min: -2, max: 2 }),
      (n, bar, off) => {
        const part = Math.max(0, Math.floor((n * bar.numerator) / bar.denominator) + off)
        const left = BigInt(part) * BigInt(bar.denominator)
        const right = BigInt(n) * BigInt(bar.numerator)
        expect(reaches(part, n, bar)).toBe(bar.reach === 'at-least' ? left >= right : left > right)
      },
    ),
  )
})

test('what can’t be compared exactly is not compared', () => {
  expect(() => reaches(2 ** 53, 2 ** 53, half)).toThrow(RangeError)
})

const decided = (preset: Preset, heads: [number, number, number], area: [number, number, number]) => {
  const counted = ([entitled, voted, agreed]: [number, number, number]) => ({ entitled, voted, agreed })
  return ratiosOf(preset, counted(heads), counted(area)).map(({ of, by, holds }) => `${of} ${by} ${holds}`)
}

test('owners decide by heads and by floor area; each of the four can fail alone', () => {
  const all = ['turnout heads true', 'turnout area true', 'agreement heads true', 'agreement area true']
  expect(decided('owners-ordinary', [300, 200, 101], [9000, 6000, 3001])).toEqual(all)
  expect(decided('owners-weighty', [300, 200, 150], [9000, 6000, 4500])).toEqual(all)
  const failing = (heads: [number, number, number], area: [number, number, number]) =>
    decided('owners-ordinary', heads, area).filter((line) => line.endsWith('false'))
  expect(failing([300, 199, 150], [9000, 6000, 3001])).toEqual(['turnout heads false'])
  expect(failing([300, 200, 150], [9000, 5999, 3001])).toEqual(['turnout area false'])
  expect(failing([300, 200, 100], [9000, 6000, 3001])).toEqual(['agreement heads false'])
  expect(failing([300, 200, 101], [9000, 6000, 3000])).toEqual(['agreement area false'])
})

test('the assembly needs more than half of those entitled, then more than half of those taking part; advice needs nothing', () => {
  expect(decided('assembly-of-households', [100, 51, 26], [0, 0, 0])).toEqual([
    'turnout heads true',
    'agreement heads true',
  ])
  expect(decided('assembly-of-households', [100, 50, 26], [0, 0, 0])[0]).toBe('turnout heads false')
  expect(decided('assembly-of-persons', [100, 60, 30], [0, 0, 0])[1]).toBe('agreement heads false')
  expect(decided('advice-of-households', [100, 1, 1], [0, 0, 0])).toEqual([])
})

test('every preset says in a sentence what it takes, and only the assembly of persons asks for an age', () => {
  for (const preset of presets) expect(standings[preset].sentence).toMatch(/。$/)
  expect(presets.filter((preset) => standings[preset].minimumAge !== null)).toEqual(['assembly-of-persons'])
})

test('a comparison is shown as the exact fraction it is', () => {
  const [heads, area] = ratiosOf(
    'owners-ordinary',
    { entitled: 300, voted: 200, agreed: 0 },
    { entitled: 900_00, voted: 599_99, agreed: 0 },
  )
  expect(heads && explainRatio(heads, 'owner')).toBe('参加的人数 200 / 300 位业主,要达到 2/3:达到了。')
  expect(area && explainRatio(area, 'owner')).toBe('参加的面积 599.99 平方米 / 900.00 平方米,要达到 2/3:没有达到。')
})
