import { whyNotJoin } from '../../domain/visits/pair'
import { orRefuse, refuseIf } from '../kernel/refused'
import { areas } from '../kernel/repositories'
import { action } from '../kernel/serve'
import { pairs } from './repositories'

/** 2 reads. An invitation that is none is refused in the same words as one that is over. */
export const openInvitation = action('visits.openInvitation', async ({ pairId, token }, { caller }) => {
  const who = caller.openid()
  const found = orRefuse(await pairs.get(pairId), 'invitation-over')
  refuseIf(whyNotJoin(found, who, token))
  const community = await areas.get(found.community)
  return {
    community: orRefuse(community, 'no-such-area').name,
    leader: found.leader.name,
    every: found.every,
    joined: found.volunteers.some((volunteer) => volunteer.who === who),
  }
})
