import { readFileSync } from 'node:fs'
import { contract } from '../../domain/contract'
import { refusals } from '../../domain/refusals'
import { apiDocument } from '../../scripts/docs/api'

const document = apiDocument()

test('docs/api.md is what the contract says; "npm run docs" writes it', () => {
  expect(readFileSync('docs/api.md', 'utf8')).toBe(document)
})

test('it has every action and every refusal once', () => {
  for (const name of Object.keys(contract)) expect(document.split(`### ${name}\n`)).toHaveLength(2)
  for (const code of Object.keys(refusals)) expect(document.split(`| \`${code}\` |`)).toHaveLength(2)
})

test('it says what the contract’s comments say, limits included', () => {
  expect(document).toContain('| `witness` | text, at least 2 characters, at most 20 characters |  |')
  expect(document).toContain(
    '| `declaresAge` | Count, may be left out | Full years that the voter says to have reached, where the poll asks. |',
  )
  expect(document).toContain(
    '| `at` | AreaId, may be left out | Where the phone was last, for a visitor who comes back. |',
  )
})
