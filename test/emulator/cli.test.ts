import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { anEmulator, type RunningEmulator } from './anEmulator'
import { theSdk } from './theSdk'

let emulator: RunningEmulator
const prepared = join(__dirname, '..', 'output', `emulator-${process.pid}`)
const file = (name: string, text: string) => {
  writeFileSync(join(prepared, name), text)
  return join(prepared, name)
}

beforeAll(async () => {
  mkdirSync(join(prepared, 'app'), { recursive: true })
  file('app/index.html', '<title>app</title>')
  mkdirSync(join(prepared, 'files', 'notices'), { recursive: true })
  file('files/notices/year.pdf', '%PDF-')
  const lines = [
    { collection: 'imported', document: { _id: 'one', at: { $date: '2026-01-01T00:00:00Z' } } },
    { collection: 'imported', document: { _id: 'two' } },
  ]
  emulator = await anEmulator([
    ...['--import', file('import.jsonl', lines.map((line) => JSON.stringify(line)).join('\n'))],
    ...['--files', join(prepared, 'files')],
    ...['--app', join(prepared, 'app')],
    ...['--preview', file('preview.json', '{"people":[]}')],
  ])
})
afterAll(() => emulator.stop())

const imported = () => theSdk(emulator.url).database().collection('imported')

test('the import fills a new data directory once, and documents survive kill -9', async () => {
  expect((await imported().doc('one').get()).data).toMatchObject({ at: new Date('2026-01-01T00:00:00Z') })
  await imported().doc('two').remove()
  await imported().add({ data: { _id: 'three' } })
  await emulator.restart('SIGKILL')
  expect((await imported().get()).data.map(({ _id }) => _id).sort()).toEqual(['one', 'three'])
  await emulator.restart('SIGTERM')
  expect((await imported().count()).total).toBe(2)
})

test('files lie in the storage of a new data directory under their paths', async () => {
  const fileID = 'cloud://local-emulator.6c6f-local-emulator-1250000000/notices/year.pdf'
  const { fileContent } = await theSdk(emulator.url).downloadFile({ fileID })
  expect(String(fileContent)).toBe('%PDF-')
})

test('the application and the preview file are served, and nothing outside them', async () => {
  expect(await (await fetch(`${emulator.url}/app/`)).text()).toContain('app')
  expect(await emulator.get('/__emulator/preview.json')).toEqual({ people: [] })
  expect((await fetch(`${emulator.url}/app/..%2fimport.jsonl`)).status).toBe(404)
})

test('events tell of calls, messages and the clock', async () => {
  const stop = new AbortController()
  const stream = await fetch(`${emulator.url}/__emulator/events`, { signal: stop.signal })
  const seen: string[] = []
  const reading = (async () => {
    for await (const chunk of stream.body as unknown as AsyncIterable<Uint8Array>) {
      seen.push(
        ...[
          ...Buffer.from(chunk)
            .toString()
            .matchAll(/"type":"(\w+)"/g),
        ].map(([, type]) => String(type)),
      )
      if (seen.includes('clock') && seen.includes('call')) return
    }
  })()
  await emulator.call('echo', {})
  await emulator.post('/__emulator/clock', { advance: 1000 })
  await reading
  stop.abort()
  expect(seen).toEqual(['call', 'clock'])
})
