import { callers, roleIn } from '../../domain/talents/talent'
import { record } from '../kernel/audit'
import { orRefuse } from '../kernel/refused'
import { action } from '../kernel/serve'
import { callUps } from './repositories'
import { spread } from './spread'

/** 3 reads, 1 conditional write and the audit entry; then those who come are told. Ending it again tells nobody twice. */
export const endCallUp = action('talents.endCallUp', async ({ callUpId }, { caller, now }) => {
  const by = caller.openid()
  const [found, person] = await Promise.all([callUps.get(callUpId), caller.person()])
  const callUp = orRefuse(found, 'no-such-call-up')
  const role = orRefuse(roleIn(person, callers, callUp.area, now), 'not-a-caller')
  if (await callUps.end(callUpId)) await record({ action: 'talents.endCallUp', by, role, subject: callUpId, at: now })
  const ended = orRefuse(await callUps.get(callUpId), 'no-such-call-up')
  if (ended.toldAt === null) await spread(ended, now)
  return { callUpId, on: false }
})
