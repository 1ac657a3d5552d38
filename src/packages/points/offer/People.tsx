import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { call } from '../../../cloud/call'
import { Button } from '../../../components/Button'
import { Sheet } from '../../../components/Sheet'
import { spaced } from '../OfferCard'
import { Refusals } from '../Refusals'
import { useAct } from '../useAct'
import type { Offer, PartProps } from './index'

type Taker = NonNullable<Offer['people']>[number]

/** For who hands it over: who took one, the code to compare, and that they have got it. */
export function People({ offer, again }: PartProps) {
  const [tapped, setTapped] = useState<Taker | null>(null)
  const { busy, refusal, act } = useAct()
  const people = offer.people ?? []
  const [got, done] = offer.kind === 'lesson' ? ['已到', '来了'] : ['已交给 TA', '已交']
  const handOver = ({ key }: Taker) =>
    act(async () => {
      await call('points.handOver', { offerId: offer.offerId, key })
      setTapped(null)
      again()
    })
  return (
    <View className="offer__part">
      <Text className="offer__heading">换了的邻居</Text>
      {people.map((taker) => (
        <View key={taker.key} className="offer__person">
          <View className="offer__words">
            <Text className="offer__name">{taker.name}</Text>
            <Text className="offer__small">取用码 {spaced(taker.code)}</Text>
          </View>
          {taker.state === 'handed-over' ? (
            <Text className="offer__got">{done}</Text>
          ) : (
            <View
              className="offer__act"
              role="button"
              aria-role="button"
              aria-label={`${taker.name},${got}`}
              onClick={() => setTapped(taker)}
            >
              <Text>{got}</Text>
            </View>
          )}
        </View>
      ))}
      {people.length === 0 && <Text className="offer__small">还没有人换。发到群里,让邻居知道。</Text>}
      <Sheet open={tapped !== null} title={tapped?.name ?? ''} onClose={() => setTapped(null)}>
        <Text className="offer__sentence">请对一下取用码:</Text>
        <Text className="offer__code">{spaced(tapped?.code ?? '')}</Text>
        <Text className="offer__sentence">
          {offer.lessonOfNeighbour ? `点了以后 ${offer.price} 分归讲课的邻居,不能再退。` : '点了以后这位邻居不能再退。'}
        </Text>
        <Refusals refusal={refusal} />
        <Button kind="primary" busy={busy} onTap={() => tapped && void handOver(tapped)}>
          码对得上,{got}
        </Button>
      </Sheet>
    </View>
  )
}
