import { Text } from '@tarojs/components'
import { useReached } from '../../cloud/connection'
import { forgetRefused, useOutbox } from '../../cloud/outbox'
import { NoticeBar } from '../../components/NoticeBar'

const NOTE = 'rounds.noteDoor'

/** Doors that were noted without network and are still on the phone, and what the cloud said no to. */
export function Unsent() {
  const { waiting, refused } = useOutbox()
  const reached = useReached()
  const unsent = waiting.filter(({ name }) => name === NOTE).length
  return (
    <>
      {!reached && unsent > 0 && (
        <NoticeBar tone="amber">
          <Text>{unsent} 次记录在手机上,有网会自动送出。</Text>
        </NoticeBar>
      )}
      {refused
        .filter(({ name }) => name === NOTE)
        .map(({ id, refusal }) => (
          <NoticeBar key={id} tone="amber" action="知道了" onAction={forgetRefused}>
            <Text>{refusal.message}</Text>
          </NoticeBar>
        ))}
    </>
  )
}
