import { withAncestors } from '../../domain/community/area'
import { record } from '../kernel/audit'
import { orRefuse } from '../kernel/refused'
import { areas } from '../kernel/repositories'
import { action } from '../kernel/serve'
import { followers } from './repositories'

/** 1 read, 1 write and the audit entry. */
export const followNotices = action('notices.followNotices', async ({ at, on }, { caller, now }) => {
  const by = caller.openid()
  orRefuse(await areas.get(at), 'no-such-area')
  if (on) await followers.put({ _id: by, areas: withAncestors(at), at: now })
  else await followers.remove(by)
  await record({ action: on ? 'notices.follow' : 'notices.unfollow', by, role: 'resident', subject: at, at: now })
  return { on }
})
