import { record } from '../kernel/audit'
import { action } from '../kernel/serve'
import { answersToCalls, phones, talents } from './repositories'

/** 3 writes and the audit entry. The number goes first: what a run that was cut short leaves behind can be asked for again. */
export const leavePool = action('talents.leavePool', async (_, { caller, now }) => {
  const by = caller.openid()
  await phones.remove(by)
  await answersToCalls.removeOf(by)
  const left = (await talents.remove(by)) > 0
  if (left) await record({ action: 'talents.leavePool', by, role: 'resident', subject: by, at: now })
  return { left }
})
