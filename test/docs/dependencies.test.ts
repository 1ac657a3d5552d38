import { readFileSync } from 'node:fs'

type Package = { dependencies: { [name: string]: string }; devDependencies: { [name: string]: string } }
const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as Package
const versions = { ...dependencies, ...devDependencies }

test('every dependency is pinned, and has its line in docs/decisions/0001', () => {
  const rows = readFileSync('docs/decisions/0001-dependencies.md', 'utf8').match(/^\| .+? \|/gm) ?? []
  const named = rows.flatMap((row) => row.slice(2, -2).split(', '))
  expect(named.filter((name) => name.startsWith('@') || name in versions).sort()).toEqual(Object.keys(versions).sort())
  for (const [name, version] of Object.entries(versions))
    expect(`${name} ${version}`).toMatch(/ \d+\.\d+\.\d+(-[\w.]+)?$/)
})
