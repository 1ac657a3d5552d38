import { useEffect } from 'react'
import type { Answer, Request } from '../../../domain/contract'
import { rankOf } from '../../../domain/rounds/sweep'
import type { Moment } from '../../../domain/wording/time'
import { cloudTime } from '../../cloud/clock'
import { queue, useOutbox } from '../../cloud/outbox'
import { useDraft } from '../../cloud/useDraft'
import { newId } from '../../components/DayTime/wall'
import { forget, kept, keysOf } from '../../phone/storage'

type Sent = Request<'rounds.noteDoor'>
type Told = Answer<'rounds.openSweep'>
type Own = Pick<Sent, 'household' | 'entry' | 'state' | 'note' | 'at'>
type Kept = { until: Moment; notes: Own[] }

const NOTE = 'rounds.noteDoor'

/**
 * What was noted on this phone in one building and the cloud's answer doesn't show yet: the last of each door. It is kept through a
 * crash or a lost network, and given up when the answer shows it, or something later.
 */
export function useNotes(told: Told, building: string) {
  const { sweep, until, doors } = told
  const [mine, keepMine, drop] = useDraft<Kept>(`sweep/${sweep}/${building}`, { until, notes: [] })
  const { refused } = useOutbox()
  const no = new Set(refused.flatMap(({ name, request }) => (name === NOTE ? [(request as Sent).entry] : [])))
  const stands = new Map(doors.map(({ household, note }) => [household, note]))
  const own = mine.notes.filter((note) => {
    const known = stands.get(note.household)
    return !no.has(note.entry) && !(known && rankOf(known) >= rankOf(note))
  })

  useEffect(() => {
    if (own.length === mine.notes.length) return
    keepMine({ until, notes: own })
    if (own.length === 0) drop()
  })

  const note = (household: string, state: Own['state'], words = ''): void => {
    const now = Math.floor(cloudTime(told.now))
    const one: Own = { household, state, note: words, entry: newId(now), at: now }
    keepMine({ until, notes: [...own.filter((other) => other.household !== household), one] })
    void queue(NOTE, { sweep, ...one })
  }

  const last = new Map(own.map((one) => [one.household, one]))
  return {
    note,
    doors: doors.map(({ note: known, ...door }) => {
      const one = last.get(door.household)
      const noted = one ? { entry: one.entry, state: one.state, at: one.at, note: one.note, mine: true } : known
      return { ...door, noted, state: noted?.state ?? null }
    }),
  }
}

/** Drops what was kept of sweeps that are over: the cloud has had it, and nobody's door stays on the leader's phone. */
export function forgetLateNotes(now: Moment): void {
  for (const key of keysOf('draft/sweep/')) if (((kept(key) as Kept | null)?.until ?? 0) <= now) forget(key)
}
