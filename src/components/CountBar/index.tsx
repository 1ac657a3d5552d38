import { Text, View } from '@tarojs/components'
import { Button } from '../Button'
import './index.scss'

type Props = {
  done: number
  of: number
  /** 已选, 已打分. */
  word: string
  /** Whether `of` is a most that may be done, not all that there is. */
  most?: boolean
  action: string
  onAction: () => void
  disabled?: boolean
}

/** How many are done, in words, and the way on. Stays at the lower edge. */
export const CountBar = ({ done, of, word, most = false, action, onAction, disabled = false }: Props) => (
  <View className="count-bar">
    <View className="count-bar__words" role="status" aria-role="status" aria-live="polite">
      <Text className="count-bar__done">
        {word} {done} 个
      </Text>
      <Text className="count-bar__of">{most ? `最多 ${of} 个` : `共 ${of} 个`}</Text>
    </View>
    <View className="count-bar__action">
      <Button kind="primary" disabled={disabled} onTap={onAction}>
        {action}
      </Button>
    </View>
  </View>
)
