import { createHash } from 'node:crypto'
import * as v from 'valibot'
import { type Area, covers, type Household } from '../../domain/community/area'
import { readScene } from '../../domain/community/scene'
import { planImport, sheetOf } from '../../domain/places/plan'
import { readSheet } from '../../domain/places/sheet'
import { AreaId } from '../../domain/schemas'
import { type SealedBallot, whyNot } from '../../domain/voting/ballot'
import type { Poll } from '../../domain/voting/poll'
import type { Turnout } from '../../domain/voting/turnout'
import { demoDocuments } from '../../scripts/demo/documents'
import { demoPreview } from '../../scripts/demo/preview'

const now = Date.parse('2026-11-23T10:00:00+08:00')
const stored = new Map<string, unknown[]>()
const first = createHash('sha256')
for (const { collection, document } of demoDocuments(now)) {
  first.update(JSON.stringify(document))
  const list = stored.get(collection)
  if (list) list.push(document)
  else stored.set(collection, [document])
}
const all = <T>(collection: string) => (stored.get(collection) ?? []) as (T & { _id: string })[]
const areas = all<Area>('areas')

test('Huiji has 8 streets, 39 communities and 285 compounds, with the known ones by name', () => {
  const ofLevel = (level: string) => areas.filter((area) => area.level === level).length
  expect(['street', 'community', 'compound'].map(ofLevel)).toEqual([8, 39, 285])
  const names = areas.map(({ name }) => name)
  expect(names).toEqual(expect.arrayContaining(['鸣翠苑小区', '常青社区', '清华园社区', '迎宾社区']))
})

test('every id is one, each stands once, and the households of an area are those below it', () => {
  const places = [...areas, ...all<Household>('households')]
  expect(places.filter(({ _id }) => !v.is(AreaId, _id))).toEqual([])
  for (const documents of stored.values())
    expect(new Set((documents as { _id: string }[]).map(({ _id }) => _id)).size).toBe(documents.length)
  const counted = new Map<string, number>()
  for (const { building } of all<Household>('households')) counted.set(building, (counted.get(building) ?? 0) + 1)
  for (const { _id, level, households } of areas) if (level === 'building') expect(households).toBe(counted.get(_id))
  expect(areas.find(({ level }) => level === 'district')?.households).toBe(all('households').length)
})

test('a sheet of all places, imported again, changes nothing', () => {
  const tree = { areas, households: all<Household>('households') }
  const { rows, errors } = readSheet(sheetOf('hj', tree))
  const planned = planImport('hj', tree, rows)
  expect([...errors, ...planned.errors]).toEqual([])
  const nothing = { areas: [], households: [], floors: [], counts: [], unnamed: 0, same: tree.households.length }
  expect(planned.plan).toEqual(nothing)
})

test('the poll offers more than there is money for, over all three kinds, and every ballot is one that may be cast', () => {
  const polls = new Map(all<Poll>('polls').map((poll) => [poll._id, poll]))
  const [this2026] = [...polls.values()].filter(({ title }) => title === '2026 年服务群众经费项目')
  expect(this2026).toMatchObject({ ballot: 'budget', budget: 300_000_00 })
  expect(this2026?.projects.length).toBeGreaterThanOrEqual(10)
  expect(new Set(this2026?.projects.map(({ category }) => category)).size).toBe(3)
  expect(this2026?.projects.reduce((sum, { cost }) => sum + cost, 0)).toBeGreaterThan(300_000_00)
  for (const { poll, choices } of all<SealedBallot>('ballots')) {
    const found = polls.get(poll)
    if (!found) throw new Error('a ballot of no poll')
    expect(whyNot(found, choices, null, found.opensAt)).toBeNull()
  }
})

test('turnout is what the audit log says, building by building, and as many as there are ballots', () => {
  const audit = all<{ subject: string; place: string }>('audit')
  for (const { _id, voted, buildings } of all<Turnout>('turnouts')) {
    const casts = audit.filter(({ subject }) => subject === _id)
    expect(voted).toBe(casts.length)
    for (const building of buildings)
      expect(building.voted).toBe(casts.filter(({ place }) => place === building.id).length)
    const ballots = all<SealedBallot>('ballots').filter(({ poll }) => poll === _id)
    if (ballots.length > 0) expect(ballots.length).toBe(voted)
  }
})

test('the order of the ballots tells nothing of the order of the votes', () => {
  const ids = all<SealedBallot>('ballots').map(({ _id }) => _id)
  const sorted = (poll: string) => ids.filter((id) => id.startsWith(`${poll}:`))
  for (const { _id } of all<Poll>('polls')) expect(sorted(_id)).toEqual([...sorted(_id)].sort())
})

test('the demo is the same every time, and its doors open with its key', () => {
  const again = createHash('sha256')
  for (const { document } of demoDocuments(now)) again.update(JSON.stringify(document))
  expect(again.digest('hex')).toBe(first.digest('hex'))
  for (const { id, scene } of demoPreview(now, 'a-key').doors) {
    expect(readScene(scene, 'a-key')).toEqual({ building: id, issue: 1 })
    expect(areas.some((area) => area._id === id && area.level === 'building')).toBe(true)
  }
  const doors = new Set(all('households').map(({ _id }) => _id))
  for (const person of all<{ homes: { household: string }[] }>('people'))
    for (const { household } of person.homes) {
      expect(doors.has(household)).toBe(true)
      expect(areas.some((area) => area.level === 'community' && covers(area._id, household))).toBe(true)
    }
})
