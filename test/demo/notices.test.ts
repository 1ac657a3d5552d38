import { type Accounts, whyNotAccounts } from '../../domain/notices/accounts'
import { isOfType } from '../../domain/notices/attachment'
import { type Draft, whyNotProposal } from '../../domain/notices/draft'
import { addsUp, pictureInWords } from '../../domain/notices/figures'
import { kinds, lastOf, type Notice, versionHash } from '../../domain/notices/notice'
import type { Objection } from '../../domain/notices/objection'
import { attachments } from '../../scripts/demo/attachments'
import { demoDocuments } from '../../scripts/demo/documents'

const now = Date.parse('2026-11-23T10:00:00+08:00')
const documents = [...demoDocuments(now)]
const all = <T>(name: string) =>
  documents.flatMap(({ collection, document }) => (collection === name ? [document as unknown as T] : []))
const notices = all<Notice>('notices')
const named = (id: string) => {
  const found = notices.find(({ _id }) => _id === id)
  if (!found) throw new Error(`there is no ${id}`)
  return found
}

test('every version is what its hash says and names the one before', () => {
  expect(notices.length).toBeGreaterThan(6)
  for (const { versions } of notices)
    for (const [place, { hash, ...version }] of versions.entries()) {
      expect(versionHash(version)).toBe(hash)
      expect(version.previous).toBe(versions[place - 1]?.hash ?? null)
    }
})

test('the year adds up to 300,000 yuan, to the fen, and says so', () => {
  const accounts = lastOf(named('fund-2025')).body.find((block): block is Accounts => block.kind === 'accounts')
  if (!accounts) throw new Error('there are no accounts')
  expect(whyNotAccounts(accounts)).toBeNull()
  expect(addsUp(accounts)).toBe(true)
  expect(accounts.lines.filter(({ way }) => way === 'income').map(({ amount }) => amount)).toEqual([300_000_00])
  expect(pictureInWords(accounts)).toContain('一共有 30 万元,花了 29.3 万元,还剩 7,000 元')
})

test('a corrected decision hangs in its second version, and the emergency is over', () => {
  expect(named('east-road-2026')).toMatchObject({ version: 2, hangs: true, since: now - 86_400_000 })
  expect(named('gas-2026-11')).toMatchObject({ kind: 'emergency', hangs: false })
  expect(named('gas-2026-11').closesAt).toBeLessThan(now)
})

test('a notice that was taken back stays in its place with its reason, and each kind that clerks write hangs or hung', () => {
  const withdrawn = notices.filter((notice) => notice.withdrawn)
  expect(withdrawn).toMatchObject([{ kind: 'personnel', version: 2, hangs: false }])
  expect(lastOf(named('leaders-2026'))).toMatchObject({ change: 'withdrawal', reason: withdrawn[0]?.withdrawn?.reason })
  expect(new Set(notices.map(({ kind }) => kind)).size).toBe(kinds.length)
})

test('the clerks’ desk has something of everything, and every draft may be carried out', () => {
  const drafts = all<Draft>('noticeDrafts')
  const desks = drafts.map(({ author, state }) => `${author} ${state}`).sort()
  expect(desks).toEqual([
    ...['wx-he-clerk submitted', 'wx-sun-clerk approved', 'wx-sun-clerk returned', 'wx-sun-clerk submitted'],
  ])
  for (const { proposal } of drafts)
    expect(whyNotProposal(proposal, proposal.to === 'publish' ? null : named(proposal.noticeId), now)).toBeNull()
  expect(all<Objection>('objections').filter(({ open }) => open)).toMatchObject([
    { state: 'acknowledged' },
    { state: 'waiting-check' },
  ])
})

test('every file that a notice carries is there, and is what it claims to be', () => {
  const contents = new Map([...attachments.values()].map((file) => [file.sha256, file]))
  const carried = notices.flatMap(({ stored, versions }) =>
    versions.flatMap(({ files }) => files.map((file) => ({ file, stored }))),
  )
  expect(carried.length).toBeGreaterThan(4)
  for (const { file, stored } of carried) {
    const found = contents.get(file.sha256)
    expect(found && isOfType(found.content, file.type)).toBe(true)
    expect(stored.find(({ sha256 }) => sha256 === file.sha256)?.fileId).toContain(found?.path)
  }
})
