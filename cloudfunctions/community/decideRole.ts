import { mayEnd, type Office, seconds, whyNotConfirm } from '../../domain/community/office'
import { refusal } from '../../domain/refusals'
import { orRefuse, refuseIf } from '../kernel/refused'
import { action } from '../kernel/serve'
import { transaction } from '../kernel/transaction'
import { follow, officeOf, recordOffice, roleAt, tellHolder } from './office'
import { offices } from './repositories'

/** 5 reads and 3 writes. Confirmed already, it is as it was wanted. */
export const confirmRole = action('community.confirmRole', async ({ officeId }, { caller, now }) => {
  const by = caller.openid()
  const second = await caller.person()
  const found = orRefuse(await offices.get(officeId), 'no-such-role')
  refuseIf(whyNotConfirm(found, second, now))
  if (found.state === 'held') return { officeId, state: found.state }
  const byName = await officeOf(second, seconds[found.role], found.area, now)
  const role = roleAt(second, seconds[found.role], found.area, now)
  const office = await transaction(async (t) => {
    const office = orRefuse(await t<Office>('offices').get(officeId), 'no-such-role')
    if (office.state !== 'proposed') return office
    const held: Office = { ...office, state: 'held', from: now, confirmed: { by, byName, at: now } }
    await t<Office>('offices').put(held)
    await follow(t, held)
    await recordOffice(t, { action: 'community.confirmRole', by, role, at: now }, held)
    return held
  })
  if (office.state === 'held') await tellHolder(office, now)
  return { officeId, state: office.state }
})

/** 5 reads and 3 writes. Ended already, it is as it was wanted. */
export const endRole = action('community.endRole', async ({ officeId }, { caller, now }) => {
  const by = caller.openid()
  const person = await caller.person()
  const found = orRefuse(await offices.get(officeId), 'no-such-role')
  refuseIf(mayEnd(found, person, now) ? null : refusal('may-not-give'))
  const byName = await officeOf(person, seconds[found.role], found.area, now)
  const role = roleAt(person, seconds[found.role], found.area, now)
  const office = await transaction(async (t) => {
    const office = orRefuse(await t<Office>('offices').get(officeId), 'no-such-role')
    if (office.state === 'ended') return office
    const ended: Office = { ...office, state: 'ended', ended: { by, byName, at: now } }
    await t<Office>('offices').put(ended)
    await follow(t, ended)
    await recordOffice(t, { action: 'community.endRole', by, role, at: now }, ended)
    return ended
  })
  if (found.state === 'held' && by !== office.who) await tellHolder(office, now)
  return { officeId, state: office.state }
})
