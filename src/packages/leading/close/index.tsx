import { Text, View } from '@tarojs/components'
import { spoken } from '../../../../domain/wording/time'
import { open, usePageParams } from '../../../cloud/routes'
import { useAnswer } from '../../../cloud/useAnswer'
import { useNow } from '../../../cloud/useNow'
import { Empty } from '../../../components/Empty'
import { NoticeBar } from '../../../components/NoticeBar'
import { Page } from '../../../components/Page'
import { Waiting } from '../../../components/Waiting'
import type { Roster } from '../rows'
import { useNotes } from '../useNotes'
import { Closed } from './Closed'
import { Form } from './Form'
import './index.scss'

export default function ClosePage() {
  const { shiftId } = usePageParams('close')
  const answer = useAnswer('volunteering.openRoster', { shiftId })
  return (
    <Page title="结束这一场">
      {answer.ready ? (
        <Close key={shiftId} roster={answer.data} again={answer.again} />
      ) : (
        <Waiting for={answer} shape="page" />
      )}
    </Page>
  )
}

function Close({ roster, again }: { roster: Roster; again: () => void }) {
  const now = useNow(roster.now)
  const { rows, unsent } = useNotes(roster, again)
  const { state, title, from, shiftId } = roster
  if (state === 'done') return <Closed roster={roster} />
  if (state === 'cancelled' || now < from)
    return (
      <Empty
        icon="volunteer"
        title={state === 'cancelled' ? '这一场取消了' : '还没开始'}
        about={state === 'cancelled' ? '取消的场次不用收尾。' : `${spoken(from, now)} 开始,开始以后才能收尾。`}
        action="看名单"
        onAction={() => open('roster', { shiftId })}
      />
    )
  return (
    <>
      <View className="close__head">
        <Text className="close__title">{title}</Text>
        <Text className="close__when">{spoken(from, now)},辛苦了。核对时长,写两句,就收尾了。</Text>
      </View>
      {unsent > 0 && (
        <NoticeBar tone="amber">
          <Text>还有 {unsent} 条签到没送出。等有网送到了,再确认收尾。</Text>
        </NoticeBar>
      )}
      <Form roster={roster} rows={rows} mayClose={unsent === 0} onClosed={again} />
    </>
  )
}
