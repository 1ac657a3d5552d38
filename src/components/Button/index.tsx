import { Button as TaroButton } from '@tarojs/components'
import type { ReactNode } from 'react'
import './index.scss'

type Props = {
  /** One primary on a screen; quiet is a text that can be tapped. */
  kind: 'primary' | 'plain' | 'quiet' | 'danger'
  onTap?: () => void
  /** While what it began is under way: says so and takes no second tap. */
  busy?: boolean
  disabled?: boolean
  /** WeChat's own doings: 'share' opens the sheet of chats, 'getPhoneNumber' asks whether the phone's number may be given. */
  openType?: 'share' | 'getPhoneNumber'
  /** The code for the number, once it may be given. */
  onPhone?: (code: string) => void
  label?: string
  children: ReactNode
}

export function Button({ kind, onTap, busy = false, disabled = false, openType, onPhone, label, children }: Props) {
  const still = busy || disabled
  return (
    <TaroButton
      className={`button button--${kind}${still ? ' button--still' : ''}`}
      hoverClass="button--pressed"
      role="button"
      aria-role="button"
      {...(label ? { 'aria-label': label } : {})}
      aria-disabled={still}
      disabled={still}
      {...(openType && process.env.TARO_ENV === 'weapp' ? { openType } : {})}
      {...(onPhone ? { onGetPhoneNumber: ({ detail }) => detail.code && onPhone(detail.code) } : {})}
      onClick={() => !still && onTap?.()}
    >
      {busy ? '请稍等…' : children}
    </TaroButton>
  )
}
