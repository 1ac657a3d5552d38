import * as v from 'valibot'
import { contract } from '../../domain/contract'
import {
  activityOf,
  inOrder,
  newShift,
  newSketch,
  repeated,
  type ShiftSketch,
  type Sketch,
  stepOf,
  stepsOf,
  whyNotOn,
  whyNotPost,
  whyNotThisShift,
} from '../../src/packages/leading/postActivity/sketch'
import { startedFrom } from '../../src/packages/leading/postActivity/templates'

/** Monday, 23 November 2026, 10:00 in Zhengzhou. */
const now = Date.UTC(2026, 10, 23, 2)
const WEEK = 7 * 86_400_000
const venue = { name: '鸣翠苑东门', point: null }
const shift: ShiftSketch = {
  ...{ from: { day: '2026-11-28', time: '09:00' }, minutes: 120 },
  ...{ venue, capacity: 10, leader: '孙姐' },
}
const sketch = (part: Partial<Sketch> = {}): Sketch => ({
  ...startedFrom(newSketch(now, { id: 'hj.02.03', name: '鸣翠社区' }), 'painting'),
  ...{ shifts: [shift], ...part },
})

test('what a sketch says is what the cloud takes', () => {
  const activity = activityOf(sketch({ minimumAge: '16', photos: [{ path: 'wxfile://1', fileId: null }] }))
  expect(v.safeParse(contract['volunteering.postActivity'].request, activity).issues).toBeUndefined()
  expect(activity).toMatchObject({
    kind: 'open',
    minimumAge: 16,
    skills: ['painting'],
    pictures: [],
    pointsPerHour: 10,
  })
  expect(activity.shifts).toEqual([
    {
      ...{ from: Date.UTC(2026, 10, 28, 1), until: Date.UTC(2026, 10, 28, 3) },
      ...{ venue, capacity: 10, leader: '孙姐' },
    },
  ])
})

test('a class asks children for no skills, no age and gives no points, and skips that step', () => {
  const lesson = sketch({ kind: 'class', minimumAge: '16', skills: ['painting'] })
  expect(activityOf(lesson)).toMatchObject({ skills: [], minimumAge: null, pointsPerHour: 0 })
  expect(stepsOf(lesson)).toEqual(['what', 'when', 'pictures', 'look'])
})

test('a shift repeats on the same weekday and time; the list is in the order of time', () => {
  const weeks = repeated(shift, 3)
  expect(weeks.map(({ from }) => from)).toEqual(
    ['2026-11-28', '2026-12-05', '2026-12-12'].map((day) => ({ day, time: '09:00' })),
  )
  const early = { ...shift, from: { day: '2026-11-27', time: '19:00' } }
  expect(inOrder([...weeks, early])).toEqual([early, ...weeks])
})

test('the next new shift is like the last one, a week later', () => {
  expect(newShift({ shifts: [shift] }, now)).toEqual({ ...shift, from: { day: '2026-12-05', time: '09:00' } })
  expect(newShift({ shifts: [] }, now).from).toEqual({ day: '2026-11-25', time: '09:00' })
  expect(whyNotThisShift({ ...newShift({ shifts: [] }, now), venue, leader: '孙姐' }, now)).toBeNull()
})

test.each<[string, Partial<Sketch>]>([
  ['title', { title: ' ' }],
  ['title', { title: '长'.repeat(41) }],
  ['helps', { helps: '' }],
  ['bring', { bring: '长'.repeat(81) }],
  ['organiser', { organiser: '' }],
  ['area', { area: '' }],
  ['skills', { skills: ['repair', 'nursing', 'teaching', 'cooking', 'sport', 'music'] }],
  ['minimumAge', { minimumAge: '十六' }],
  ['minimumAge', { minimumAge: '0' }],
  ['minimumAge', { minimumAge: '121' }],
  ['shifts', { shifts: [] }],
  ['shifts', { shifts: repeated(shift, 61) }],
  ['shifts', { shifts: [{ ...shift, from: { day: '2026-11-22', time: '09:00' } }] }],
  ['shifts', { shifts: [{ ...shift, leader: '' }] }],
  ['pictures', { photos: [{ path: 'wxfile://1', fileId: null }] }],
])('%s is said to be wrong at its own step, and nothing is posted', (field, part) => {
  const wrong = sketch(part)
  expect(whyNotPost(wrong, now)?.field).toBe(field)
  expect(whyNotOn(stepOf(field), wrong, now)?.field).toBe(field)
  expect(whyNotPost(sketch(), now)).toBeNull()
})

test.each<[string, Partial<ShiftSketch>]>([
  ['from', { from: { day: '2026-11-23', time: '09:59' } }],
  ['venue', { venue: { name: '', point: null } }],
  ['leader', { leader: '叫这个名字的人也太长了吧' }],
])('a shift with a wrong %s is not put into the list', (field, part) => {
  expect(whyNotThisShift({ ...shift, ...part }, now)?.field).toBe(field)
  expect(whyNotThisShift({ ...shift, from: { day: '2026-11-23', time: '10:01' } }, now + WEEK)?.field).toBe('from')
})
