import fc from 'fast-check'
import { skillNames } from '../../domain/volunteering/activity'
import { newSketch } from '../../src/packages/leading/postActivity/sketch'
import { startedFrom, type TemplateName, templates } from '../../src/packages/leading/postActivity/templates'

const names = Object.keys(templates) as TemplateName[]
const sketch = newSketch(0, { id: 'hj.02.03', name: '鸣翠社区' })

test.each(names)('%s writes what an activity needs within what may be posted', (name) => {
  const started = startedFrom(sketch, name)
  expect(started).toMatchObject({
    title: expect.stringMatching(/^.{1,40}$/),
    helps: expect.stringMatching(/^.{1,80}$/),
  })
  expect([started.bring, started.insurance].every((text) => text.length <= 80)).toBe(true)
  expect(started.skills.every((skill) => skill in skillNames)).toBe(true)
})

test('what the poster has typed stays, whatever templates are tried', () => {
  const typed = { ...sketch, title: '周六一起刷墙', bring: '手套' }
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...names), { minLength: 1 }), (tried) => {
      const last = templates[tried[tried.length - 1] as TemplateName]
      const started = tried.reduce(startedFrom, typed)
      expect(started).toMatchObject({ title: '周六一起刷墙', bring: '手套', kind: last.kind, about: last.about })
      expect(started).toMatchObject({ insurance: last.insurance, skills: last.skills })
    }),
  )
})
