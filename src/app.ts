import { reLaunch, useDidShow, usePageNotFound } from '@tarojs/taro'
import type { ReactNode } from 'react'
import { arrive, arriveInPreview } from './cloud/arrival'
import { startCloud } from './cloud/call'
import { startOutbox } from './cloud/outbox'
import { pathTo } from './cloud/routes'
import { loseTheWay } from './phone/door'
import { startKeyboard } from './phone/keyboard'
import { startPrivacy } from './phone/privacy'
import './styles/app.scss'

startCloud()
if (process.env.TARO_ENV === 'weapp') startPrivacy()
startOutbox()
if (process.env.TARO_ENV === 'h5') {
  startKeyboard()
  arriveInPreview()
}

export default function App({ children }: { children: ReactNode }) {
  useDidShow((opened) => {
    if (process.env.TARO_ENV === 'weapp') arrive((opened as { query?: object } | undefined)?.query ?? {})
  })
  // A link to a page that is no more, or never was: home says so.
  usePageNotFound(() => {
    loseTheWay()
    void reLaunch({ url: `/${pathTo('home', {})}` })
  })
  return children
}
