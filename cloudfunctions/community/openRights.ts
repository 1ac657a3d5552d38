import { FIRST_CLERKS, type Office } from '../../domain/community/office'
import { settings } from '../../domain/settings'
import { action } from '../kernel/serve'
import { offices } from './repositories'

/** 2 calls. */
export const openRights = action('community.openRights', async (_, { caller, now }) => {
  const [mine, first] = await Promise.all([
    offices.of(caller.openid()),
    offices.around(settings.district.id, ['district-clerk']),
  ])
  return {
    now,
    privacyNotice: settings.privacyNotice,
    offices: mine.map(officeLine),
    firstClerks: first.length < FIRST_CLERKS,
  }
})

/** An office as pages show it: hands by their office, nobody by openid. */
export const officeLine = ({ _id, name, role, areaName, from, until, state, given, confirmed, ended }: Office) => ({
  officeId: _id,
  ...{ name, role, area: areaName, from, until, state, given, confirmed, ended },
})
