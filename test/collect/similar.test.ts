import fc from 'fast-check'
import { likeness, mostAlike } from '../../domain/ideas/similar'
import { MOST_TERMS, READ_FOR_EACH, TERMS_ASKED, termsOf } from '../../domain/ideas/terms'

const candidate = (_id: string, title: string, supporters = 0, at = 1) => ({ _id, title, supporters, at })
const titles = fc
  .array(fc.constantFrom(...'路灯不亮楼道加装电梯垃圾桶的在小区停车位修一修wifi 3号'), { minLength: 0, maxLength: 30 })
  .map((characters) => characters.join(''))

test('a title is found by pairs of its characters and by whole Latin words, without what stands in every title', () => {
  expect(termsOf('楼道路灯不亮')).toEqual(['楼道', '道路', '路灯', '灯不', '不亮'])
  expect(termsOf('希望小区的WiFi快一点')).toEqual(['wifi', '快一', '一点'])
  expect(termsOf('小区里的')).toEqual([])
  expect(termsOf('')).toEqual([])
})

test('terms are distinct, at most so many, and what is asked never reads more than fifty', () => {
  expect(TERMS_ASKED * READ_FOR_EACH).toBeLessThanOrEqual(50)
  fc.assert(
    fc.property(titles, (title) => {
      const terms = termsOf(title)
      expect(new Set(terms).size).toBe(terms.length)
      expect(terms.length).toBeLessThanOrEqual(MOST_TERMS)
    }),
  )
})

test('likeness is a whole number of a thousand, the same both ways, and all of it with itself', () => {
  fc.assert(
    fc.property(titles, titles, (some, other) => {
      const like = likeness(some, other)
      expect(Number.isInteger(like) && like >= 0 && like <= 1000).toBe(true)
      expect(likeness(other, some)).toBe(like)
      expect(likeness(some, some)).toBe(termsOf(some).length > 0 ? 1000 : 0)
    }),
  )
})

test('the most alike come first, then the most supported, however they came; what is hardly alike is left out', () => {
  const found = [
    candidate('a', '楼道路灯不亮了', 3),
    candidate('b', '楼道路灯不亮了', 9),
    candidate('c', '垃圾桶太少'),
    candidate('d', '楼道路灯换成声控的'),
  ]
  expect(mostAlike('楼道路灯不亮', found).map(({ _id }) => _id)).toEqual(['b', 'a', 'd'])
  fc.assert(
    fc.property(fc.shuffledSubarray(found, { minLength: 4 }), (shuffled) => {
      expect(mostAlike('楼道路灯不亮', [...shuffled, ...shuffled]).map(({ _id }) => _id)).toEqual(['b', 'a', 'd'])
    }),
  )
})
