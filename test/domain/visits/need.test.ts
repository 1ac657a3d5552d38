import { mayBecome, needStates } from '../../../domain/needs/need'

test('a need is taken, given back or met; what is met stays met, and nothing is met that nobody took', () => {
  const steps = needStates.flatMap((from) => needStates.filter((to) => mayBecome(from, to)).map((to) => [from, to]))
  expect(steps).toEqual([
    ['open', 'taken'],
    ['taken', 'open'],
    ['taken', 'met'],
  ])
})
