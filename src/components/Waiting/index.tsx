import { Text, View } from '@tarojs/components'
import type { Refusal, RefusalCode } from '../../../domain/refusals'
import { open } from '../../cloud/routes'
import { Button } from '../Button'
import { type Shape, Skeleton } from '../Skeleton'
import './index.scss'

type Props = { for: { refusal: Refusal | null; again: () => void }; shape: Shape }

/** What another try may mend; from anything else, as what an old link asks for, the way on is home. */
const mayHelp: readonly RefusalCode[] = ['out-of-reach', 'busy', 'unexpected']

/** What is there while an answer isn't: its shape, or why there is none and the button that tries again. */
export function Waiting({ for: { refusal, again }, shape }: Props) {
  if (!refusal) return <Skeleton shape={shape} />
  return (
    <View className="waiting" role="alert" aria-role="alert">
      <Text className="waiting__why">{refusal.message}</Text>
      {mayHelp.includes(refusal.code) ? (
        <Button kind="primary" onTap={again}>
          再试一次
        </Button>
      ) : (
        <>
          <Button kind="primary" onTap={() => open('home', {})}>
            回首页
          </Button>
          <Button kind="quiet" onTap={again}>
            再试一次
          </Button>
        </>
      )}
    </View>
  )
}
