import { Text, View } from '@tarojs/components'
import { type ReactNode, useEffect, useRef } from 'react'
import { useAppearance } from '../../phone/appearance'
import { keepWithin } from '../../phone/keyboard'
import { Button } from '../Button'
import './index.scss'

type Props = { open: boolean; title: string; onClose: () => void; children: ReactNode }

/** Comes up from below over the page, which keeps its place; it can always be closed. */
export function Sheet({ open, title, onClose, children }: Props) {
  useFocusWithin(open, onClose)
  const { theme } = useAppearance()
  if (!open) return null
  return (
    <View className="sheet">
      <View className="sheet__shade" aria-hidden onClick={onClose} />
      <View
        className={`sheet__paper sheet__paper--${theme}`}
        id="sheet"
        role="dialog"
        aria-role="dialog"
        aria-modal
        aria-label={title}
      >
        <View className="sheet__head">
          <Text className="sheet__title">{title}</Text>
          <View className="sheet__close" role="button" aria-role="button" aria-label="关闭" onClick={onClose}>
            关闭
          </View>
        </View>
        <View className="sheet__body">{children}</View>
        <Button kind="quiet" onTap={onClose}>
          返回
        </Button>
      </View>
    </View>
  )
}

/** In a browser: the focus goes in, stays within and comes back, Escape closes. WeChat's screen readers keep to aria-modal. */
function useFocusWithin(open: boolean, onClose: () => void): void {
  const close = useRef(onClose)
  close.current = onClose
  useEffect(() => {
    if (!open || process.env.TARO_ENV !== 'h5') return
    const before = document.activeElement as HTMLElement | null
    const paper = document.getElementById('sheet')
    paper?.setAttribute('tabindex', '-1')
    paper?.focus()
    const key = (event: KeyboardEvent) => {
      if (event.key === 'Escape') close.current()
      if (event.key === 'Tab' && paper) keepWithin(paper, event)
    }
    document.addEventListener('keydown', key)
    return () => {
      document.removeEventListener('keydown', key)
      before?.focus()
    }
  }, [open])
}
