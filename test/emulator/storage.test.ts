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

describe('a phone', () => {
  let open: RunningEmulator
  beforeAll(async () => {
    open = await anEmulator(['--uploads', 'people/'])
  })
  afterAll(() => open.stop())

  const send = async (path: string, body: string, openid = 'oLi', at = open) => {
    const address = `${at.url}/upload?${new URLSearchParams({ path })}`
    const response = await fetch(address, { method: 'POST', headers: { 'x-wx-openid': openid }, body })
    return { status: response.status, body: (await response.json()) as { fileID?: string; code?: string } }
  }

  test('uploads a file that functions then find', async () => {
    const { status, body } = await send('people/a.jpg', 'a picture')
    expect(status).toBe(200)
    expect(body).toEqual({ fileID: expect.stringMatching(/^cloud:\/\/local-emulator\..+\/people\/a\.jpg$/) })
    const { fileContent } = await theSdk(open.url).downloadFile({ fileID: String(body.fileID) })
    expect(String(fileContent)).toBe('a picture')
  })

  test('replaces nothing that is there', async () => {
    await send('people/once.jpg', 'first')
    expect(await send('people/once.jpg', 'second')).toMatchObject({ status: 403 })
    const { fileList } = await theSdk(open.url).getTempFileURL({
      fileList: [String((await send('people/other.jpg', '')).body.fileID).replace('other', 'once')],
    })
    expect(await (await fetch(String(fileList[0]?.tempFileURL))).text()).toBe('first')
  })

  test('sends 10 MB, and no more', async () => {
    const largest = 'x'.repeat(10 * 1024 * 1024)
    expect((await send('people/large.jpg', largest)).status).toBe(200)
    expect((await send('people/larger.jpg', `${largest}x`)).status).toBe(413)
  })

  test.each([
    ['posters/a.jpg', 'oLi', 403],
    ['people', 'oLi', 403],
    ['peoples/a.jpg', 'oLi', 403],
    ['people/../posters/a.jpg', 'oLi', 400],
    ['people//a.jpg', 'oLi', 400],
    ['', 'oLi', 400],
    ['people/nobody.jpg', '', 403],
    ['people/strange.jpg', 'o Li', 400],
  ])('may not write %j as %j', async (path, openid, status) => {
    expect((await send(path, 'x', openid)).status).toBe(status)
  })

  test('uploads nothing where no folder is open to phones', async () => {
    expect((await send('people/a.jpg', 'x', 'oLi', emulator)).status).toBe(403)
  })
})
