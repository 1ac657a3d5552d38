import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { Finding } from './checks'
import './CheckLine.scss'

type Props = { number: number; claim: string; finding: Finding; said: string; children?: ReactNode }

const marks: Record<Finding, string> = { right: '✓', wrong: '!' }
const spokenMarks: Record<Finding, string> = { right: '对得上', wrong: '对不上' }

/** One line of the check: what is claimed, whether it holds, and what it was seen from. */
export const CheckLine = ({ number, claim, finding, said, children }: Props) => (
  <View className={`check check--${finding}`}>
    <View className="check__mark" role="img" aria-role="img" aria-label={spokenMarks[finding]}>
      <Text>{marks[finding]}</Text>
    </View>
    <View className="check__words">
      <Text className="check__claim">
        {number}. {claim}
      </Text>
      <Text className="check__said">{said}</Text>
      {children}
    </View>
  </View>
)
