import Taro, { useDidShow } from '@tarojs/taro'
import { useEffect } from 'react'

// The same values (a bar's words may be black or white only) as styles/tokens.scss: WeChat's own bars take colours, not variables.
const light = { paper: '#F7F4EE', card: '#FFFFFF', ink: '#000000', ink2: '#5E564B', persimmon: '#B3391F' } as const
const dark = { paper: '#181613', card: '#23201C', ink: '#ffffff', ink2: '#B9AF9F', persimmon: '#F0866C' } as const

/** Gives the bars that WeChat draws around a page the colours of the page, and in H5 its large words; WeChat's own keep one size. */
export function useBars(isDark: boolean, elder: boolean): void {
  useEffect(() => paint(isDark), [isDark])
  useEffect(() => {
    if (process.env.TARO_ENV === 'h5') document.body.classList.toggle('body--elder', elder)
  }, [elder])
  useDidShow(() => paint(isDark))
}

function paint(isDark: boolean): void {
  const { paper, card, ink, ink2, persimmon } = isDark ? dark : light
  // Refused on a page without tabs; the next one that has them asks again.
  Taro.setTabBarStyle({ color: ink2, selectedColor: persimmon, backgroundColor: card }).catch(() => {})
  if (process.env.TARO_ENV === 'h5') return
  void Taro.setNavigationBarColor({ frontColor: ink, backgroundColor: paper })
  void Taro.setBackgroundColor({ backgroundColor: paper, backgroundColorTop: paper, backgroundColorBottom: paper })
}
