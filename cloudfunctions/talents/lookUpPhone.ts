import { createHash } from 'node:crypto'
import { roleNames } from '../../domain/community/person'
import { refusal } from '../../domain/refusals'
import { phoneReaders, roleIn, shownName } from '../../domain/talents/talent'
import { day } from '../../domain/wording/time'
import { record } from '../kernel/audit'
import { orRefuse, Refused } from '../kernel/refused'
import { action } from '../kernel/serve'
import { tell } from '../kernel/telling'
import { lookUpsSince, phones, talents } from './repositories'

const A_DAY = 24 * 3_600_000
/** Numbers that one person may look up in 24 hours. */
const MOST_LOOK_UPS = 30

/** 4 reads; the audit entry and the message to whom it is about are written before the number leaves. */
export const lookUpPhone = action('talents.lookUpPhone', async ({ who, why }, { caller, now, words }) => {
  const by = caller.openid()
  const [[found], person, lookUps] = await Promise.all([
    talents.byRefs([who]),
    caller.person(),
    lookUpsSince(by, now - A_DAY, MOST_LOOK_UPS),
  ])
  const talent = orRefuse(found, 'no-such-talent')
  const role = orRefuse(roleIn(person, phoneReaders, talent.building, now), 'not-a-finder')
  if (lookUps >= MOST_LOOK_UPS) throw new Refused(refusal('too-many-look-ups', MOST_LOOK_UPS))
  const phone = orRefuse(await phones.get(talent._id), 'no-phone')
  await record({ action: 'talents.lookUpPhone', by, role, subject: talent._id, reason: why, at: now })
  const reason = words === 'fine' ? `原因:${why}。` : ''
  await tell({
    // Looking again on the same day for the same reason tells nothing new.
    _id: `phone-seen:${createHash('sha256')
      .update(`${talent._id}|${by}|${day(now, now)}|${why}`)
      .digest('hex')}`,
    to: talent._id,
    at: now,
    kind: 'phone-seen',
    text: `${roleNames[role]}看了您留的电话。${reason}不想再给人看,可以在「我的本领」里删掉。`,
    path: 'packages/talents/mine/index',
  })
  return { name: shownName(talent), phone: phone.number }
})
