import { useState } from 'react'
import { queue, useOutbox } from '../../cloud/outbox'
import { isSame, type Note, notesIn, type Roster, rowsOf, sendingOf } from './rows'

/**
 * The roster with what this phone has noted. A note shows at once; it goes out through the outbox, perhaps much later, and when it
 * has, the roster is asked for again.
 */
export function useNotes({ shiftId, people }: Pick<Roster, 'shiftId' | 'people'>, again: () => void) {
  const outbox = useOutbox()
  const [noted, setNoted] = useState<Note[]>([])
  const unsent = notesIn(outbox.waiting, shiftId)
  const refused = outbox.refused.flatMap((sending) =>
    notesIn([sending], shiftId).map((note) => ({ note, message: sending.refusal.message })),
  )
  // What has been sent stays until the roster that comes back has it.
  const gone = [...unsent, ...refused.map(({ note }) => note)]
  const sent = noted.filter((note) => !gone.some((other) => isSame(other, note)))
  const rows = rowsOf(people, [...unsent, ...sent], unsent)

  const note = (next: Note) => {
    setNoted((before) => [...before, next])
    const { name, request } = sendingOf(shiftId, next)
    void queue(name, request).then(again)
  }
  const nameOf = ({ ref, name }: Note) => name ?? rows.find((row) => row.ref === ref)?.name ?? '有一位'
  return {
    rows,
    note,
    unsent: unsent.length,
    refused: refused.map(({ note: of, message }) => `${nameOf(of)}没有记上:${message}`),
  }
}
