import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isConsistent, isIncluded, merkleRoot } from '../../domain/merkle/tree'
import { judgeHead, type LogEntry } from '../../domain/notices/log'
import { type Notice, versionHash } from '../../domain/notices/notice'
import { COMMUNITY, ELSEWHERE, NEXT_BUILDING } from '../aCommunity'
import type { BackEnd } from '../backEnd'
import { runCommand } from '../recount/aCommand'
import { sdkAt } from '../sdk'
import { content, decided, failing, hung, line, publishing, refusedWith, STREET, startWall } from './aWall'

const folder = mkdtempSync(join(tmpdir(), 'huilin-log-'))
const now = Date.now()
let backEnd: BackEnd
beforeAll(async () => {
  // Hung without the door, as a run that was cut short leaves them: the clock puts them into the log.
  backEnd = await startWall(Array.from({ length: 7 }, (_, i) => line(hung(`old-${i}`, now - 1000 * i))))
  await backEnd.clock({ advance: 60_000 })
})
afterAll(async () => {
  await backEnd.stop()
  rmSync(folder, { recursive: true })
})

const openLog = (at = COMMUNITY, since?: { size: number; root: string }) =>
  backEnd.call('li', 'notices.openLog', { at, ...(since ? { since } : {}) })
const entriesOf = async (log: string) =>
  ((await backEnd.documents('logEntries', { log })) as unknown as LogEntry[]).sort((a, b) => a.index - b.index)

test('what a run that was cut short left out is logged by the clock: every version once, in a row', async () => {
  const entries = await entriesOf(COMMUNITY)
  expect(entries.map(({ index }) => index)).toEqual([0, 1, 2, 3, 4, 5, 6])
  expect(new Set(entries.map(({ notice }) => notice)).size).toBe(7)
  const stored = (await backEnd.documents('notices')) as unknown as Notice[]
  expect(stored.every(({ logged }) => logged)).toBe(true)
})

test('the head is that of the entries, each version is proved in it, and each head extends the ones before', async () => {
  const heads = [await openLog()]
  for (let i = 0; i < 6; i++) {
    await decided(backEnd, publishing({ area: i % 2 ? COMMUNITY : NEXT_BUILDING }))
    heads.push(await openLog())
  }
  const entries = await entriesOf(COMMUNITY)
  const last = heads[heads.length - 1]
  if (!last) throw new Error('no head')
  expect(last).toMatchObject({ size: 13, root: merkleRoot(entries.map(({ hash }) => hash)), log: COMMUNITY })
  for (const known of heads) {
    const seen = await openLog(NEXT_BUILDING, { size: known.size, root: known.root })
    expect(isConsistent(known.size, known.root, seen.size, seen.root, seen.proof)).toBe(true)
    expect(judgeHead(known, seen, seen.proof)).toBe(known.size === 13 ? 'same' : 'extends')
  }
  for (const { notice, version, hash, index } of entries) {
    const proof = await backEnd.call('nobody', 'notices.proveVersion', { noticeId: notice, version })
    expect(proof).toMatchObject({ hash, index, size: 13, root: last.root, log: COMMUNITY })
    expect(isIncluded(hash, index, 13, proof.path, last.root)).toBe(true)
  }
})

test('a phone that knows another past, or a longer one, sees it', async () => {
  const { size, root } = await openLog()
  const forged = 'ab'.repeat(32)
  const other = await openLog(COMMUNITY, { size: 5, root: forged })
  expect(judgeHead({ size: 5, root: forged }, other, other.proof)).toBe('broken')
  const longer = await openLog(COMMUNITY, { size: size + 1, root })
  expect(judgeHead({ size: size + 1, root }, longer, longer.proof)).toBe('broken')
})

test('communities and the areas above them have logs of their own', async () => {
  expect(await openLog(ELSEWHERE)).toMatchObject({ log: 'hj.02.04', size: 0, at: 0 })
  await decided(backEnd, publishing({ area: STREET }), 'district', 'mayor')
  expect(await openLog(STREET)).toMatchObject({ log: STREET, size: 1 })
  expect(await refusedWith(backEnd, 'li', 'notices.exportLog', { at: ELSEWHERE })).toBe('log-empty')
})

