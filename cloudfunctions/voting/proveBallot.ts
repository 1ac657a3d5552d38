import { refusal } from '../../domain/refusals'
import { blockOf, proveLeaf } from '../../domain/voting/result'
import { orRefuse, Refused } from '../kernel/refused'
import { polls, results } from '../kernel/repositories'
import { action } from '../kernel/serve'

/** 3 reads, however many have voted. */
export const proveBallot = action('voting.proveBallot', async ({ pollId, leaf }, { now }) => {
  const [found, sealed] = await Promise.all([polls.get(pollId), results.get(pollId)])
  const poll = orRefuse(found, 'no-such-poll')
  if (now < poll.closesAt) throw new Refused(refusal('not-counted-yet', poll.closesAt, now))
  const result = orRefuse(sealed, 'still-counting')
  const number = blockOf(result, leaf)
  const block = number < 0 ? null : await results.block(pollId, number)
  const proof = orRefuse(block && proveLeaf(result, block, leaf), 'leaf-not-counted')
  return { root: result.root, ...proof }
})
