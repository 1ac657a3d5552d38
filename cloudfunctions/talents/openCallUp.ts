import { refusal } from '../../domain/refusals'
import { type CallUp, isCalled } from '../../domain/talents/callUp'
import { callers, roleIn, shownName } from '../../domain/talents/talent'
import { orRefuse, Refused } from '../kernel/refused'
import { action } from '../kernel/serve'
import { answersToCalls, callUps, phones, talents } from './repositories'
import { callUpLine } from './shown'

/** Most people named on the sender's page. */
const NAMED = 100

/** 4 reads; for whoever may call up there 4 more calls. */
export const openCallUp = action('talents.openCallUp', async ({ callUpId }, { caller, now }) => {
  const who = caller.openid()
  const [found, talent, said, person] = await Promise.all([
    callUps.get(callUpId),
    talents.get(who),
    answersToCalls.get(callUpId, who),
    caller.person(),
  ])
  const callUp = orRefuse(found, 'no-such-call-up')
  const isConcerned = isCalled(callUp, talent) || said !== null
  const maySee = roleIn(person, callers, callUp.area, now) !== null
  if (!isConcerned && !maySee) throw new Refused(refusal('not-called'))
  return {
    now,
    ...callUpLine(callUp, now),
    mine: isConcerned ? { answer: said?.answer ?? null } : null,
    answers: maySee ? await answersTo(callUp) : null,
  }
})

async function answersTo({ _id, reach }: CallUp) {
  const [counts, coming] = await Promise.all([answersToCalls.count(_id), answersToCalls.coming(_id, NAMED)])
  const ids = coming.map(({ who }) => who)
  const [people, withPhone] = await Promise.all([talents.named(ids), phones.among(ids)])
  const known = new Map(people.map((talent) => [talent._id, talent]))
  return {
    ...counts,
    silent: Math.max(0, reach - counts.coming - counts.later - counts.cannot),
    people: coming.flatMap(({ who, answer, at }) => {
      const talent = known.get(who)
      return talent ? [{ ref: talent.ref, name: shownName(talent), answer, at, hasPhone: withPhone.has(who) }] : []
    }),
  }
}
