import type { Person } from '../../domain/community/person'
import { holds } from '../../domain/community/person'
import { type Match, sideOf, whyNotReply, whyNotSettle } from '../../domain/exchange/match'
import { ranked, reasonOf } from '../../domain/exchange/ranking'
import { type Side, sides } from '../../domain/exchange/words'
import { refusal } from '../../domain/refusals'
import { organisers } from '../../domain/volunteering/leading'
import type { Moment } from '../../domain/wording/time'
import { record } from '../kernel/audit'
import type { Caller } from '../kernel/caller'
import { orRefuse, Refused, refuseIf } from '../kernel/refused'
import { action } from '../kernel/serve'
import { tell } from '../kernel/telling'
import { activities } from '../volunteering/repositories'
import { entries, matches } from './repositories'
import { entryLine, keeps, pathOf } from './shown'

type Seen = { match: Match; person: Person | null; side: Side | null; keeper: boolean }

/** A match for its two sides and the clerks of the place; refuses everybody else. 1 read and the caller. */
async function seenMatch(matchId: string, caller: Caller, now: Moment): Promise<Seen> {
  const who = caller.openid()
  const person = await caller.person()
  const match = orRefuse(await matches.get(matchId), 'no-such-match')
  const [side, keeper] = [sideOf(match, who), keeps(person, match.area, now)]
  if (side === null && !keeper) throw new Refused(refusal('not-of-the-match'))
  return { match, person, side, keeper }
}

const other = (side: Side): Side => (side === 'need' ? 'offer' : 'need')

/** 2 calls and the caller. */
export const openMatch = action('exchange.openMatch', async ({ matchId }, { caller, now }) => {
  const { match, person, side, keeper } = await seenMatch(matchId, caller, now)
  const both = await entries.some([match.need, match.offer])
  const [need, offer] = [match.need, match.offer].map((id) => orRefuse(both.get(id), 'no-such-list-entry'))
  if (!need || !offer) throw new Refused(refusal('no-such-list-entry'))
  const [fit] = ranked({ ...need, state: 'open' }, [{ ...offer, state: 'open' }], now)
  const me = side ?? 'clerk'
  return {
    now,
    matchId,
    ...{ need: entryLine(need), offer: entryLine(offer), state: match.state, side, yes: match.yes },
    notes: match.notes.filter(({ shown, by }) => shown || by === me).map((note) => ({ ...note, mine: note.by === me })),
    outcome: match.outcome,
    keeps: keeper,
    organises: holds(person, organisers, match.area, now),
    area: { id: need.area, name: need.areaName },
    reason: fit ? reasonOf(fit, need, now) : '',
  }
})

/** 2 reads, 2 conditional writes, the audit entry and a message. Saying the same again changes nothing. */
export const reply = action('exchange.reply', async ({ matchId, yes }, { caller, now }) => {
  const who = caller.openid()
  const { match, side } = await seenMatch(matchId, caller, now)
  if (side === null) throw new Refused(refusal('not-of-the-match'))
  refuseIf(whyNotReply(match, yes))
  if (yes) await matches.accept(matchId, side)
  else await matches.move(matchId, 'proposed', 'declined', null)
  const after = orRefuse(await matches.get(matchId), 'no-such-match')
  if (after.state === 'agreed') await entries.move(match.need, 'open', 'matched')
  if (match.state === 'proposed')
    await record({ action: 'exchange.reply', by: who, role: 'resident', subject: matchId, at: now })
  const text = yes
    ? `「${match.needTitle}」:对方同意了,可以商量怎么办。`
    : `「${match.needTitle}」:这次没有谈成,再看看别的。`
  await tell({ ...about(match, now), _id: `${matchId}:${side}:${yes}`, to: match.people[other(side)], text })
  return { matchId, state: after.state }
})

const about = ({ _id }: Match, at: Moment) => ({ at, kind: 'match' as const, path: pathOf(_id) })

/** 2 reads, 1 conditional write, and a message for whoever did not write it. The same moment is the same note. */
export const write = action('exchange.write', async ({ matchId, at, text }, { caller, now, words }) => {
  const { match, side } = await seenMatch(matchId, caller, now)
  const shown = words === 'fine'
  if (!match.notes.some((note) => note.at === at))
    refuseIf(
      (await matches.write(matchId, { by: side ?? 'clerk', text, at, shown })) ? null : refusal('match-talked-out'),
    )
  if (shown)
    for (const to of sides.filter((one) => one !== side))
      await tell({
        ...{ ...about(match, now), _id: `${matchId}:${at}:${to}`, to: match.people[to] },
        text: `「${match.needTitle}」有新的话,请看看。`,
      })
  return { matchId }
})

const roleOf = ({ keeper }: Seen) => (keeper ? ('community-clerk' as const) : ('resident' as const))

/** 3 reads, 1 conditional write and the audit entry. Said again, it stays as it was said. */
export const settle = action('exchange.settle', async ({ matchId, as }, { caller, now }) => {
  const seen = await seenMatch(matchId, caller, now)
  const { match, keeper } = seen
  if (as.kind === 'project' && !keeper) throw new Refused(refusal('not-of-the-match'))
  const activity = as.kind === 'activity' ? orRefuse(await activities.get(as.activityId), 'no-such-activity') : null
  if (match.state !== as.kind) {
    refuseIf(whyNotSettle(match))
    if (await matches.move(matchId, 'agreed', as.kind, activity?._id ?? null))
      await record({ action: 'exchange.settle', by: caller.openid(), role: roleOf(seen), subject: matchId, at: now })
  }
  const { state, outcome } = orRefuse(await matches.get(matchId), 'no-such-match')
  return { matchId, state, outcome }
})
