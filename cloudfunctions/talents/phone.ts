import cloud from 'wx-server-sdk'
import { refusal } from '../../domain/refusals'
import { masked } from '../../domain/talents/talent'
import { record } from '../kernel/audit'
import { orRefuse, Refused } from '../kernel/refused'
import { action } from '../kernel/serve'
import { phones, talents } from './repositories'

/** 1 read, 1 call of WeChat, 1 write and the audit entry. */
export const keepPhone = action('talents.keepPhone', async ({ code }, { caller, now }) => {
  const by = caller.openid()
  orRefuse(await talents.get(by), 'not-in-the-pool')
  const number = await numberFor(code)
  await phones.put({ _id: by, number, at: now })
  await record({ action: 'talents.keepPhone', by, role: 'resident', subject: by, at: now })
  return { phone: masked(number) }
})

/** 1 write and the audit entry. */
export const dropPhone = action('talents.dropPhone', async (_, { caller, now }) => {
  const by = caller.openid()
  const dropped = (await phones.remove(by)) > 0
  if (dropped) await record({ action: 'talents.dropPhone', by, role: 'resident', subject: by, at: now })
  return { dropped }
})

/** WeChat: the code is of another person, was used before, or is older than five minutes. */
const BAD_CODE = 40029

async function numberFor(code: string): Promise<string> {
  try {
    const { phoneInfo } = await cloud.openapi.phonenumber.getPhoneNumber({ code })
    return phoneInfo.phoneNumber
  } catch (failure) {
    if ((failure as { errCode?: unknown }).errCode === BAD_CODE) throw new Refused(refusal('phone-code-old'))
    throw failure
  }
}
