import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Button } from '../Button'
import './index.scss'

type Props = { tone: 'persimmon' | 'jade' | 'amber'; action?: string; onAction?: () => void; children: ReactNode }

/** One sentence that matters now, with the button that helps. It is read out when it appears. */
export const NoticeBar = ({ tone, action, onAction, children }: Props) => (
  <View className={`notice-bar notice-bar--${tone}`} role="status" aria-role="alert" aria-live="polite">
    <View className="notice-bar__words">{children}</View>
    {action && onAction && (
      <Button kind="plain" onTap={onAction}>
        {action}
      </Button>
    )}
  </View>
)
