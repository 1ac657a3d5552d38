import Taro, { useShareAppMessage } from '@tarojs/taro'
import type { ReactNode } from 'react'
import { useEffect, useRef, useState } from 'react'
import { tell } from '../../cloud/preview'
import { addressOf, begin } from '../../cloud/sharing'
import { Button } from '../Button'
import { SavePicture } from '../SavePicture'
import { cardPicture, type Shown } from './pictures'

export type { Shown } from './pictures'

/** A card for a chat: `path` is a page's address as pathTo() gives it. */
export type ShareCard = {
  title: string
  path: string
  /** What is drawn on its picture and counted by group. Left out for what is meant for one person. */
  shown?: Shown
  /** The building that it is sent for, where that is not the phone's own door. */
  at?: string | undefined
}

/** Sends a card to a group chat: WeChat opens its sheet of chats, the preview lays it into the chat beside the phones. */
export function ShareButton({ card, children }: { card: ShareCard; children: ReactNode }) {
  const [sent, setSent] = useState(false)
  const drawn = usePicture(card.shown)
  useShareAppMessage(() => {
    const sending = sendingOf(card)
    const path = `/${sending.path}`
    if (drawn.current?.done || !drawn.current) return { ...sending, path, ...imageOf(drawn.current?.done) }
    // Drawn too late for the sheet of chats, it may still come within WeChat's three seconds.
    return { ...sending, path, promise: drawn.current.coming.then((url) => ({ ...sending, path, ...imageOf(url) })) }
  })
  const inPreview = async () => {
    if (process.env.TARO_ENV !== 'h5') return
    const picture = imageOf(await drawn.current?.coming)
    setSent(tell({ type: 'emulator:share', card: { ...sendingOf(card), ...picture } }))
  }
  return (
    <>
      <Button kind="plain" openType="share" onTap={() => void inPreview()}>
        {sent ? '已发到群里' : children}
      </Button>
      {card.shown && <SavePicture shown={card.shown} at={card.at} />}
    </>
  )
}

/** Each sending is one of its own. */
function sendingOf({ title, path, shown, at }: ShareCard): { title: string; path: string } {
  if (!shown) return { title, path }
  return { title, path: addressOf(path, begin(shown, at).token, at) }
}

const imageOf = (imageUrl: string | null | undefined) => (imageUrl ? { imageUrl } : {})

type Drawing = { coming: Promise<string | null>; done?: string | null }

/** The picture is drawn before anybody taps: WeChat takes the card at once. */
function usePicture(shown: Shown | undefined) {
  const drawing = useRef<Drawing | null>(null)
  const key = JSON.stringify(shown)
  useEffect(() => {
    // The group that a card is opened in is told to those who answer for it only with a ticket.
    if (process.env.TARO_ENV === 'weapp') void Taro.showShareMenu({ withShareTicket: true })
    const what = key === undefined ? null : (JSON.parse(key) as Shown)
    if (!what) return
    const next: Drawing = { coming: cardPicture(what) }
    drawing.current = next
    void next.coming.then((url) => {
      next.done = url
    })
  }, [key])
  return drawing
}
