import { useShareAppMessage } from '@tarojs/taro'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { tell } from '../../cloud/preview'
import { Button } from '../Button'

/** A card for a chat: `path` is a page's address as pathTo() gives it. */
export type ShareCard = { title: string; path: string; imageUrl?: string }

/** Sends a card to a group chat: WeChat opens its sheet of chats, the preview lays it into the chat beside the phones. */
export function ShareButton({ card, children }: { card: ShareCard; children: ReactNode }) {
  const [sent, setSent] = useState(false)
  useShareAppMessage(() => ({ ...card, path: `/${card.path}` }))
  const inPreview = () => {
    if (process.env.TARO_ENV !== 'h5') return
    setSent(tell({ type: 'emulator:share', card }))
  }
  return (
    <Button kind="plain" openType="share" onTap={inPreview}>
      {sent ? '已发到群里' : children}
    </Button>
  )
}
