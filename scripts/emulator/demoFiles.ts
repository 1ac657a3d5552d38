import { once } from 'node:events'
import { createWriteStream, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { attachments } from '../demo/attachments'
import { demoDocuments } from '../demo/documents'
import { demoPreview } from '../demo/preview'

export type DemoFiles = { documents: string; preview: string; storage: string }

/**
 * The demo's documents (JSON lines) and the preview's file, beside the data they go into. They are made once for a data
 * directory: the poll in them closes three days after, and a second start must find the same poll.
 */
export async function demoFiles(directory: string, sceneKey: string, reset: boolean): Promise<DemoFiles> {
  const files = {
    documents: join(directory, 'documents.jsonl'),
    preview: join(directory, 'preview.json'),
    storage: join(directory, 'storage'),
  }
  const made = join(directory, 'made-at')
  if (reset) rmSync(directory, { recursive: true, force: true })
  mkdirSync(directory, { recursive: true })
  if (!existsSync(made)) {
    const now = Date.now()
    await writeDocuments(files.documents, now)
    writeAttachments(files.storage)
    writeFileSync(made, String(now))
  }
  const now = Number(readFileSync(made, 'utf8'))
  writeFileSync(files.preview, JSON.stringify(demoPreview(now, sceneKey), null, 2))
  return files
}

async function writeDocuments(path: string, now: number): Promise<void> {
  const out = createWriteStream(path)
  for (const line of demoDocuments(now)) if (!out.write(`${JSON.stringify(line)}\n`)) await once(out, 'drain')
  out.end()
  await once(out, 'close')
}

function writeAttachments(directory: string): void {
  for (const { path, content } of attachments.values()) {
    const file = join(directory, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, content)
  }
}
