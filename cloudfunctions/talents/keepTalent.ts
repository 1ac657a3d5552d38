import { randomBytes } from 'node:crypto'
import { areaAt, withAncestors } from '../../domain/community/area'
import { whyNotKeep } from '../../domain/talents/talent'
import { record } from '../kernel/audit'
import { orRefuse, refuseIf } from '../kernel/refused'
import { areas } from '../kernel/repositories'
import { action } from '../kernel/serve'
import { talents } from './repositories'

/** 3 reads, 1 write and the audit entry. Of several homes the first one counts. */
export const keepTalent = action('talents.keepTalent', async (offered, { caller, now, words }) => {
  const by = caller.openid()
  const [person, before] = await Promise.all([caller.person(), talents.get(by)])
  refuseIf(whyNotKeep(offered, person))
  const [home] = person?.homes ?? []
  const building = orRefuse(home && areaAt('building', home.household), 'no-home')
  const point = (await areas.get(building))?.point ?? null
  const checked = words === 'fine'
  const place = { building, areas: withAncestors(building), point }
  await talents.put({
    _id: by,
    ref: before?.ref ?? randomBytes(16).toString('hex'),
    ...offered,
    ...place,
    checked,
    updatedAt: now,
  })
  await record({ action: 'talents.keepTalent', by, role: 'resident', subject: by, at: now })
  return { checked }
})