test('many who publish at once each get their own place in the log', async () => {
  const before = (await openLog()).size
  const together = () => Promise.all(Array.from({ length: 8 }, () => decided(backEnd, publishing())))
  // Everybody has asked for the last one before anybody writes the next.
  const slow = { kind: 'delay', ms: 150, count: 20, collection: 'logEntries' }
  await failing(backEnd, 'database.insertDocument', together, slow)
  const entries = await entriesOf(COMMUNITY)
  expect(entries.map(({ index }) => index)).toEqual(Array.from({ length: before + 8 }, (_, i) => i))
  expect((await openLog()).root).toBe(merkleRoot(entries.map(({ hash }) => hash)))
})

test('versions that the clock puts into the log while they are being published stand there once', async () => {
  const timer = { Type: 'Timer', TriggerName: 'everyMinute' }
  const before = (await openLog()).size
  const meanwhile = async () => {
    let published = false
    const all = Promise.all(Array.from({ length: 6 }, () => decided(backEnd, publishing())))
    all.finally(() => (published = true))
    while (!published) await Promise.all([backEnd.post('clock', timer), backEnd.post('clock', timer)])
    return all
  }
  const slow = { kind: 'delay', ms: 60, count: 100, collection: 'logEntries' }
  const published = await failing(backEnd, 'database.insertDocument', meanwhile, slow)
  await backEnd.post('clock', timer)
  for (const noticeId of published) expect(await backEnd.documents('logEntries', { notice: noticeId })).toHaveLength(1)
  expect((await openLog()).size).toBe(before + 6)
})

test('parts of the tree that were not written are made up when they are needed', async () => {
  const { size, root } = await openLog()
  const database = sdkAt(backEnd.url).database()
  await database
    .collection('logNodes')
    .where({ _id: database.command.gt('') })
    .remove()
  expect(await openLog(COMMUNITY, { size: 3, root: merkleRoot((await hashes()).slice(0, 3)) })).toMatchObject({
    size,
    root,
  })
})

test('an exported log is checked with one command, which names the version that was altered', async () => {
  const noticeId = await decided(backEnd, publishing())
  await decided(backEnd, {
    ...{ to: 'correct', noticeId, version: 1, change: 'wording', reason: '错字' },
    content: content({ title: '路灯都装好了' }),
  })
  const file = await backEnd.call('nobody', 'notices.exportLog', { at: NEXT_BUILDING })
  const text = await (await fetch(file.url)).text()
  expect(file).toMatchObject({ size: (await openLog()).size, root: (await openLog()).root })
  expect(await backEnd.call('nobody', 'notices.exportLog', { at: COMMUNITY })).toMatchObject({ sha256: file.sha256 })
  const check = (changed: string, ...words: string[]) => {
    const path = join(folder, 'log.jsonl')
    writeFileSync(path, changed)
    const { stdout, status } = runCommand('recount', ['--log', path, '--json', ...words])
    return { ...(JSON.parse(stdout) as { ok: boolean; problems: { notice?: string; version?: number }[] }), status }
  }
  const head = ['--head', `${file.size}:${file.root}`]
  expect(check(text)).toMatchObject({ ok: true, status: 0, root: file.root, entries: file.size })
  expect(check(text, ...head)).toMatchObject({ ok: true, status: 0 })
  expect(runCommand('recount', ['--log', join(folder, 'log.jsonl')]).stdout).toContain('All is right')

  // One word of the first version, silently.
  const [place, original] = [...text.split('\n').entries()].find(([, row]) => row.includes(noticeId)) ?? []
  if (place === undefined || !original) throw new Error('not exported')
  const found = check(text.replace(original, original.replace('路灯装好了', '路灯没装好')))
  expect(found).toMatchObject({ ok: false, status: 1 })
  expect(found.problems).toEqual([expect.objectContaining({ notice: noticeId, version: 1, line: place + 1 })])

  // With its hash made to fit, the version after it gives it away, and so does the root.
  const entry = JSON.parse(original) as { index: number; hash: string; version: Record<string, unknown> }
  const { hash: _, ...said }: Record<string, unknown> = { ...entry.version, title: '路灯没装好' }
  const hash = versionHash(said as never)
  const rehashed = text.replace(original, JSON.stringify({ index: entry.index, hash, version: { ...said, hash } }))
  expect(check(rehashed).problems).toEqual([
    expect.objectContaining({ line: 1 }),
    expect.objectContaining({ notice: noticeId, version: 2 }),
  ])
  // Left out: the numbers give it away.
  expect(
    check(
      text
        .split('\n')
        .filter((row) => row !== original)
        .join('\n'),
    ).status,
  ).toBe(1)
  expect(check('not a log\n').status).toBe(1)
})

const hashes = async () => (await entriesOf(COMMUNITY)).map(({ hash }) => hash)
