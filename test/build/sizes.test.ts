import { domainOnThePhone, functionSizes, packageSizes } from './sizes'

const KB = 1024

test('the main package and every subpackage keep to their budgets', () => {
  const { main, subpackages } = packageSizes()
  expect(main).toBeLessThanOrEqual(600 * KB)
  expect(main).toBeGreaterThan(100 * KB)
  expect(Object.keys(subpackages).length).toBeGreaterThan(0)
  for (const [name, size] of Object.entries(subpackages)) {
    expect([name, size]).toEqual([name, expect.any(Number)])
    expect(size).toBeLessThanOrEqual(300 * KB)
    expect(size).toBeGreaterThan(0)
  }
})

/** PDFKit and what it reads fonts with weigh 1.2 MB more, what reads spreadsheets 0.5 MB. */
const HEAVY: Record<string, number> = { papers: 2.75, places: 2.25, roster: 2.25 }

test('every function bundle keeps to 1.75 MB, those that read and write files to what that takes', () => {
  const sizes = Object.entries(functionSizes())
  expect(sizes.length).toBeGreaterThan(0)
  for (const [name, size] of sizes) expect(size).toBeLessThanOrEqual((HEAVY[name] ?? 1.75) * KB * KB)
})

test('the rules weigh at most 60 KB on the phone, the libraries that only they use 20 KB', async () => {
  const { rules, libraries } = await domainOnThePhone()
  expect(rules).toBeGreaterThan(0)
  expect(rules).toBeLessThanOrEqual(60 * KB)
  expect(libraries).toBeLessThanOrEqual(20 * KB)
})
