import { createHash } from 'node:crypto'
import type { LogEntry } from '../../domain/notices/log'
import { entryLine, headerLine, logFileName } from '../../domain/notices/logFile'
import { logOf, type Notice } from '../../domain/notices/notice'
import { refusal } from '../../domain/refusals'
import { addressesOf, putFile } from '../kernel/files'
import { orRefuse, Refused } from '../kernel/refused'
import { areas, type Publication, publications } from '../kernel/repositories'
import { action } from '../kernel/serve'
import { entries } from './log'
import { rootsOver } from './openLog'
import { notices } from './repositories'

/** Entries that are read at once, and notices with all their versions: an answer of the database holds 1 MB. */
const PAGE = 100
const AT_ONCE = 10

/** Made once for each size of the log; then 4 calls. */
export const exportLog = action('notices.exportLog', async ({ at }) => {
  const log = logOf(at)
  const [last, area] = await Promise.all([entries.last(log), areas.get(log)])
  const { name } = orRefuse(area, 'no-such-area')
  if (!last) throw new Refused(refusal('log-empty'))
  const size = last.index + 1
  const { root } = await rootsOver(log, size, [])
  const id = `log:${log}:${size}`
  const publication = (await publications.get(id)) ?? (await make(id, { log, name, size, root, at: last.at }))
  const [file] = publication.files
  if (!file) throw new Error('a published log without a file')
  const url = (await addressesOf([file.fileId])).get(file.fileId) ?? ''
  return { name: file.name, bytes: file.bytes, sha256: file.sha256, size, root, url }
})

async function make(id: string, header: Parameters<typeof headerLine>[0]): Promise<Publication> {
  const lines = [headerLine(header)]
  for (let index = 0; index < header.size; index += PAGE)
    lines.push(...(await linesOf(await entries.from(header.log, index, Math.min(PAGE, header.size - index)))))
  const content = Buffer.from(lines.join(''), 'utf8')
  const name = logFileName(header)
  const fileId = await putFile(`logs/${name}`, content)
  const sha256 = createHash('sha256').update(content).digest('hex')
  const files = [{ name, about: '公示账本', bytes: content.length, sha256, fileId }]
  await publications.addOnce({ _id: id, files })
  return { _id: id, files }
}

async function linesOf(page: LogEntry[]): Promise<string[]> {
  const ids = [...new Set(page.map(({ notice }) => notice))]
  const found = new Map<string, Notice>()
  for (let start = 0; start < ids.length; start += AT_ONCE)
    for (const notice of await notices.of(ids.slice(start, start + AT_ONCE))) found.set(notice._id, notice)
  return page.map(({ index, hash, notice, version: number }) => {
    const version = found.get(notice)?.versions[number - 1]
    if (!version) throw new Error('a version that is in a log is gone')
    return entryLine({ index, hash, version })
  })
}
