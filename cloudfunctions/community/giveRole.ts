import { givers, type Office, seconds, stateWhenGiven, whyNotGive } from '../../domain/community/office'
import { roleNames } from '../../domain/community/person'
import { refusal } from '../../domain/refusals'
import { orRefuse, Refused, refuseIf } from '../kernel/refused'
import { areas } from '../kernel/repositories'
import { action } from '../kernel/serve'
import { tell } from '../kernel/telling'
import { transaction } from '../kernel/transaction'
import { follow, officeOf, recordOffice, roleAt, tellHolder } from './office'
import { officeCodes, offices } from './repositories'

/** 5 reads and 3 writes in a transaction; a proposal tells at most 20 who can confirm it. */
export const giveRole = action('community.giveRole', async (request, { caller, now, words }) => {
  const by = caller.openid()
  const giver = await caller.person()
  const { officeId: _id, role, area, name } = request
  const until = request.until ?? null
  const there = await offices.get(_id)
  if (there) {
    refuseIf(there.given.by === by ? null : refusal('may-not-give'))
    return { officeId: _id, state: there.state }
  }
  refuseIf(whyNotGive({ role, area, until }, giver, now))
  if (words === 'waiting') throw new Refused(refusal('words-unchecked'))
  const [place, read, byName] = await Promise.all([
    areas.get(area),
    officeCodes.get(request.digits),
    officeOf(giver, givers[role], area, now),
  ])
  const { name: areaName } = orRefuse(place, 'no-such-area')
  const { who, consent } = orRefuse(read && read.until > now ? read : null, 'code-unknown')
  refuseIf(who === by ? refusal('not-to-oneself') : null)
  const office: Office = {
    ...{ _id, who, name, role, area, areaName, from: now, until, consent },
    state: stateWhenGiven(role),
    given: { by, byName, at: now },
    ...{ confirmed: null, ended: null },
  }
  await transaction(async (t) => {
    if (await t<Office>('offices').get(_id)) return
    await t<Office>('offices').add(office)
    await follow(t, office)
    await recordOffice(
      t,
      { action: 'community.giveRole', by, role: roleAt(giver, givers[role], area, now), at: now },
      office,
    )
  })
  if (office.state === 'held') await tellHolder(office, now)
  else await tellSeconds(office, by, now)
  return { officeId: _id, state: office.state }
})

async function tellSeconds({ _id, who, role, area, areaName }: Office, by: string, now: number): Promise<void> {
  const text = `有人提名一位${areaName}的${roleNames[role]},等另一位同事确认。`
  const path = `packages/community/roles/index?area=${area}`
  const others = new Set((await offices.around(area, seconds[role])).map((office) => office.who))
  for (const to of others)
    if (to !== by && to !== who)
      await tell({ _id: `role:${_id}:proposed:${to}`, to, at: now, kind: 'role', text, path })
}
