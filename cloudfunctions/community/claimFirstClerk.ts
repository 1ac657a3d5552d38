import { createHash } from 'node:crypto'
import { FIRST_CLERKS, type Office } from '../../domain/community/office'
import { refusal } from '../../domain/refusals'
import { settings } from '../../domain/settings'
import { Refused, refuseIf } from '../kernel/refused'
import { action } from '../kernel/serve'
import { transaction } from '../kernel/transaction'
import { follow, recordOffice } from './office'
import { firstCodes, offices } from './repositories'

/** The office's id follows from the code: whoever comes second with it finds it taken. 4 reads, 3 writes. */
export const claimFirstClerk = action('community.claimFirstClerk', async ({ code, name, privacyNotice }, context) => {
  const { caller, now, words } = context
  const who = caller.openid()
  if (privacyNotice !== settings.privacyNotice)
    throw new Refused({ ...refusal('privacy-not-accepted'), field: 'privacyNotice' })
  const hash = createHash('sha256').update(code).digest('hex')
  if (!(await firstCodes.isOne(hash))) throw new Refused({ ...refusal('first-code-wrong'), field: 'code' })
  if (words === 'waiting') throw new Refused(refusal('words-unchecked'))
  const _id = `first-${hash.slice(0, 16)}`
  const { id: area, name: areaName } = settings.district
  const there = await offices.around(area, ['district-clerk'])
  const hand = { by: who, byName: '部署时的开通码', at: now }
  const office: Office = {
    ...{ _id, who, name, role: 'district-clerk', area, areaName, from: now, until: null, state: 'held' },
    ...{ given: hand, confirmed: hand, ended: null, consent: { notice: privacyNotice, at: now } },
  }
  const state = await transaction(async (t) => {
    const taken = await t<Office>('offices').get(_id)
    if (taken) {
      if (taken.who !== who) throw new Refused({ ...refusal('first-code-wrong'), field: 'code' })
      return taken.state
    }
    refuseIf(there.length < FIRST_CLERKS ? null : refusal('first-clerks-there'))
    await t<Office>('offices').add(office)
    await follow(t, office)
    await recordOffice(t, { action: 'community.claimFirstClerk', by: who, role: 'district-clerk', at: now }, office)
    return office.state
  })
  return { officeId: _id, state }
})
