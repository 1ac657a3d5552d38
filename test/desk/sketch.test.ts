import fc from 'fast-check'
import { categories, pictures, rules } from '../../domain/voting/poll'
import { presets, standings } from '../../domain/voting/standing'
import { dayTimeOf, momentOf } from '../../src/components/DayTime/wall'
import { fenIn } from '../../src/components/MoneyField/fen'
import { whyNotOn } from '../../src/packages/desk/draft/whyNotOn'
import { newSketch, type Plan, planOf, type Sketch, type Step, sketchOf } from '../../src/packages/desk/sketch'

const NOW = Date.parse('2026-11-23T18:30:00+08:00')
const minute = fc.integer({ min: NOW / 60_000, max: NOW / 60_000 + 600_000 }).map((minutes) => minutes * 60_000)
const words = fc.string({ maxLength: 20 }).map((text) => text.trim())
const project = (withMoney: boolean) =>
  fc.record({
    name: words,
    why: words,
    details: words,
    cost: withMoney ? fc.integer({ min: 1, max: 999_999_999_99 }) : fc.constant(0),
    category: fc.constantFrom(...categories),
    benefits: words,
    picture: fc.constantFrom(...pictures),
  })
const guarantee = fc.record({
  category: fc.constantFrom(...categories),
  bound: fc.constantFrom('at-least' as const, 'at-most' as const),
  of: fc.constantFrom('count' as const, 'fen' as const),
  value: fc.nat(),
})
const few = fc.integer({ min: 1, max: 60 })
const asked = fc.oneof(
  fc.record({
    ballot: fc.constant('budget' as const),
    rule: fc.constantFrom(...rules),
    budget: fc.integer({ min: 1, max: 999_999_999_99 }),
    guarantees: fc.array(guarantee, { maxLength: 4 }),
  }),
  fc.record({ ballot: fc.constant('choose' as const), most: few, seats: few }),
  fc.record({ ballot: fc.constant('score' as const), seats: few }),
  fc.record({ ballot: fc.constant('yes-no' as const) }),
)
const plan: fc.Arbitrary<Plan> = asked.chain((asked) =>
  fc
    .constantFrom(...presets)
    .chain((preset) => {
      const persons = standings[preset].voters === 'person'
      return fc.record({
        title: words,
        about: words,
        area: fc.constant('hj.02.03'),
        preset: fc.constant(preset),
        minimumAge: persons ? fc.option(fc.integer({ min: 1, max: 120 })) : fc.constant(null),
        entitled: persons ? fc.option(fc.integer({ min: 1, max: 999_999 })) : fc.constant(null),
        opensAt: minute,
        closesAt: minute,
        projects: fc.array(project(asked.ballot === 'budget'), { maxLength: asked.ballot === 'yes-no' ? 0 : 4 }),
      })
    })
    .map((common) => ({ ...common, ...asked })),
)

test('a plan that comes back is typed in just as it was', () => {
  fc.assert(
    fc.property(plan, (plan) => {
      expect(planOf(sketchOf(plan, '20261123-abcdef', 3))).toEqual(plan)
    }),
  )
})

test('the clock of the form is the one on the wall in China, wherever the phone thinks it is', () => {
  expect(dayTimeOf(NOW)).toEqual({ day: '2026-11-23', time: '18:30' })
  fc.assert(fc.property(minute, (moment) => expect(momentOf(dayTimeOf(moment))).toBe(moment)))
})

test('a new plan opens tomorrow at nine and closes a week later at eight in the evening, under an id of its own', () => {
  const sketch = newSketch(NOW, 'hj.02.03')
  expect(sketch.draftId).toMatch(/^20261123-[a-z0-9]{6}$/)
  expect([sketch.opens, sketch.closes]).toEqual([
    { day: '2026-11-24', time: '09:00' },
    { day: '2026-12-01', time: '20:00' },
  ])
  const ids = new Set(Array.from({ length: 200 }, () => newSketch(NOW, 'hj.02.03').draftId))
  expect(ids.size).toBe(200)
})

test('what is no amount of money is none', () => {
  const amounts: [string, number][] = [
    ['86000', 86_000_00],
    [' 0.05 ', 5],
    ['30000.5', 30_000_50],
    ['', 0],
    ['3万', 0],
    ['30,000', 0],
    ['-5', 0],
    ['1.234', 0],
    ['1e9', 0],
    ['12345678901', 0],
  ]
  expect(amounts.map(([text]) => [text, fenIn(text)])).toEqual(amounts)
})

test('a step is held to what was asked until then, and to nothing that comes later', () => {
  const road = { name: '修路', why: '', details: '', cost: '60000', category: 'works', benefits: '' } as const
  const projects: Sketch['projects'] = [
    { ...road, picture: 'road' },
    { ...road, name: '装灯', picture: 'lamp' },
  ]
  const whole: Sketch = { ...newSketch(NOW, 'hj.02.03'), title: '经费', budget: '100000', projects }
  const cases: [Step, Partial<Sketch>, string | null][] = [
    ['what', {}, null],
    ['what', { title: '  ' }, 'title'],
    ['what', { title: '长'.repeat(41) }, 'title'],
    ['what', { area: '', projects: [], budget: '' }, null],
    ['who', { area: '' }, 'area'],
    ['who', { preset: 'advice-of-persons' }, 'entitled'],
    ['who', { preset: 'assembly-of-persons', minimumAge: '17', entitled: '9' }, 'minimumAge'],
    ['who', { ballot: 'yes-no', preset: 'owners-ordinary' }, 'area'],
    ['who', { projects: [], budget: '' }, null],
    ['projects', { projects: projects.slice(1) }, 'projects'],
    ['projects', { budget: '' }, null],
    ['projects', { ballot: 'choose', seats: '9', most: '9' }, null],
    ['rule', { budget: '' }, 'budget'],
    ['rule', { budget: '100' }, 'projects'],
    ['rule', { ballot: 'choose', most: '' }, 'most'],
    ['rule', { ballot: 'choose', most: '3' }, 'most'],
    ['rule', { ballot: 'choose', seats: '2' }, 'seats'],
    ['rule', { ballot: 'score', seats: 'x' }, 'seats'],
    ['rule', { closes: { day: '2026-11-20', time: '08:00' } }, null],
    ['when', { closes: { day: '2026-11-20', time: '08:00' } }, 'closesAt'],
    ['when', { closes: { day: '2026-11-24', time: '09:59' } }, 'closesAt'],
    ['when', {}, null],
  ]
  for (const [step, change, field] of cases) {
    const reason = whyNotOn(step, { ...whole, ...change }, NOW)
    expect([step, change, reason?.field ?? null]).toEqual([step, change, field])
    if (reason) expect(reason.message).toMatch(/。$/)
  }
})
