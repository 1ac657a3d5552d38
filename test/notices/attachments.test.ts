import { createHash } from 'node:crypto'
import type { BackEnd } from '../backEnd'
import { sdkAt } from '../sdk'
import { content, decided, newDraftId, publishing, refusedWith, startWall } from './aWall'

let backEnd: BackEnd
beforeAll(async () => {
  backEnd = await startWall()
})
afterAll(() => backEnd.stop())

/** Uploads as a phone does, byte by byte as given. */
async function upload(path: string, bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const address = `${backEnd.url}/upload?${new URLSearchParams({ path })}`
  const headers = { 'x-wx-openid': 'sun' }
  const response = await fetch(address, { method: 'POST', headers, body: new Blob([bytes]) })
  return ((await response.json()) as { fileID: string }).fileID
}
const bytesOf = (text: string) => new TextEncoder().encode(text)
const pdf = bytesOf('%PDF-1.7\n合同')
const withFile = (fileId: string, name: string) => publishing({ content: content({ files: [{ fileId, name }] }) })
const refused = async (fileId: string, name: string) => {
  const draft = { draftId: newDraftId(), revision: 0, proposal: withFile(fileId, name) }
  return refusedWith(backEnd, 'sun', 'notices.submitDraft', draft)
}

test('a file is kept where no phone can write, under the hash that the version names', async () => {
  const fileId = await upload('people/sun/contract.pdf', pdf)
  const noticeId = await decided(backEnd, withFile(fileId, '合同.pdf'))
  // The clerk's phone may put something else in its place: what was approved stays.
  await upload('people/sun/contract.pdf', bytesOf('%PDF-1.7\n假合同'))
  const { files } = await backEnd.call('li', 'notices.openNotice', { noticeId })
  const sha256 = createHash('sha256').update(pdf).digest('hex')
  expect(files).toMatchObject([{ name: '合同.pdf', type: 'pdf', bytes: pdf.length, sha256 }])
  const there = Buffer.from(await (await fetch(files[0]?.url ?? '')).arrayBuffer())
  expect(there.equals(Buffer.from(pdf))).toBe(true)
  // A correction may name it again by the address it has now.
  await decided(backEnd, {
    ...{ to: 'correct', noticeId, version: 1, change: 'wording', reason: '错字' },
    content: content({ title: '路灯都好了', files: [{ fileId: files[0]?.fileId ?? '', name: '合同.pdf' }] }),
  })
  expect((await backEnd.call('li', 'notices.openNotice', { noticeId })).files).toMatchObject([{ sha256 }])
})

test('a file that is too large, of a wrong type, not what it claims, or not there is refused by name', async () => {
  // A phone is not let do so here; what another client puts there is refused all the same.
  const large = Buffer.alloc(10 * 1024 * 1024 + 1)
  large.set(pdf)
  const { fileID } = await sdkAt(backEnd.url).uploadFile({ cloudPath: 'people/sun/large.pdf', fileContent: large })
  expect(await refused(fileID, '大.pdf')).toBe('file-too-large')
  expect(await refused(await upload('people/sun/word.doc', pdf), '合同.doc')).toBe('file-type')
  expect(await refused(await upload('people/sun/run.pdf', bytesOf('MZ program')), '程序.pdf')).toBe('file-not-its-type')
  expect(await refused(await upload('people/sun/photo.png', pdf), '照片.png')).toBe('file-not-its-type')
  expect(await refused(await upload('people/sun/empty.jpg', bytesOf('')), '空.jpg')).toBe('file-not-its-type')
  expect(await refused('cloud://huilin-demo.bucket/people/sun/nothing.pdf', '没有.pdf')).toBe('file-missing')
})

test('what a text shows must be among the files, and be a picture', async () => {
  const fileId = await upload('people/sun/again.pdf', pdf)
  const draft = (file: number) => ({
    ...{ draftId: newDraftId(), revision: 0 },
    proposal: publishing({
      content: content({ files: [{ fileId, name: '合同.pdf' }], body: [{ kind: 'picture', file, caption: '' }] }),
    }),
  })
  expect(await refusedWith(backEnd, 'sun', 'notices.submitDraft', draft(1))).toBe('no-such-file')
  expect(await refusedWith(backEnd, 'sun', 'notices.submitDraft', draft(0))).toBe('not-a-picture')
})
