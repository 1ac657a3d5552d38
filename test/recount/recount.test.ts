import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { dataJson, dataText, testWithData } from '../sharedData'
import { runCommand } from './aCommand'

const folder = mkdtempSync(join(tmpdir(), 'huilin-recount-'))
afterAll(() => rmSync(folder, { recursive: true }))

function aFile(...lines: string[]): string {
  const path = join(folder, 'election.pb')
  writeFileSync(path, lines.join('\n'))
  return path
}

const street = (voteType: string, votes: string[]) =>
  aFile(
    ...['META', 'key;value', 'description;Our street', 'budget;100.50', `vote_type;${voteType}`],
    ...['PROJECTS', 'project_id;cost;name', 'road;60;Road', 'lamps;40.5;Lamps', 'trees;30;Trees', 'VOTES', ...votes],
  )
const approvals = () => street('approval', ['voter_id;vote', '1;road,lamps', '2;road', '3;trees'])

testWithData('a real election has the published outcome, as JSON', () => {
  const file = 'Poland_Warszawa_2017_Slodowiec.pb'
  const expected = dataJson<{ file: string; expected: Record<string, string[]> }[]>('pabulib/expected.json')
  const ids = expected.find((election) => election.file === file)?.expected['equal-shares-add1u'] ?? []
  const { stdout, stderr, status } = runCommand('recount', [
    aFile(dataText(`pabulib/${file}`)),
    '--rule',
    'equal-shares-add1u',
    '--json',
  ])
  expect({ stderr, status }).toEqual({ stderr: '', status: 0 })
  const counted = JSON.parse(stdout)
  expect(counted.selected.sort()).toEqual(ids.sort())
  expect(counted).toMatchObject({
    rule: 'equal-shares-add1u',
    cost: 582650,
    turnout: 674,
    budget: 650000,
    raised: 1552,
  })
})

test('money is in the unit of the file, and every project says why', () => {
  const counted = JSON.parse(runCommand('recount', [approvals(), '--rule', 'equal-shares', '--json']).stdout)
  expect(counted).toMatchObject({ selected: ['road', 'trees'], cost: 90, turnout: 3, budget: 100.5, raised: 0 })
  expect(counted.projects.map(({ id, why }: { id: string; why: string }) => [id, why])).toEqual([
    ['road', '2 paid, 30.00 at most'],
    ['lamps', 'supporters were 37.00 short'],
    ['trees', '1 paid, 30.00 at most'],
  ])
})

test('without --json it is a report', () => {
  expect(runCommand('recount', [approvals(), '--rule', 'greedy']).stdout.split('\n')).toEqual([
    'Our street',
    'Rule greedy, 3 ballots, budget 100.50.',
    '2 of 3 projects selected, cost 90.00.',
    '',
    'selected  project  votes   cost  why                  name',
    'yes       road         2  60.00  100.50 was left      Road',
    'yes       trees        1  30.00  40.50 was left       Trees',
    'no        lamps        1  40.50  only 10.50 was left  Lamps',
    '',
  ])
})

test('points are summed by greedy, and refused by Equal Shares', () => {
  const file = street('scoring', ['voter_id;vote;points', '1;road,lamps;1,3', '2;road;1'])
  expect(JSON.parse(runCommand('recount', [file, '--rule', 'greedy', '--json']).stdout).selected).toEqual([
    'lamps',
    'road',
  ])
  const { stderr, status } = runCommand('recount', [file, '--rule', 'equal-shares'])
  expect({ stderr, status }).toEqual({
    stderr: 'vote_type is scoring: voters gave points, which only greedy can count\n',
    status: 1,
  })
})

test('a bad file: the line and what is wrong, nothing on stdout, exit code 1', () => {
  const file = street('approval', ['voter_id;vote', '1;road', '2;roads'])
  expect(runCommand('recount', [file, '--rule', 'greedy', '--json'])).toEqual({
    stdout: '',
    stderr: 'line 14: a vote for "roads", which is no project\n',
    status: 1,
  })
})

test.each([
  ['no file', ['--rule', 'greedy'], 'usage: '],
  ['no rule', ['x.pb'], 'usage: '],
  ['an unknown rule', ['x.pb', '--rule', 'borda'], 'usage: '],
  ['an unknown option', ['x.pb', '--rule', 'greedy', '--fast'], '--fast'],
  ['a file that is not there', ['nowhere.pb', '--rule', 'greedy'], "nowhere.pb can't be read: "],
])('%s: says so, exit code 1', (_, words, message) => {
  const { stdout, stderr, status } = runCommand('recount', words)
  expect({ stdout, status }).toEqual({ stdout: '', status: 1 })
  expect(stderr).toContain(message)
})
