import { Canvas, View } from '@tarojs/components'
import { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { tell } from '../../cloud/preview'
import { drawCode } from './draw'
import { paperOf } from './paper'
import './index.scss'

type Props = {
  text: string
  /** What the code is for, in words: 签到的码. */
  label: string
}

/** Codes made so far: each canvas needs a name of its own to be found by. */
let made = 0

/** A text as a code that another phone scans. It is drawn anew whenever the text changes. */
export function QrCode({ text, label }: Props) {
  const [id] = useState(() => `qr-code-${++made}`)
  useEffect(() => {
    let latest = true
    void paperOf(id).then((found) => latest && found && drawCode(found.paper, text, found.side))
    return () => {
      latest = false
    }
  }, [id, text])
  useShown(text, label)
  return (
    <View className="qr-code" role="img" aria-role="img" aria-label={label}>
      {process.env.TARO_ENV === 'h5' ? (
        // Taro's own canvas for browsers empties itself when it is rendered again.
        <canvas id={id} className="qr-code__canvas" />
      ) : (
        <Canvas type="2d" id={id} className="qr-code__canvas" />
      )}
    </View>
  )
}

/** Other phones of the preview can scan the code as long as the page is in front. */
function useShown(text: string, label: string): void {
  const [inFront, setInFront] = useState(true)
  useDidShow(() => setInFront(true))
  useDidHide(() => setInFront(false))
  useEffect(() => {
    if (process.env.TARO_ENV === 'h5') tell({ type: 'emulator:showing', text: inFront ? text : null, label })
  }, [text, label, inFront])
  useEffect(() => {
    if (process.env.TARO_ENV === 'h5') return () => void tell({ type: 'emulator:showing', text: null, label: '' })
  }, [])
}
