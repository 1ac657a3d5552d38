import { readFileSync } from 'node:fs'
import { contract } from '../../domain/contract'
import { permissionsDocument } from '../../scripts/docs/permissions'

const document = permissionsDocument()

test('docs/permissions.md is what the table of rights says; "npm run docs" writes it', () => {
  expect(readFileSync('docs/permissions.md', 'utf8')).toBe(document)
})

test('it has every action once', () => {
  for (const name of Object.keys(contract)) expect(document.split(`| \`${name}\` |`)).toHaveLength(2)
})
