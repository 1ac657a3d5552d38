import fc from 'fast-check'
import { utf8 } from '../../domain/utf8'

test('bytes are those that Node makes of the same text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect([...utf8(text)]).toEqual([...Buffer.from(text, 'utf8')])
    }),
  )
  expect([...utf8('惠邻 100%')]).toEqual([...Buffer.from('惠邻 100%')])
})
