import { createReadStream, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { anEmulator, type RunningEmulator } from './anEmulator'
import { type Sdk, theSdk } from './theSdk'

let emulator: RunningEmulator
let sdk: Sdk
beforeAll(async () => {
  emulator = await anEmulator([])
  sdk = theSdk(emulator.url)
})
afterAll(() => emulator.stop())

const upload = async (cloudPath: string, content: string) =>
  (await sdk.uploadFile({ cloudPath, fileContent: Buffer.from(content) })).fileID
const addressOf = async (fileID: string) => (await sdk.getTempFileURL({ fileList: [fileID] })).fileList[0]

test('a file is uploaded, downloaded, linked to and deleted', async () => {
  const fileID = await upload('posters/鸣翠苑 3号楼.txt', '海报')
  expect(fileID).toMatch(/^cloud:\/\/local-emulator\..+\/posters\/鸣翠苑 3号楼\.txt$/)
  expect(String((await sdk.downloadFile({ fileID })).fileContent)).toBe('海报')

  const address = await addressOf(fileID)
  expect(address).toMatchObject({ status: 0, fileID })
  const response = await fetch(String(address?.tempFileURL))
  expect([response.headers.get('content-type'), await response.text()]).toEqual(['text/plain; charset=utf-8', '海报'])

  expect((await sdk.deleteFile({ fileList: [fileID, fileID.replace('posters', 'nowhere')] })).fileList).toMatchObject([
    { status: 0 },
    { status: -503003 },
  ])
  expect(await addressOf(fileID)).toMatchObject({ status: -503003, tempFileURL: '' })
})

test('a stream is uploaded, and a second upload replaces the first', async () => {
  const local = join(emulator.directory, 'local.txt')
  writeFileSync(local, 'from a stream')
  await upload('a', 'first')
  const { fileID } = await sdk.uploadFile({ cloudPath: 'a', fileContent: createReadStream(local) })
  await upload('a/b', 'beside it')
  expect(String((await sdk.downloadFile({ fileID })).fileContent)).toBe('from a stream')
})

test('an address without its signature, or past its time, opens nothing', async () => {
  const { tempFileURL } = (await addressOf(await upload('secret.txt', 'x'))) ?? { tempFileURL: '' }
  expect((await fetch(tempFileURL)).status).toBe(200)
  expect((await fetch(tempFileURL.replace(/sign=..../, 'sign=0000'))).status).toBe(403)
  expect((await fetch(tempFileURL.replace(/\?.*/, ''), { method: 'PUT', body: 'y' })).status).toBe(403)
  await emulator.post('/__emulator/clock', { advance: 2 * 86_400_000 })
  expect((await fetch(tempFileURL)).status).toBe(403)
})

test.each(['../outside', '/rooted', 'a//b', 'a/../b', 'what?', 'nul\0'])('%j is no path', async (cloudPath) => {
  await expect(upload(cloudPath, 'x')).rejects.toThrow('invalid cloudPath')
})
