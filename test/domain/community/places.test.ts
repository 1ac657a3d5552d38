import fc from 'fast-check'
import { areaAt, covers, levelOf, withAncestors } from '../../../domain/community/area'
import { readScene, signScene } from '../../../domain/community/scene'

test('an area covers itself and what lies below it, and nothing whose name only begins alike', () => {
  expect(covers('hj.02.03', 'hj.02.03')).toBe(true)
  expect(covers('hj.02.03', 'hj.02.03.1.05.03.1-1202')).toBe(true)
  expect(covers('hj.02.03', 'hj.02.031')).toBe(false)
  expect(covers('hj.02.03', 'hj.02')).toBe(false)
})

test('levels and ancestors are read off the path', () => {
  expect(levelOf('hj')).toBe('district')
  expect(levelOf('hj.02.03.1.05.03')).toBe('building')
  expect(levelOf('hj.02.03.1.05.03.1-1202')).toBe('household')
  expect(areaAt('compound', 'hj.02.03.1.05.03.1-1202')).toBe('hj.02.03.1.05')
  expect(areaAt('building', 'hj.02.03')).toBeUndefined()
  expect(withAncestors('hj.02.03')).toEqual(['hj', 'hj.02', 'hj.02.03'])
})

const two = fc.integer({ min: 1, max: 99 }).map((n) => String(n).padStart(2, '0'))
const building = fc
  .tuple(two, two, fc.integer({ min: 1, max: 9 }), two, two)
  .map(([street, community, grid, compound, number]) => `hj.${street}.${community}.${grid}.${compound}.${number}`)

test('a scene fits a WeChat code, names its building, and is worth nothing when changed or under another key', () => {
  fc.assert(
    fc.property(building, fc.integer({ min: 1, max: 99 }), fc.nat(), (at, issue, spot) => {
      const scene = signScene(at, issue, 'key')
      expect(scene.length).toBeLessThanOrEqual(32)
      expect(scene).toMatch(/^[A-Za-z0-9!#$&'()*+,/:;=?@\-._~]+$/)
      expect(readScene(scene, 'key')).toEqual({ building: at, issue })
      expect(readScene(scene, 'another')).toBeNull()
      const i = spot % scene.length
      const changed = scene.slice(0, i) + (scene[i] === '1' ? '2' : '1') + scene.slice(i + 1)
      expect(readScene(changed, 'key')).toBeNull()
    }),
  )
})
