import { Text } from '@tarojs/components'
import './index.scss'

type Props = { tone: 'persimmon' | 'jade' | 'amber' | 'ink'; children: string }

/** A word about a state; the colour only repeats it. */
export const Badge = ({ tone, children }: Props) => <Text className={`badge badge--${tone}`}>{children}</Text>
