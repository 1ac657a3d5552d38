import { useEffect, useRef, useState } from 'react'

/** What the emulator tells live. `now` in epoch ms, emulated. */
export type LiveEvent = { type: 'clock'; now: number; speed: number } | { type: 'call' } | { type: 'inbox' }

const PATIENCE_MS = 2000

/** Follows the emulator's events. `joined` is called at each new connection, when anything may have been missed. */
export function useEvents(follow: (event: LiveEvent) => void, joined: () => void): { connected: boolean } {
  const [connected, setConnected] = useState(true)
  const latest = useRef({ follow, joined })
  latest.current = { follow, joined }

  useEffect(() => {
    let source: EventSource
    let again: ReturnType<typeof setTimeout> | undefined
    const connect = () => {
      source = new EventSource('/__emulator/events')
      source.onopen = () => {
        setConnected(true)
        latest.current.joined()
      }
      source.onmessage = ({ data }) => latest.current.follow(JSON.parse(data) as LiveEvent)
      source.onerror = () => {
        setConnected(false)
        // The browser tries again by itself, except after an answer that was no stream.
        if (source.readyState === EventSource.CLOSED) again = setTimeout(connect, PATIENCE_MS)
      }
    }
    connect()
    return () => {
      clearTimeout(again)
      source.close()
    }
  }, [])
  return { connected }
}
