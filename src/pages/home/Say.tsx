import { View } from '@tarojs/components'
import { open } from '../../cloud/routes'
import { Button } from '../../components/Button'
import './Say.scss'

/** Where neighbours are heard: what they have thought of, where they sit down together, what they need and have. */
export const Say = () => (
  <View className="say">
    <Button kind="plain" onTap={() => open('ideas', {})}>
      说说您的金点子
    </Button>
    <Button kind="plain" onTap={() => open('meetings', {})}>
      议事会
    </Button>
    <Button kind="plain" onTap={() => open('exchange', {})}>
      需求、资源和服务
    </Button>
  </View>
)
