import fc from 'fast-check'
import { inPages } from '../../cloudfunctions/papers/table'

const heights = fc.array(fc.integer({ min: 20, max: 120 }), { maxLength: 200 })

test('every row comes once, in order, on a page with room for it; no page but the first is empty', () => {
  fc.assert(
    fc.property(heights, fc.integer({ min: 0, max: 300 }), fc.integer({ min: 120, max: 700 }), (rows, first, room) => {
      const pages = inPages(rows, first, room)
      expect(pages.flat()).toEqual(rows.map((_, row) => row))
      pages.forEach((page, index) => {
        const used = page.reduce((sum, row) => sum + (rows[row] ?? 0), 0)
        expect(used).toBeLessThanOrEqual(index === 0 ? first : room)
        if (index > 0) expect(page.length).toBeGreaterThan(0)
        // What begins a page would not have fitted on the one before.
        const next = pages[index + 1]?.[0]
        if (next !== undefined) expect(used + (rows[next] ?? 0)).toBeGreaterThan(index === 0 ? first : room)
      })
    }),
  )
})

test('a row that is higher than a page still comes', () => {
  expect(inPages([900, 30], 100, 700)).toEqual([[], [0], [1]])
})
