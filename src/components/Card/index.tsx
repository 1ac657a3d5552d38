import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import './index.scss'

type Props = {
  /** The whole card is one thing to tap; `label` says what it does. */
  onTap?: () => void
  label?: string
  tone?: 'plain' | 'persimmon' | 'jade' | 'amber'
  children: ReactNode
}

export function Card({ onTap, label, tone = 'plain', children }: Props) {
  const className = `card card--${tone}`
  if (!onTap) return <View className={className}>{children}</View>
  return (
    <View
      className={className}
      hoverClass="card--pressed"
      role="button"
      aria-role="button"
      aria-label={label ?? ''}
      onClick={onTap}
    >
      {children}
    </View>
  )
}
