import { masked } from '../../domain/talents/talent'
import { whyNotVolunteer } from '../../domain/volunteering/shift'
import { action } from '../kernel/serve'
import { callUps, phones, talents } from './repositories'
import { callUpLine } from './shown'

/** 4 calls. */
export const openTalent = action('talents.openTalent', async (_, { caller, now }) => {
  const who = caller.openid()
  const [talent, phone, person] = await Promise.all([talents.get(who), phones.get(who), caller.person()])
  const open = talent?.emergency ? await callUps.openIn(talent.areas, now) : []
  const reason = whyNotVolunteer(person)
  return {
    now,
    talent,
    phone: phone && masked(phone.number),
    whyNot: reason && { code: reason.code, message: reason.message },
    callUps: open.map((callUp) => callUpLine(callUp, now)),
  }
})
