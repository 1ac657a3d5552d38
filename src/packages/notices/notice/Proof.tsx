import { Text, View } from '@tarojs/components'
import type { Answer } from '../../../../domain/contract'
import { open } from '../../../cloud/routes'
import { Button } from '../../../components/Button'
import { Waiting } from '../../../components/Waiting'
import { HeadSays } from '../HeadSays'
import type { useLogHead } from '../useLogHead'
import { Versions } from './Versions'

/** What makes a notice hold: the head of the log that it is in, as this phone finds it, and its versions. */
export function Proof({ notice, log }: { notice: Answer<'notices.openNotice'>; log: ReturnType<typeof useLogHead> }) {
  const { known, found, waiting } = log
  return (
    <View className="notice__sheet">
      <Text className="notice__heading">凭证</Text>
      {!found && <Waiting for={waiting} shape="card" />}
      {/* A broken one stands on top of the page. */}
      {found && found.verdict !== 'broken' && <HeadSays {...found} known={known} />}
      <Button kind="quiet" onTap={() => open('noticeLog', { log: notice.log })}>
        怎么自己核对
      </Button>
      <Versions noticeId={notice.id} versions={notice.versions} now={notice.now} />
    </View>
  )
}
