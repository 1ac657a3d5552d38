import { Text, View } from '@tarojs/components'
import { open } from '../../../cloud/routes'
import { Button } from '../../../components/Button'
import { Icon } from '../../../components/Icon'
import './Conclusion.scss'

type Props = {
  right: boolean
  /** What to do when it is not right. */
  why: string
  noticeId: string
}

/** What the check comes to: a tick, or a sentence on what to do. */
export const Conclusion = ({ right, why, noticeId }: Props) => (
  <View
    className={right ? 'conclusion conclusion--right' : 'conclusion'}
    role="status"
    aria-role="status"
    aria-live="polite"
  >
    {right && (
      <View className="conclusion__tick">
        <Icon name="tick" />
      </View>
    )}
    <Text className="conclusion__words">{right ? '您的票数进去了,一字未改。' : why}</Text>
    <Button kind="plain" onTap={() => open('notice', { noticeId })}>
      看公示原文
    </Button>
  </View>
)
