import { askedInVain, decided, kindOf } from '../../domain/pictures/picture'

test('what WeChat says decides; what is in doubt waits for a person', () => {
  expect(decided('pass')).toMatchObject({ state: 'shown' })
  expect(decided('risky')).toMatchObject({ state: 'refused', reason: 'risky' })
  for (const suggest of ['review', '', 'anything'])
    expect(decided(suggest)).toMatchObject({ state: 'waiting', askAt: null })
})

test('the pauses grow to six hours and end within a fortnight, when a person has to look', () => {
  let now = 0
  let tries = 1
  for (; ; tries++) {
    const { askAt, reason } = askedInVain(tries, now)
    expect(reason).toBe(askAt === null ? 'unanswered' : null)
    if (askAt === null) break
    expect(askAt - now).toBeGreaterThanOrEqual(60_000)
    expect(askAt - now).toBeLessThanOrEqual(6 * 3_600_000)
    now = askAt
  }
  expect(now).toBeGreaterThan(4 * 86_400_000)
  expect(now).toBeLessThan(14 * 86_400_000)
})

test.each([
  [[0xff, 0xd8, 0xff, 0xe0], 'jpg'],
  [[0x89, 0x50, 0x4e, 0x47, 0x0d], 'png'],
  [[0x52, 0x49, 0x46, 0x46], 'webp'],
  [[0xff, 0xd8], null],
  [[0x3c, 0x73, 0x76, 0x67], null],
  [[], null],
])('%j begins a %s', (bytes, kind) => expect(kindOf(Uint8Array.from(bytes as number[]))).toBe(kind))
