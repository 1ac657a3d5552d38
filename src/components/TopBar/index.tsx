import { Text, View } from '@tarojs/components'
import Taro, { useRouter } from '@tarojs/taro'
import { open } from '../../cloud/routes'
import { Icon } from '../Icon'
import './index.scss'

/** Title and way back, as WeChat draws them above a page. Only where there is no WeChat to do it: in the preview. */
export function TopBar({ title }: { title: string }) {
  const { path } = useRouter()
  const back = Taro.getCurrentPages().length > 1
  const above = path.includes('/packages/')
  return (
    <View className="top-bar">
      {above && (
        <View
          className="top-bar__back"
          role="button"
          aria-label={back ? '返回' : '首页'}
          onClick={() => (back ? void Taro.navigateBack() : open('home', {}))}
        >
          <Icon name="back" />
          <Text>{back ? '返回' : '首页'}</Text>
        </View>
      )}
      <View className="top-bar__title" role="heading" aria-level={1}>
        {title}
      </View>
    </View>
  )
}
