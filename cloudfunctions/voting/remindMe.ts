import { refusal } from '../../domain/refusals'
import { record } from '../kernel/audit'
import { orRefuse, Refused } from '../kernel/refused'
import { polls, reminders } from '../kernel/repositories'
import { action } from '../kernel/serve'

/** 1 read, 2 writes. */
export const remindMe = action('voting.remindMe', async ({ pollId }, { caller, now }) => {
  const by = caller.openid()
  const poll = orRefuse(await polls.get(pollId), 'no-such-poll')
  if (poll.sealedAt !== null) throw new Refused(refusal('poll-closed', poll.closesAt, now))
  await reminders.put(poll._id, by)
  await record({ action: 'voting.remindMe', by, role: 'resident', subject: poll._id, at: now })
  return { pollId }
})
