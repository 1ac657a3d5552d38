import { Text, View } from '@tarojs/components'
import type { Answer } from '../../../../domain/contract'
import { open } from '../../../cloud/routes'
import { Button } from '../../../components/Button'
import { Waiting } from '../../../components/Waiting'
import { HeadSays } from '../HeadSays'
import { useLogHead } from '../useLogHead'
import { Versions } from './Versions'

/** What makes a notice hold: the head of the log that it is in, as this phone finds it, and its versions. */
export function Proof({ notice }: { notice: Answer<'notices.openNotice'> }) {
  const { known, found, waiting } = useLogHead(notice.log)
  return (
    <View className="notice__sheet">
      <Text className="notice__heading">凭证</Text>
      {found ? <HeadSays {...found} known={known} /> : <Waiting for={waiting} shape="card" />}
      <Button kind="quiet" onTap={() => open('noticeLog', { log: notice.log })}>
        怎么自己核对
      </Button>
      <Versions noticeId={notice.id} versions={notice.versions} now={notice.now} />
    </View>
  )
}
