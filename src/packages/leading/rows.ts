import type { Answer, Request } from '../../../domain/contract'
import { hoursInWords } from '../../../domain/volunteering/attendance'
import { clockOf } from '../../../domain/volunteering/words'
import type { Moment } from '../../../domain/wording/time'
import type { Sending } from '../../phone/storage'

export type Roster = Answer<'volunteering.openRoster'>

/** What the leader's phone has noted of somebody: here, or gone. `name`: of who came without having signed up. */
export type Note = { ref: string; at: Moment; out: boolean; name: string | null }

/** A person of the roster, with what this phone knows of them already. */
export type Row = Roster['people'][number] & {
  /** Whether the cloud is still to hear of it. */
  unsent: boolean
  /** Place in the waitlist, from 1; null for who is in. */
  waitingAs: number | null
}

const BY_LEADER = 'volunteering.checkInByLeader'
const WALK_IN = 'volunteering.addWalkIn'

/** The request that sends a note, by the action's name. */
export const sendingOf = (shiftId: string, { ref, at, out, name }: Note) =>
  name === null
    ? ({ name: BY_LEADER, request: { shiftId, ref, at, ...(out ? { out } : {}) } } as const)
    : ({ name: WALK_IN, request: { shiftId, ref, at, name } } as const)

/** Of what the phone has not sent, or what was refused, the notes about one shift. */
export const notesIn = (sendings: readonly Sending[], shift: string): Note[] =>
  sendings.flatMap(({ name, request }): Note[] => {
    if (name === BY_LEADER) {
      const { shiftId, ref, at, out = false } = request as Request<typeof BY_LEADER>
      return shiftId === shift ? [{ ref, at, out, name: null }] : []
    }
    if (name !== WALK_IN) return []
    const { shiftId, ref, at, name: called } = request as Request<typeof WALK_IN>
    return shiftId === shift ? [{ ref, at, out: false, name: called }] : []
  })

export const isSame = (a: Note, b: Note): boolean => a.ref === b.ref && a.at === b.at && a.out === b.out

/** The roster as the leader sees it: what the cloud said, and over it what was noted here; who waits comes last. */
export function rowsOf(people: Roster['people'], noted: readonly Note[], unsent: readonly Note[]): Row[] {
  const known = new Set(people.map(({ ref }) => ref))
  const cameWithout = noted.filter(({ ref, name }) => name !== null && !known.has(ref))
  const all = [...people, ...cameWithout.map(walkIn)]
  const waiting = all.filter((person) => !person.in).map(({ ref }) => ref)
  const rows = all.map((person): Row => {
    const notes = noted.filter(({ ref }) => ref === person.ref)
    const at = (out: boolean) => notes.find((note) => note.out === out)?.at ?? null
    return {
      ...person,
      here: person.here ?? at(false),
      gone: person.gone ?? at(true),
      unsent: unsent.some(({ ref }) => ref === person.ref),
      waitingAs: person.in ? null : waiting.indexOf(person.ref) + 1,
    }
  })
  return [...rows.filter((row) => row.in), ...rows.filter((row) => !row.in)]
}

const walkIn = ({ ref, name }: Note): Roster['people'][number] => ({
  ...{ ref, name: name ?? '', band: null, in: true, here: null, gone: null, minutes: null, walkIn: true },
})

/** How a shift stands: who signed up and is in, who waits, who is here. */
export function countsOf(rows: readonly Row[]): { signedUp: number; waiting: number; here: number } {
  const signedUp = rows.filter((row) => row.in && !row.walkIn).length
  return {
    signedUp,
    waiting: rows.filter((row) => !row.in).length,
    here: rows.filter(({ here }) => here !== null).length,
  }
}

/** What the line says of somebody once the shift is closed: `2 小时`, `来了`, `没来`. */
export function endOf({ here, minutes }: Row): string {
  if (here === null) return '没来'
  return minutes ? hoursInWords(minutes) : '来了'
}

/** What the line says of somebody: `还没到`, `9:02 到,11:00 走`, `候补第 2 位`. */
export function wordsOf({ here, gone, waitingAs, walkIn }: Row): string {
  const wait = waitingAs === null ? null : `候补第 ${waitingAs} 位`
  const came = here === null ? null : `${clockOf(here)} 到`
  const left = gone === null ? null : `${clockOf(gone)} 走`
  const words = [walkIn ? '没报名,来了' : wait, came, left].filter((word) => word !== null)
  return words.length > 0 ? words.join(',') : '还没到'
}
