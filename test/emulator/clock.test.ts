import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { anEmulator, type RunningEmulator } from './anEmulator'
import { theSdk } from './theSdk'

let emulator: RunningEmulator
beforeEach(async () => {
  emulator = await anEmulator([])
})
afterEach(() => emulator.stop())

type Firing = { event: { Type: string; TriggerName: string; Time: string }; at: number; same: boolean; is: boolean }

const DAY = 86_400_000
/** 19:00 in Zhengzhou on 1 May 2030. */
const EVENING = Date.UTC(2030, 4, 1, 11)
const clock = (order: object) => emulator.post('/__emulator/clock', order) as Promise<{ now: number; speed: number }>
const firings = async () => {
  const { data } = await theSdk(emulator.url).database().collection('firings').orderBy('at', 'asc').limit(1000).get()
  return data as unknown as Firing[]
}

test('functions and the server date go by the moved clock', async () => {
  await clock({ set: EVENING + 1000 })
  const { body } = await emulator.call('clockwatcher', {})
  expect(body).toMatchObject({ same: true, is: true, utc: 0 })
  expect((body as Firing).at - EVENING).toBeLessThan(60_000)

  const db = theSdk(emulator.url).database()
  const { _id } = await db.collection('things').add({ data: { at: db.serverDate() } })
  const { at } = (await db.collection('things').doc(_id).get()).data as { at: Date }
  expect(at.getTime() - EVENING).toBeLessThan(60_000)
})

test('a jump over many evenings fires the trigger once, and answers when it has run', async () => {
  await clock({ set: EVENING - DAY / 2 })
  const before = (await firings()).length
  await clock({ set: EVENING + 3 * DAY })
  const fired = (await firings()).slice(before)
  expect(fired).toHaveLength(1)
  expect(fired[0]).toMatchObject({ event: { Type: 'Timer', TriggerName: 'evening', Time: '2030-05-01T11:00:00Z' } })
})

test('time that is played through fires every evening, in order, at its own time', async () => {
  await clock({ set: EVENING - DAY / 2 })
  const before = (await firings()).length
  const { now } = await clock({ advance: 3 * DAY })
  const fired = (await firings()).slice(before)
  expect(fired.map(({ event }) => event.Time)).toEqual([
    '2030-05-01T11:00:00Z',
    '2030-05-02T11:00:00Z',
    '2030-05-03T11:00:00Z',
  ])
  for (const { event, at } of fired) expect(at - Date.parse(event.Time)).toBeLessThan(60_000)
  expect(now - (EVENING + 2.5 * DAY)).toBeLessThan(60_000)
})

test('at a higher speed the evening comes by itself', async () => {
  await clock({ set: EVENING - DAY / 2 })
  const before = (await firings()).length
  await clock({ speed: 1_000_000 })
  await until(async () => (await firings()).length > before)
  expect(await clock({ reset: true })).toMatchObject({ speed: 1 })
})

test('the clock waits for running calls, and calls wait for the clock', async () => {
  const running = emulator.call('slow', {})
  await until(async () => JSON.stringify(await emulator.get('/__emulator/meter')).includes('"function":"slow"'))
  const order: string[] = []
  await Promise.all([running.then(() => order.push('call')), clock({ advance: 1000 }).then(() => order.push('clock'))])
  expect(order).toEqual(['call', 'clock'])
})

test('the offset survives a restart', async () => {
  await clock({ set: EVENING + DAY / 2 })
  await emulator.restart('SIGKILL')
  const { now } = (await emulator.get('/__emulator/clock')) as { now: number }
  expect(now).toBeGreaterThanOrEqual(EVENING + DAY / 2)
  expect(now - (EVENING + DAY / 2)).toBeLessThan(60_000)
})

describe('what came due while the emulator was off', () => {
  /** As if this time had gone by before the next start. */
  const passed = (ms: number) => () => {
    const file = join(emulator.directory, 'data', 'clock.json')
    const { now, ...rest } = JSON.parse(readFileSync(file, 'utf8'))
    writeFileSync(file, JSON.stringify({ now: now + ms, ...rest }))
  }
  const times = async () => (await firings()).map(({ event }) => event.Time)
  /** When the clock has been moved, all that came due before has run. */
  const settled = () => clock({ advance: 1 })

  for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
    test(`fires once at the next start, after ${signal}`, async () => {
      await clock({ set: EVENING - 3_600_000 })
      const before = await times()
      await emulator.restart(signal, passed(3 * DAY))
      await settled()
      expect(await times()).toEqual([...before, '2030-05-01T11:00:00Z'])
      await emulator.restart(signal)
      await settled()
      expect(await times()).toEqual([...before, '2030-05-01T11:00:00Z'])
      // Goes on with the next evening, not with those that were missed.
      await clock({ advance: DAY })
      expect((await times()).slice(before.length)).toEqual(['2030-05-01T11:00:00Z', '2030-05-04T11:00:00Z'])
    })
  }

  test('is not there when nothing came due, or the trigger was not there yet', async () => {
    await clock({ set: EVENING + 1000 })
    const before = await times()
    await emulator.restart('SIGKILL', passed(DAY / 2))
    await settled()
    expect(await times()).toEqual(before)
    await emulator.restart('SIGKILL', () => {
      passed(DAY)()
      rmSync(join(emulator.directory, 'data', 'timers.json'))
    })
    await settled()
    expect(await times()).toEqual(before)
  })

  test('does not fire again when kill -9 comes just after it was heard of', async () => {
    await clock({ set: EVENING - 3_600_000 })
    const before = await times()
    const moving = clock({ set: EVENING + 1000 }).catch(() => null)
    await until(async () => (await times()).length > before.length)
    // What is read may be a moment ahead of the disk; a write that is acknowledged later has everything before it there too.
    await theSdk(emulator.url).database().collection('things').add({ data: {} })
    await emulator.restart('SIGKILL')
    await moving
    await settled()
    expect((await times()).slice(before.length)).toEqual(['2030-05-01T11:00:00Z'])
  })

  test('a firing that kill -9 cuts off at its beginning does not come again', async () => {
    await clock({ set: EVENING - 3_600_000 })
    const before = await times()
    await emulator.post('/__emulator/faults', { kind: 'kill-emulator', function: 'clockwatcher' })
    await expect(clock({ set: EVENING + 1000 })).rejects.toThrow()
    await emulator.restart('SIGKILL')
    await settled()
    expect(await times()).toEqual(before)
    await clock({ advance: DAY })
    expect((await times()).slice(before.length)).toEqual(['2030-05-02T11:00:00Z'])
  })
})

test.each([{}, { set: 'tomorrow' }, { advance: -1 }, { speed: 0 }, { set: 1e300 }])('%j is no order', async (order) => {
  expect(await clock(order)).toMatchObject({ code: 'INVALID_PARAM' })
})

async function until(condition: () => Promise<boolean>): Promise<void> {
  while (!(await condition()));
}
