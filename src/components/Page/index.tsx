import { Text, View } from '@tarojs/components'
import { setNavigationBarTitle } from '@tarojs/taro'
import { type ReactNode, useEffect } from 'react'
import { useReached } from '../../cloud/connection'
import { useAppearance } from '../../phone/appearance'
import { useBars } from '../../phone/bars'
import { NoticeBar } from '../NoticeBar'
import { PrivacySheet } from '../PrivacySheet'
import { TopBar } from '../TopBar'
import { EmergencyBar } from './EmergencyBar'
import './index.scss'

type Props = {
  /** In the bar above the page. */
  title?: string
  /** Stays at the lower edge while the page scrolls. */
  foot?: ReactNode
  children: ReactNode
}

/** The ground of every page: paper, the person's text size and light, emergencies, and a word when what is shown may be old. */
export function Page({ title, foot, children }: Props) {
  const { elder, theme, dark } = useAppearance()
  const reached = useReached()
  useBars(dark, elder)
  useEffect(() => {
    if (title) void setNavigationBarTitle({ title })
  }, [title])
  return (
    <View className={`page page--${theme}${elder ? ' page--elder' : ''}`}>
      {process.env.TARO_ENV === 'h5' && <TopBar title={title ?? '惠邻'} />}
      <EmergencyBar />
      <View className="page__main" role="main" aria-label={title ?? '惠邻'}>
        {!reached && (
          <NoticeBar tone="amber">
            <Text>网络不通,您看到的可能是上次的内容。</Text>
          </NoticeBar>
        )}
        {children}
      </View>
      {foot && <View className="page__foot">{foot}</View>}
      {process.env.TARO_ENV === 'weapp' && <PrivacySheet />}
    </View>
  )
}
