import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Answer } from '../../../../domain/contract'
import { spoken } from '../../../../domain/wording/time'
import { call } from '../../../cloud/call'
import { usePages } from '../../../cloud/usePages'
import { Button } from '../../../components/Button'
import { Refusals } from '../Refusals'

/** Lines that are shown before somebody asks for more. */
const FIRST = 5

/** Where every point came from and went, the latest first, each with what there was after it. */
export function Statement({ bank: { now, statement, more } }: { bank: Answer<'points.openBank'> }) {
  const { items, goesOn, busy, refusal, goOn } = usePages({ items: statement, more }, async (after) => {
    const page = await call('points.openStatement', { after })
    return { items: page.statement, more: page.more }
  })
  const [whole, setWhole] = useState(false)
  const shown = whole ? items : items.slice(0, FIRST)
  return (
    <View className="bank__part">
      <Text className="bank__heading">明细</Text>
      {shown.map(({ id, at, text, amount, after }) => (
        <View key={id} className="bank__line">
          <View className="bank__words">
            <Text className="bank__text">{text}</Text>
            <Text className="bank__when">{spoken(at, now)}</Text>
          </View>
          <View className="bank__sums">
            <Text className={amount > 0 ? 'bank__amount bank__amount--in' : 'bank__amount'}>{signed(amount)}</Text>
            <Text className="bank__when">余 {after} 分</Text>
          </View>
        </View>
      ))}
      {items.length === 0 && <Text className="bank__none">还没有积分进出。第一次志愿服务之后,这里就有第一笔。</Text>}
      <Refusals refusal={refusal} />
      {shown.length < items.length && (
        <Button kind="quiet" onTap={() => setWhole(true)}>
          看更多明细
        </Button>
      )}
      {whole && goesOn && (
        <Button kind="quiet" busy={busy} onTap={goOn}>
          看更早的明细
        </Button>
      )}
    </View>
  )
}

const signed = (amount: number): string => (amount > 0 ? `+${amount}` : `−${-amount}`)
