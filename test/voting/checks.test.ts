import type { Answer } from '../../domain/contract'
import { inclusionPath, merkleRoot } from '../../domain/merkle/tree'
import { leafOf } from '../../domain/voting/ballot'
import { receiptIsCounted, receiptMatches, rootIsPublished } from '../../src/packages/voting/verify/checks'

const nonce = (household: number) => household.toString(16).padStart(32, '0')
const choices = (household: number) => (household % 3 === 0 ? ['road', 'lamp'] : ['meal'])
const leaves = Array.from({ length: 11 }, (_, household) => leafOf(nonce(household), choices(household))).sort()
const mine = { leaf: leafOf(nonce(6), choices(6)), nonce: nonce(6), choices: choices(6) }
const index = leaves.indexOf(mine.leaf)
const proof = { root: merkleRoot(leaves), index, size: leaves.length, path: inclusionPath(leaves, index) }
const noticeWith = (text: string): Answer<'notices.openNotice'> => ({
  now: 0,
  id: 'p-result',
  kind: 'poll-result',
  title: '',
  publisher: '',
  publishedAt: 0,
  closesAt: 0,
  number: '',
  area: '',
  areaId: 'hj',
  since: 0,
  state: 'running',
  version: 1,
  lines: [],
  body: [{ kind: 'code', title: '', text }],
  files: [],
  versions: [],
  withdrawn: null,
  closedAt: null,
  objections: true,
  whyNotObject: null,
  mayManage: false,
  maySeeReach: false,
  log: 'hj',
  pollId: 'p',
})

test('a receipt is right when its number is the hash of what was chosen, in any order', () => {
  expect(receiptMatches(mine)).toBe('right')
  expect(receiptMatches({ ...mine, choices: ['lamp', 'road'] })).toBe('right')
  expect(receiptMatches({ ...mine, choices: ['meal'] })).toBe('wrong')
})

test('a ballot is counted when its proof leads to the root, and only then', () => {
  expect(receiptIsCounted(mine, proof)).toBe('right')
  expect(receiptIsCounted(mine, { ...proof, root: '00'.repeat(32) })).toBe('wrong')
  expect(receiptIsCounted(mine, { ...proof, path: proof.path.slice(1) })).toBe('wrong')
  expect(receiptIsCounted({ ...mine, leaf: leaves[(index + 1) % leaves.length] ?? '' }, proof)).toBe('wrong')
})

test('the root must be the one that the notice shows', () => {
  expect(rootIsPublished(proof, noticeWith(proof.root))).toBe('right')
  expect(rootIsPublished(proof, noticeWith('00'.repeat(32)))).toBe('wrong')
})
