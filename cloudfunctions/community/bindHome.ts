import { whyNotBind } from '../../domain/community/person'
import { settings } from '../../domain/settings'
import { record } from '../kernel/audit'
import { orRefuse, refuseIf } from '../kernel/refused'
import { households, people, placeOf, roster } from '../kernel/repositories'
import { action } from '../kernel/serve'
import { entrance } from './entrance'
import { homeLabel } from './homeLabel'

/** The building's code is what allows it: whoever has scanned it stood at the door. */
export const bindHome = action('community.bindHome', async (request, { caller, now }) => {
  const by = caller.openid()
  const [building, found, person] = await Promise.all([
    entrance(request.scene),
    households.get(request.household),
    caller.person(),
  ])
  const door = orRefuse(found?.building === building ? found : null, 'no-such-household')
  refuseIf(whyNotBind(person, door._id, request.privacyNotice, settings.privacyNotice))

  const row = request.relation === 'owner' ? await roster.rowOf(door._id) : null
  const owner = row ? { owner: { id: row._id, since: row.since } } : {}
  const home = { household: door._id, relation: request.relation, since: now, ...owner }
  await people.addHome(by, home, request.privacyNotice)
  await record({
    action: 'community.bindHome',
    by,
    role: 'resident',
    subject: door._id,
    place: building,
    at: now,
  })
  return { household: door._id, label: homeLabel(door._id), place: orRefuse(await placeOf(building), 'no-such-area') }
})
