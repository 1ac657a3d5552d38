import { Text, View } from '@tarojs/components'
import { Button } from '../Button'
import { Icon, type IconName } from '../Icon'
import './index.scss'

type Props = { icon?: IconName; title: string; about?: string; action?: string; onAction?: () => void }

/** An empty page invites: it says what would be here and what to do now. */
export const Empty = ({ icon, title, about, action, onAction }: Props) => (
  <View className="empty">
    {icon && (
      <View className="empty__picture">
        <Icon name={icon} />
      </View>
    )}
    <Text className="empty__title">{title}</Text>
    {about && <Text className="empty__about">{about}</Text>}
    {action && onAction && (
      <Button kind="primary" onTap={onAction}>
        {action}
      </Button>
    )}
  </View>
)
