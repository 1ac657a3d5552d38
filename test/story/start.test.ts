import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

test('the README’s start command makes the demo and answers', async () => {
  const data = mkdtempSync(join(tmpdir(), 'huilin-start-'))
  const words = ['scripts/run.mjs', 'start', '--port', '0', '--data', join(data, 'demo'), '--no-open']
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'pipe'] })
  try {
    const url = await new Promise<string>((resolve, reject) => {
      let said = ''
      const hear = (chunk: Buffer) => {
        said += chunk.toString()
        const [, found] = /惠邻 is running: (\S+)/.exec(said) ?? []
        if (found) resolve(found)
      }
      child.stdout.on('data', hear)
      child.stderr.on('data', hear)
      child.on('exit', (code) => reject(new Error(`ended with ${code}: ${said}`)))
    })
    expect((await fetch(`${url}/app/`)).status).toBe(200)
  } finally {
    child.removeAllListeners('exit')
    const ended = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGTERM')
    await ended
    rmSync(data, { recursive: true, force: true })
  }
})
