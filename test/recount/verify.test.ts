import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { leafOf } from '../../domain/voting/ballot'
import { bundleOf } from '../../domain/voting/bundle'
import type { Poll } from '../../domain/voting/poll'
import { type AreaOf, sealResult } from '../../domain/voting/sealing'
import { project } from '../aCommunity'
import { runCommand } from './aCommand'

const workplace = mkdtempSync(join(tmpdir(), 'huilin-verify-'))
afterAll(() => rmSync(workplace, { recursive: true }))

const common = {
  _id: 'street',
  title: '街道改造',
  about: '',
  area: 'hj.02.03',
  areaName: '清华园社区',
  minimumAge: null,
  opensAt: 1_000_000,
  closesAt: 2_000_000,
  entitled: 5,
  rollAt: 0,
  sealedAt: null,
}
const street: Poll = {
  ...common,
  ballot: 'budget',
  rule: 'equal-shares-add1u',
  budget: 100_00,
  guarantees: [],
  preset: 'advice-of-households',
  floorArea: null,
  projects: [project('1', 60_00), project('2', 40_00), project('3', 30_00)],
}
const roof: Poll = { ...common, ballot: 'yes-no', preset: 'owners-ordinary', floorArea: 400_00, projects: [] }

/** A folder with the files of a poll in which these ballots were cast. */
function published(poll: Poll, cast: string[][], area: AreaOf | null = null): string {
  const ballots = cast.map((choices, i) => {
    const nonce = String(i).repeat(32)
    return { choices, nonce, leaf: leafOf(nonce, choices) }
  })
  const { result, blocks } = sealResult(poll, ballots, { assisted: 1, area }, 3_000_000)
  const folder = mkdtempSync(join(workplace, 'bundle-'))
  for (const { name, text } of bundleOf(
    poll,
    result,
    blocks.flatMap((block) => block.ballots),
  ))
    writeFileSync(join(folder, name), text)
  return folder
}
const aStreet = () => published(street, [['1', '2'], ['1'], ['2', '3'], ['3']])
const verify = (path: string, ...words: string[]) => runCommand('recount', [path, '--verify', ...words])
const asJson = (path: string) => JSON.parse(verify(path, '--json').stdout)

test('a bundle that is right: a report, exit code 0', () => {
  const { stdout, stderr, status } = verify(aStreet())
  expect({ stderr, status }).toEqual({ stderr: '', status: 0 })
  expect(stdout.split('\n').slice(0, 2)).toEqual(['街道改造 (poll street)', '4 ballots of 5 households, 1 assisted.'])
  expect(stdout).toContain('All is right')
})

test('it may be named by its result.json, and may lie beside other files', () => {
  const folder = aStreet()
  writeFileSync(join(folder, 'notes.txt'), 'mine')
  const root = JSON.parse(readFileSync(join(folder, 'result.json'), 'utf8')).result.root
  expect(asJson(join(folder, 'result.json'))).toEqual({
    ok: true,
    problems: [],
    notes: [],
    poll: 'street',
    title: '街道改造',
    ballots: 4,
    entitled: 5,
    assisted: 1,
    root,
  })
})

test('the Pabulib file beside it counts to the same', () => {
  const folder = aStreet()
  const { result } = JSON.parse(readFileSync(join(folder, 'result.json'), 'utf8'))
  const { stdout } = runCommand('recount', [join(folder, 'votes.pb'), '--rule', 'equal-shares-add1u', '--json'])
  expect(JSON.parse(stdout).selected).toEqual(result.tally.outcome.selected)
})

test('a ballot that was changed is named by its number, leaf, file and line; exit code 1', () => {
  const folder = aStreet()
  const path = join(folder, 'ballots.jsonl')
  const lines = readFileSync(path, 'utf8').split('\n')
  const { leaf, nonce } = JSON.parse(lines[1] ?? '')
  lines.splice(1, 1, JSON.stringify({ leaf, nonce, choices: ['2'] }))
  writeFileSync(path, lines.join('\n'))
  const { stdout, stderr, status } = verify(folder)
  expect({ stderr, status }).toEqual({ stderr: '', status: 1 })
  expect(stdout).toContain(`ballots.jsonl line 2, ballot 2 (leaf ${leaf}): it was changed: its nonce and choices have`)
  expect(stdout).toContain('The count was not checked')
  expect(stdout).not.toContain('All is right')
})

test('floor areas of an owners’ decision can not be counted again, and the report says so', () => {
  const folder = published(roof, [['yes'], ['yes'], ['no']], { yes: 300_00, no: 50_00, abstain: 0 })
  expect(asJson(folder)).toMatchObject({
    ok: true,
    notes: [expect.stringContaining('floor areas were taken from the result')],
  })
})

test('files that are missing, no files, no text or endless are problems with their place', () => {
  const folder = aStreet()
  rmSync(join(folder, 'leaves.txt'))
  renameSync(join(folder, 'votes.pb'), join(folder, 'elsewhere.pb'))
  mkdirSync(join(folder, 'votes.pb'))
  appendFileSync(join(folder, 'ballots.jsonl'), Buffer.from([0xff, 0x0a]))
  appendFileSync(join(folder, 'ballots.jsonl'), 'x'.repeat(2 ** 22))
  const { ok, problems } = asJson(folder)
  expect(ok).toBe(false)
  expect(problems).toEqual(
    expect.arrayContaining([
      { file: 'ballots.jsonl', line: 5, problem: 'not UTF-8 text' },
      { file: 'ballots.jsonl', line: 6, problem: `a line of ${2 ** 22} characters is no ballot` },
      { file: 'leaves.txt', problem: 'the file is missing' },
      { file: 'votes.pb', problem: 'it is no file' },
    ]),
  )
})

for (const [what, words, message] of [
  ['no bundle', ['--verify'], 'usage: '],
  ['a rule beside it', ['x', '--verify', '--rule', 'greedy'], 'usage: '],
  ['a folder that is not there', ['nowhere', '--verify'], "nowhere can't be read: "],
] as const)
  test(`${what}: says so, exit code 1`, () => {
    const { stdout, stderr, status } = runCommand('recount', [...words])
    expect({ stdout, status }).toEqual({ stdout: '', status: 1 })
    expect(stderr).toContain(message)
    expect(stderr).not.toContain('    at ')
  })
