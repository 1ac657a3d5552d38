import { type Match, matchOf, whyNotPropose } from '../../domain/exchange/match'
import type { Side } from '../../domain/exchange/words'
import { refusal } from '../../domain/refusals'
import type { Moment } from '../../domain/wording/time'
import { record } from '../kernel/audit'
import { orRefuse, Refused, refuseIf } from '../kernel/refused'
import { action } from '../kernel/serve'
import { tell } from '../kernel/telling'
import { entries, matches } from './repositories'
import { keeps, pathOf } from './shown'

/** 3 reads, 2 writes, the audit entry, and a message for each side that is asked. Proposed again it is the same match. */
export const propose = action('exchange.propose', async ({ need, offer, note }, { caller, now, words }) => {
  const who = caller.openid()
  const person = await caller.person()
  const _id = matchOf(need, offer)
  const before = await matches.get(_id)
  const both = await entries.some([need, offer])
  const [wanted, given] = [need, offer].map((id) => orRefuse(both.get(id), 'no-such-list-entry'))
  if (!wanted || !given) throw new Refused(refusal('no-such-list-entry'))
  const side: Side | null = wanted.by === who ? 'need' : given.by === who ? 'offer' : null
  if (side === null && !keeps(person, wanted.area, now)) throw new Refused(refusal('not-of-the-match'))
  if (!before) {
    refuseIf(whyNotPropose(wanted, given, now))
    const by = side ?? 'clerk'
    const match: Match = {
      ...{ _id, need, offer, needTitle: wanted.title, offerTitle: given.title, area: wanted.area },
      people: { need: wanted.by, offer: given.by },
      yes: { need: side === 'need', offer: side === 'offer' },
      ...{ by, at: now, state: 'proposed', outcome: null },
      notes: note === '' ? [] : [{ by, text: note, at: now, shown: words === 'fine' }],
    }
    if (await matches.addOnce(match))
      await record({ action: 'exchange.propose', by: who, role: 'resident', subject: _id, at: now })
  }
  const match = orRefuse(await matches.get(_id), 'no-such-match')
  // Somebody has answered: the need is not one that nobody looked at.
  await entries.answered(need)
  await askThem(match, now)
  return { matchId: _id, state: match.state }
})

async function askThem({ _id, people, yes, needTitle, offerTitle }: Match, now: Moment): Promise<void> {
  const about = { at: now, kind: 'match' as const, path: pathOf(_id) }
  const forNeed = `有人能帮上您的「${needTitle}」:${offerTitle}。请看看,点个头。`
  const forOffer = `有邻居需要「${needTitle}」,您的「${offerTitle}」正合适。请看看,点个头。`
  if (!yes.need) await tell({ ...about, _id: `${_id}:asked:need`, to: people.need, text: forNeed })
  if (!yes.offer) await tell({ ...about, _id: `${_id}:asked:offer`, to: people.offer, text: forOffer })
}
