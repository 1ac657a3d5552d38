import { Text, View } from '@tarojs/components'
import type { Refusal } from '../../../domain/refusals'
import { Button } from '../Button'
import { type Shape, Skeleton } from '../Skeleton'
import './index.scss'

type Props = { for: { refusal: Refusal | null; again: () => void }; shape: Shape }

/** What is there while an answer isn't: its shape, or why there is none and the button that tries again. */
export function Waiting({ for: { refusal, again }, shape }: Props) {
  if (!refusal) return <Skeleton shape={shape} />
  return (
    <View className="waiting" role="alert" aria-role="alert">
      <Text className="waiting__why">{refusal.message}</Text>
      <Button kind="primary" onTap={again}>
        再试一次
      </Button>
    </View>
  )
}
