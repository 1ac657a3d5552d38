import { roleNames } from '../../domain/community/person'
import { refusal } from '../../domain/refusals'
import { type CallUp, whyNotUntil } from '../../domain/talents/callUp'
import { callers, roleIn } from '../../domain/talents/talent'
import { record } from '../kernel/audit'
import { orRefuse, Refused, refuseIf } from '../kernel/refused'
import { areas } from '../kernel/repositories'
import { action } from '../kernel/serve'
import { callUps, talents } from './repositories'
import { spread } from './spread'

/**
 * One write makes it visible to everybody it is for; then they are told, and the clock tells whom a run that was cut short did not
 * reach. Words that WeChat's check could not judge go out all the same: a flood does not wait, and who sent them is on record.
 */
export const callUp = action('talents.callUp', async ({ callUpId, ...said }, { caller, now }) => {
  const by = caller.openid()
  const [person, area] = await Promise.all([caller.person(), areas.get(said.area)])
  const role = orRefuse(roleIn(person, callers, said.area, now), 'not-a-caller')
  const { name } = orRefuse(area, 'no-such-area')
  refuseIf(whyNotUntil(said.until, now))
  const callable = await talents.callable(said.area)
  const called: CallUp = {
    _id: callUpId,
    ...said,
    areaName: name,
    by,
    byName: `${name} · ${roleNames[role]}`,
    at: now,
    state: 'open',
    reach: callable.reduce((sum, { people }) => sum + people, 0),
    toldUpTo: '',
    toldAt: null,
  }
  if (await callUps.addOnce(called)) await record({ action: 'talents.callUp', by, role, subject: callUpId, at: now })
  const stands = orRefuse(await callUps.get(callUpId), 'no-such-call-up')
  if (stands.by !== by) throw new Refused(refusal('not-a-caller'))
  if (stands.toldAt === null) await spread(stands, now)
  return { callUpId, reach: stands.reach }
})
