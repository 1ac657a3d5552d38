import { mayKeepHours } from '../../domain/papers/poster'
import { refusal } from '../../domain/refusals'
import { roleAt } from '../community/office'
import { record } from '../kernel/audit'
import { Refused, refuseIf } from '../kernel/refused'
import { action } from '../kernel/serve'
import { duties } from './repositories'

/** 2 writes. The next poster that is printed has them. */
export const keepDutyHours = action('papers.keepDutyHours', async ({ grid, hours }, { caller, now, words }) => {
  const by = caller.openid()
  const person = await caller.person()
  refuseIf(mayKeepHours(person, grid, now) ? null : refusal('may-not-print'))
  if (words === 'waiting') throw new Refused(refusal('words-unchecked'))
  await duties.put({ _id: grid, hours, at: now })
  const role = roleAt(person, ['grid-leader', 'community-clerk'], grid, now)
  await record({ action: 'papers.keepDutyHours', by, role, subject: grid, at: now })
  return { grid, hours }
})
