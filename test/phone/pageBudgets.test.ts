import { aStreetWithAPoll, firstRenders } from '../bench/pages'

test('the home, poll and ballot page of a poll of thirteen projects: one call, two setData, 24 KB at most', async () => {
  const backEnd = await aStreetWithAPoll()
  const renders = await firstRenders(backEnd)
  await backEnd.stop()
  expect(renders.map(({ page }) => page)).toEqual(['home', 'poll', 'ballot'])
  for (const { calls, setData, bytes } of renders) {
    expect(calls).toBe(1)
    expect(setData).toBeLessThanOrEqual(2)
    expect(bytes).toBeLessThanOrEqual(24 * 1024)
    expect(bytes).toBeGreaterThan(1000)
  }
})
