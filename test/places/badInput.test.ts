import { BUILDING, places } from '../aCommunity'
import { type BackEnd, startBackEnd } from '../backEnd'
import { inOffice } from '../points/aBank'

let backEnd: BackEnd
beforeAll(async () => {
  backEnd = await startBackEnd([...places([BUILDING]), inOffice('district', 'district-clerk', 'hj')])
})
afterAll(() => backEnd.stop())

const FILE = 'cloud://huilin-demo.6c6f-huilin-demo-1250000000/people/no.xlsx'
const file = { importId: 'one', district: 'hj', fileId: FILE }
const name = { area: BUILDING, from: 'a', to: 'b', reason: 'c' }
const gone = { area: BUILDING, name: 'a', reason: 'c' }
const code = { building: BUILDING, issue: 1, reason: 'c' }

test.each([
  ['no district', 'previewImport', { ...file, district: '' }, 'not-understood'],
  ['a district elsewhere', 'previewImport', { ...file, district: 'zz' }, 'not-a-district-clerk'],
  ['a file that is not there', 'previewImport', file, 'not-a-sheet'],
  ['an address for a file', 'previewImport', { ...file, fileId: 'https://example.com/a.xlsx' }, 'not-understood'],
  ['one field too many', 'previewImport', { ...file, state: 'done' }, 'not-understood'],
  ['an import that is not there', 'applyImport', { importId: 'nowhere' }, 'no-such-import'],
  ['an import by an object', 'applyImport', { importId: { $ne: 1 } }, 'not-understood'],
  ['an import that is not there, opened', 'openImport', { importId: '__proto__' }, 'not-understood'],
  ['no template', 'exportPlaces', { district: 'hj', template: false }, 'not-understood'],
  ['a place that is not there', 'openPlace', { area: 'hj.77' }, 'no-such-area'],
  ['no name', 'rename', { ...name, to: ' ' }, 'not-understood'],
  ['no reason', 'rename', { ...name, reason: '' }, 'not-understood'],
  ['a name that it doesn’t have', 'rename', name, 'place-moved-on'],
  ['a long name', 'rename', { ...name, to: '楼'.repeat(31) }, 'not-understood'],
  ['the code of a compound', 'reissueCode', { ...code, building: 'hj.02.03.1.05' }, 'not-a-building'],
  ['a code that is not in force', 'reissueCode', { ...code, issue: 7 }, 'place-moved-on'],
  ['a search of one character', 'openPlace', { area: 'hj', search: '鸣' }, 'not-understood'],
  ['a list of an import that is not there', 'listImport', { importId: 'nowhere' }, 'no-such-import'],
  ['merging a place that is not there', 'openMerge', { area: 'hj.77' }, 'place-gone'],
  ['merging into what is not beside', 'openMerge', { area: BUILDING, into: 'hj.02' }, 'not-beside'],
  ['merging under another name', 'merge', { ...gone, into: 'hj.02.03.1.05.02' }, 'place-moved-on'],
  ['merging into nothing', 'merge', gone, 'not-understood'],
  ['merging without a reason', 'merge', { ...gone, into: 'hj.02', reason: ' ' }, 'not-understood'],
  ['retiring under another name', 'retire', gone, 'place-moved-on'],
  ['retiring by an object', 'retire', { ...gone, area: { $ne: 1 } }, 'not-understood'],
  ['retiring elsewhere', 'retire', { ...gone, area: 'zz' }, 'may-not-manage-places'],
  ['a former place that never was', 'openFormer', { area: 'hj.99' }, 'no-such-area'],
  ['half a code', 'reissueCode', { ...code, issue: 1.5 }, 'not-understood'],
])('%s', async (_, action, data, expected) => {
  expect(await backEnd.refused('district', `places.${action}`, data)).toMatchObject({
    code: expected,
    message: expect.stringMatching(/。$/),
  })
})

test('nothing of it was kept', async () => {
  expect(await backEnd.documents('placeImports')).toEqual([])
  expect(await backEnd.documents('placeChanges')).toEqual([])
  expect(await backEnd.documents('placesGoing')).toEqual([])
})
