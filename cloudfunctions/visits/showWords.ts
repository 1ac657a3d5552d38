import { record } from '../kernel/audit'
import { orRefuse } from '../kernel/refused'
import { action } from '../kernel/serve'
import { visits } from './repositories'
import { ledPair } from './rights'

/**
 * Of blood and falls the content check is often in doubt, and just these words matter: the leader, who answers for the pair, reads them at
 * once and says whether the others may. 2 reads, 1 write and the audit entry.
 */
export const showWords = action('visits.showWords', async ({ pairId, visitId }, { caller, now }) => {
  const by = caller.openid()
  await ledPair(pairId, by)
  const _id = `${pairId}:${visitId}`
  const { shown } = orRefuse(await visits.get(_id), 'no-such-visit')
  if (shown) return { pairId }
  await visits.show(_id)
  await record({ action: 'visits.showWords', by, role: 'resident', subject: pairId, at: now })
  return { pairId }
})
