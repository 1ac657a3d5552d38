import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { stepsOf } from '../../../../domain/voting/result'
import { abbreviated } from '../../../cloud/receiptNumber'
import { Button } from '../../../components/Button'
import type { Proof } from './checks'
import './Steps.scss'

/** Every hash on the way from the receipt up to the root, folded away until somebody wants to see it. */
export function Steps({ leaf, proof }: { leaf: string; proof: Proof }) {
  const [shown, setShown] = useState(false)
  const steps = stepsOf(leaf, proof)
  return (
    <View className="steps">
      <Button kind="quiet" onTap={() => setShown(!shown)}>
        {shown ? '收起' : `看这 ${steps.length} 步`}
      </Button>
      {shown &&
        steps.map((hash, place) => (
          <View key={hash} className="steps__step">
            <Text className="steps__word">
              {place === 0 ? '回执' : place === steps.length - 1 ? '总根' : `第 ${place} 步`}
            </Text>
            <Text className="steps__hash">{abbreviated(hash)}</Text>
          </View>
        ))}
    </View>
  )
}
