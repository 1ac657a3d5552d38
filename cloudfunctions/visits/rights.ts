import { holds, type Person, type Role } from '../../domain/community/person'
import { refusal } from '../../domain/refusals'
import { type Pair, whyNotOpen } from '../../domain/visits/pair'
import type { Moment } from '../../domain/wording/time'
import { orRefuse, Refused, refuseIf } from '../kernel/refused'
import { pairs } from './repositories'

/** A pair, for its volunteers while it lasts, and its leader. 1 read. */
export async function pairOf(pairId: string, who: string): Promise<Pair> {
  const pair = orRefuse(await pairs.get(pairId), 'no-such-pair')
  refuseIf(whyNotOpen(pair, who))
  return pair
}

/** A pair, for its leader alone. 1 read. */
export async function ledPair(pairId: string, who: string): Promise<Pair> {
  const pair = orRefuse(await pairs.get(pairId), 'no-such-pair')
  if (pair.leader.who !== who) throw new Refused(refusal('not-the-pairs-leader'))
  return pair
}

export const holdsAnywhere = (person: Person | null, roles: readonly Role[], now: Moment): boolean =>
  (person?.roles ?? []).some(({ role, area }) => roles.includes(role) && holds(person, [role], area, now))
