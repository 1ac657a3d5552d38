import { Text, View } from '@tarojs/components'
import type { Answer } from '../../../../domain/contract'
import { pathTo, usePageParams } from '../../../cloud/routes'
import { useAnswer } from '../../../cloud/useAnswer'
import { Badge } from '../../../components/Badge'
import { Page } from '../../../components/Page'
import { ShareButton } from '../../../components/ShareButton'
import { Waiting } from '../../../components/Waiting'
import { kindNames, stateOf, whenAndWhere } from '../OfferCard'
import { Decision } from './Decision'
import { MyPart } from './MyPart'
import { People } from './People'
import './index.scss'

export type Offer = Answer<'points.openOffer'>

export default function OfferPage() {
  const { offerId } = usePageParams('offer')
  const offer = useAnswer('points.openOffer', { offerId })
  return (
    <Page title="积分兑换">
      {offer.ready ? <OfferView offer={offer.data} again={offer.again} /> : <Waiting for={offer} shape="page" />}
    </Page>
  )
}

/** What every part of the page gets; `again` asks anew after something was done. */
export type PartProps = { offer: Offer; again: () => void }

function OfferView({ offer, again }: PartProps) {
  const { offerId, kind, title, about, price, stock, now, byName, community, state, remaining } = offer
  return (
    <>
      <View className="offer__head">
        <Badge tone={kind === 'lesson' ? 'jade' : 'amber'}>{kindNames[kind]}</Badge>
        <Text className="offer__title">{title}</Text>
        <Text className="offer__when">{whenAndWhere(offer, now)}</Text>
        <Text className="offer__by">
          {community} · {byName}
          {offer.lessonOfNeighbour ? '(邻居)' : ''}
        </Text>
      </View>
      <View className="offer__facts">
        <Fact number={`${price} 分`} word="换一份" />
        <Fact number={stateOf(offer)} word={`一共 ${stock} 份`} />
      </View>
      <MyPart offer={offer} again={again} />
      {about !== '' && <Text className="offer__about">{about}</Text>}
      {state === 'open' && (
        <ShareButton
          card={{
            ...{ title: `${title}:${price} 分换一份,还有 ${remaining} 份`, path: pathTo('offer', { offerId }) },
            shown: {
              ...{ kind: 'offer', id: offerId, title, where: community, when: whenAndWhere(offer, now) },
              stake: `${price} 分换一份 · 还有 ${remaining} 份`,
            },
          }}
        >
          发到群里
        </ShareButton>
      )}
      {offer.people && state !== 'proposed' && state !== 'declined' && <People offer={offer} again={again} />}
      <Decision offer={offer} again={again} />
    </>
  )
}

const Fact = ({ number, word }: { number: string; word: string }) => (
  <View className="offer__fact">
    <Text className="offer__number">{number}</Text>
    <Text className="offer__word">{word}</Text>
  </View>
)
