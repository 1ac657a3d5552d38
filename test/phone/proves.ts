import type { AreaId } from '../../domain/community/area'
import { slipOf } from '../aCommunity'
import { types } from '../desk/aClerk'
import { type APhone, nodesOf } from './aPhone'

/** On the page of binding, with door and relation said: the name, the code of the slip, and the tick. */
export async function proves(by: APhone, household: AreaId): Promise<void> {
  await types(by, '小周', 0)
  by.screen.tap('信箱里的邀请码')
  await types(by, slipOf(household), 1)
  await accepts(by)
}

export async function accepts({ phone, screen }: APhone): Promise<void> {
  screen.tap('我读过并同意隐私说明')
  await screen.until(() => nodesOf(phone).some(({ cl }) => cl?.includes('binding__accept--on')), 'the tick')
}

/** Taps WeChat's own button of consent, which it knows by a name of its own. */
export function agrees({ phone }: APhone): void {
  const button = nodesOf(phone).find(({ uid }) => uid === 'agree-privacy')
  if (!button) throw new Error('nobody asks for consent')
  const target = { id: 'agree-privacy', dataset: { sid: button.sid ?? '' } }
  phone.top().eh?.({ type: 'agreeprivacyauthorization', timeStamp: 1, detail: {}, target, currentTarget: target })
}
