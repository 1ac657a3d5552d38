import { Text, View } from '@tarojs/components'
import { reLaunch } from '@tarojs/taro'
import type { Answer } from '../../../../domain/contract'
import { pathTo } from '../../../cloud/routes'
import { Button } from '../../../components/Button'
import { Icon } from '../../../components/Icon'

/** It waits now: who decides, and that one need not wait here. */
export const Claimed = ({ claimed, scene }: { claimed: Answer<'community.bindHome'>; scene: string }) => (
  <View className="binding__claimed">
    <View className="binding__stamp">
      <Icon name="door" />
    </View>
    <Text className="binding__name">已登记,等待确认</Text>
    <Text className="binding__next">
      {claimed.peopleThere
        ? `${claimed.label}已经有人登记了。我们请他们看看,由他们或网格长确认。`
        : `${claimed.label}还没有人登记,由网格长确认。`}
      确认好了会有消息,点开就到您刚才要去的地方。
    </Text>
    <Button kind="primary" onTap={() => void reLaunch({ url: `/${pathTo('home', { scene })}` })}>
      先回首页看看
    </Button>
  </View>
)
