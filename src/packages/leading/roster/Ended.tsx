import { Text, View } from '@tarojs/components'
import { open } from '../../../cloud/routes'
import { Button } from '../../../components/Button'
import { NoticeBar } from '../../../components/NoticeBar'
import { Outcome } from '../Outcome'
import type { Roster } from '../rows'

/** A shift that takes no more check-ins: what came of it, or that it did not take place. */
export const Ended = ({ roster }: { roster: Roster }) => (
  <View className="roster__ended">
    {roster.state === 'cancelled' ? (
      <NoticeBar tone="amber">
        <Text>这一场取消了,报名的人都告诉过了。</Text>
      </NoticeBar>
    ) : (
      <Outcome roster={roster} />
    )}
    <Button kind="plain" onTap={() => open('activity', { activityId: roster.activityId })}>
      看这个活动
    </Button>
  </View>
)
