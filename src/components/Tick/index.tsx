import { Text, View } from '@tarojs/components'
import { Icon } from '../Icon'
import './index.scss'

type Props = { on: boolean; onChange: (on: boolean) => void; children: string }

/** Something a person says of themselves by ticking it. */
export const Tick = ({ on, onChange, children }: Props) => (
  <View
    className={on ? 'tick tick--on' : 'tick'}
    role="checkbox"
    aria-role="checkbox"
    aria-checked={on}
    aria-label={children}
    onClick={() => onChange(!on)}
  >
    <View className="tick__box">{on && <Icon name="tick" />}</View>
    <Text className="tick__words">{children}</Text>
  </View>
)
