import { Text, View } from '@tarojs/components'
import { day } from '../../../../domain/wording/time'
import { open } from '../../../cloud/routes'
import { Button } from '../../../components/Button'
import { Stamp } from '../../../components/Stamp'
import { Outcome } from '../Outcome'
import type { Roster } from '../rows'

/** Thanks, and what happens next. */
export const Closed = ({ roster }: { roster: Roster }) => (
  <View className="close__done">
    <Stamp above="惠邻" word="已收尾" below={day(roster.from, roster.now)} />
    <Text className="close__thanks">谢谢您带大家把这件事办成了。</Text>
    <Outcome roster={roster} />
    <Text className="close__next">
      {roster.kind === 'class'
        ? '家长现在可以写评价;孩子的小名 30 天后从名单里删掉。'
        : '时长和积分已经记到每个人名下,志愿者随时能开证明;参加的人和受益的邻居现在可以写评价。'}
      {roster.outcome && roster.outcome.pictures.length > 0 && '照片检查通过后,活动页上就看得到。'}
    </Text>
    <Button kind="primary" onTap={() => open('activity', { activityId: roster.activityId })}>
      看这个活动
    </Button>
    <Button kind="quiet" onTap={() => open('leading', {})}>
      我带的活动
    </Button>
  </View>
)
