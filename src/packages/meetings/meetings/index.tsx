import { Text } from '@tarojs/components'
import type { Answer } from '../../../../domain/contract'
import { call } from '../../../cloud/call'
import { open } from '../../../cloud/routes'
import { useAnswer } from '../../../cloud/useAnswer'
import { usePages } from '../../../cloud/usePages'
import { Button } from '../../../components/Button'
import { Empty } from '../../../components/Empty'
import { NoticeBar } from '../../../components/NoticeBar'
import { Page } from '../../../components/Page'
import { Waiting } from '../../../components/Waiting'
import { NoDoor } from '../../../pages/home/NoDoor'
import { lastDoor } from '../../../phone/door'
import { MeetingCard } from '../MeetingCard'
import './index.scss'

/** Where neighbours sit down together: what is to come, and what was decided. */
export default function MeetingsPage() {
  const at = lastDoor()?.building
  const asked = at ? { at } : {}
  const meetings = useAnswer('meetings.list', asked)
  return (
    <Page title="议事会">
      {meetings.ready ? <Meetings list={meetings.data} asked={asked} /> : <Waiting for={meetings} shape="page" />}
    </Page>
  )
}

function Meetings({ list, asked }: { list: Answer<'meetings.list'>; asked: { at?: string } }) {
  const { now, area, coming, mayCall } = list
  const { items, goesOn, busy, refusal, goOn } = usePages({ items: list.past, more: list.more }, async (after) => {
    const page = await call('meetings.list', { ...asked, after })
    return { items: page.past, more: page.more }
  })
  if (!area) return <NoDoor about="扫一下楼门口的二维码,就能看到社区的议事会。" />
  return (
    <>
      <Text className="meetings__heading">{area.name} · 要开的会</Text>
      {coming.map((meeting) => (
        <MeetingCard key={meeting.meetingId} meeting={meeting} now={now} />
      ))}
      {coming.length === 0 && <Empty title="最近没有会" about="有事想坐下来商量,可以告诉网格长。" />}
      {mayCall && (
        <Button kind="primary" onTap={() => open('callMeeting', {})}>
          召集一个会
        </Button>
      )}
      {items.length > 0 && <Text className="meetings__heading">开过的会</Text>}
      {items.map((meeting) => (
        <MeetingCard key={meeting.meetingId} meeting={meeting} now={now} />
      ))}
      {refusal && (
        <NoticeBar tone="amber">
          <Text>{refusal.message}</Text>
        </NoticeBar>
      )}
      {goesOn && (
        <Button kind="quiet" busy={busy} onTap={goOn}>
          看更早的
        </Button>
      )}
    </>
  )
}
