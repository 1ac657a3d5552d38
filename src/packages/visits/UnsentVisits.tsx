import { Text } from '@tarojs/components'
import { forgetRefused, useOutbox } from '../../cloud/outbox'
import { NoticeBar } from '../../components/NoticeBar'

const NOTE = 'visits.noteVisit'

/** Visits that were noted without network and are still on the phone, and what the cloud said no to. */
export function UnsentVisits() {
  const { waiting, refused } = useOutbox()
  const unsent = waiting.filter(({ name }) => name === NOTE).length
  return (
    <>
      {unsent > 0 && (
        <NoticeBar tone="amber">
          <Text>{unsent} 次探望已记在手机上,有网会自动送出。</Text>
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
