import { Text, View } from '@tarojs/components'
import type { Answer } from '../../../domain/contract'
import { type Moment, spoken } from '../../../domain/wording/time'
import { open } from '../../cloud/routes'
import { Badge } from '../../components/Badge'
import { Card } from '../../components/Card'
import './OfferCard.scss'

export type OfferLine = Answer<'points.openBank'>['offers'][number]

/** An offer in a list: what, when and where, for how many points. `code`: of who has taken one. */
export function OfferCard({ offer, now, code }: { offer: OfferLine; now: Moment; code?: string }) {
  const { offerId, kind, title, price, byName } = offer
  const label = `${kindNames[kind]},${title},${whenAndWhere(offer, now)},${price} 分,${stateOf(offer)}`
  return (
    <Card onTap={() => open('offer', { offerId })} label={label}>
      <View className="offer-card__head">
        <Badge tone={kind === 'lesson' ? 'jade' : 'amber'}>{kindNames[kind]}</Badge>
        <Text className="offer-card__state">{code ? '已换' : stateOf(offer)}</Text>
      </View>
      <Text className="offer-card__title">{title}</Text>
      <Text className="offer-card__facts">{whenAndWhere(offer, now)}</Text>
      <View className="offer-card__foot">
        <Text className="offer-card__price">{code ? `取用码 ${spaced(code)}` : `${price} 分`}</Text>
        <Text className="offer-card__by">{byName}</Text>
      </View>
    </Card>
  )
}

export const kindNames = { lesson: '邻里课', goods: '小物品' } as const

export const whenAndWhere = ({ at, place }: Pick<OfferLine, 'at' | 'place'>, now: Moment): string =>
  at === null ? `到${place}领` : `${spoken(at, now)},${place}`

/** How things stand with an offer, in a word or two. */
export function stateOf({ state, remaining }: Pick<OfferLine, 'state' | 'remaining'>): string {
  if (state === 'proposed') return '等社区点头'
  if (state === 'declined') return '没有通过'
  if (state === 'cancelled' || state === 'cancelling') return '已取消'
  return remaining > 0 ? `余 ${remaining} 份` : '换完了'
}

/** Six digits in two groups, as one reads them out. */
export const spaced = (code: string): string => `${code.slice(0, 3)} ${code.slice(3)}`
