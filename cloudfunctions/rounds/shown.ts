import type { DoorEntry } from '../../domain/rounds/sweep'

/** What was noted as somebody may read it: words in doubt are for who wrote them alone, and nobody else is named. */
export const notedFor = ({ entry, state, at, note, shown, by }: Omit<DoorEntry, '_id'>, who: string) => ({
  ...{ entry, state, at },
  note: shown || by === who ? note : '',
  mine: by === who,
})
