import type { ServerResponse } from 'node:http'

/** What the preview follows live: the clock, calls as they end, messages as they land. */
export type Event = { type: 'clock' | 'call' | 'inbox' } & Record<string, unknown>

export type Events = {
  send(event: Event): void
  /** Keeps the answer open and writes every event to it (server-sent events). */
  follow(response: ServerResponse): void
  close(): void
}

export function openEvents(): Events {
  const followers = new Set<ServerResponse>()
  return {
    send(event) {
      for (const follower of followers) follower.write(`data: ${JSON.stringify(event)}\n\n`)
    },
    follow(response) {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
      response.write(': hello\n\n')
      followers.add(response)
      response.on('close', () => followers.delete(response))
    },
    close() {
      for (const follower of followers) follower.end()
    },
  }
}
