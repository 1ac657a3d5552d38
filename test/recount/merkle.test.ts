import { dataJson, testWithData } from '../sharedData'
import { runCommand } from './aCommand'

type Vectors = {
  cases: {
    leaves: string[]
    root: string
    inclusion: { path: string[] }[]
    consistency: { oldSize: number; proof: string[] }[]
  }[]
}

testWithData('the published vectors, asked for from outside', () => {
  const largest = dataJson<Vectors>('rfc6962/vectors.json').cases.sort((a, b) => b.leaves.length - a.leaves.length)[0]
  const { leaves = [], root, inclusion = [], consistency = [] } = largest ?? {}
  const request = { leaves, consistencyFrom: consistency.map(({ oldSize }) => oldSize) }
  const { stdout, status } = runCommand('merkle', ['--json'], JSON.stringify(request))
  expect(status).toBe(0)
  expect(JSON.parse(stdout)).toEqual({
    root,
    inclusion: inclusion.map(({ path }) => path),
    consistency: consistency.map(({ proof }) => proof),
  })
})

test('consistency proofs come only when asked for', () => {
  expect(JSON.parse(runCommand('merkle', ['--json'], '{"leaves":["00","FF"]}').stdout)).toMatchObject({
    consistency: [],
  })
})

test.each([
  ['nothing', '', 'the request is not JSON: '],
  ['no JSON', '{leaves}', 'the request is not JSON: '],
  ['a list', '[]', 'leaves: '],
  ['no leaves', '{}', 'leaves: '],
  ['half a byte', '{"leaves":["0"]}', 'leaves.0: a leaf is whole bytes in hex'],
  ['no hex', '{"leaves":["00","xy"]}', 'leaves.1: a leaf is whole bytes in hex'],
  ['a number as a leaf', '{"leaves":[1]}', 'leaves.0: a leaf is text in hex'],
  ['a larger tree', '{"leaves":["00"],"consistencyFrom":[2]}', 'no earlier tree of 2'],
  ['no tree', '{"leaves":["00"],"consistencyFrom":[0]}', 'no earlier tree of 0'],
  ['half a leaf', '{"leaves":["00","01"],"consistencyFrom":[1.5]}', 'no earlier tree of 1.5'],
  ['something else', '{"leaves":[],"proofs":true}', 'proofs: '],
])('%s: says so, exit code 1', (_, request, message) => {
  const { stdout, stderr, status } = runCommand('merkle', ['--json'], request)
  expect({ stdout, status }).toEqual({ stdout: '', status: 1 })
  expect(stderr).toContain(message)
})
