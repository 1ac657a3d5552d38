import { aPollWith, costOfAVote, rushHour } from '../bench/voting'

test('a vote costs the same when 10 and when 20,000 have voted: at most 3 reads and 2 writes, nothing looked at beside', async () => {
  const costs = []
  for (const voted of [10, 20_000]) {
    const backEnd = await aPollWith(voted, 10, Date.now())
    costs.push(await costOfAVote(backEnd))
    await backEnd.stop()
  }
  const [few, many] = costs
  expect(many).toEqual(few)
  expect(few?.read).toBeLessThanOrEqual(3)
  expect(few?.written).toBe(2)
  expect(few?.examined).toBeLessThanOrEqual(3)
})

test('64 phones that vote at once lose none and double none', async () => {
  const backEnd = await aPollWith(0, 320, Date.now())
  const { acknowledged, stored, doubled } = await rushHour(backEnd, 64, 0, 320)
  await backEnd.stop()
  expect({ acknowledged, stored, doubled }).toEqual({ acknowledged: 320, stored: 320, doubled: 0 })
})
