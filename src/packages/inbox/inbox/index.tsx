import { Text, View } from '@tarojs/components'
import type { Answer } from '../../../../domain/contract'
import { spoken } from '../../../../domain/wording/time'
import { call } from '../../../cloud/call'
import { openPath } from '../../../cloud/routes'
import { useAnswer } from '../../../cloud/useAnswer'
import { usePages } from '../../../cloud/usePages'
import { Badge } from '../../../components/Badge'
import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { Empty } from '../../../components/Empty'
import { NoticeBar } from '../../../components/NoticeBar'
import { Page } from '../../../components/Page'
import { Waiting } from '../../../components/Waiting'
import './index.scss'

type Inbox = Answer<'inbox.listMessages'>

/** What the person was told, whether or not WeChat was allowed to say it. */
export default function InboxPage() {
  const answer = useAnswer('inbox.listMessages', {})
  return (
    <Page title="消息">{answer.ready ? <Messages inbox={answer.data} /> : <Waiting for={answer} shape="list" />}</Page>
  )
}

function Messages({ inbox: { now, messages, more } }: { inbox: Inbox }) {
  const { items, goesOn, busy, refusal, goOn } = usePages({ items: messages, more }, async (after) => {
    const page = await call('inbox.listMessages', { after })
    return { items: page.messages, more: page.more }
  })
  if (items.length === 0)
    return <Empty title="还没有消息" about="报名有变化、轮到您了、证明开好了,都会在这里告诉您。" />
  return (
    <>
      {items.map((message) => (
        <Message key={`${message.at}${message.text}`} message={message} now={now} />
      ))}
      {refusal && (
        <NoticeBar tone="amber">
          <Text>{refusal.message}</Text>
        </NoticeBar>
      )}
      {goesOn && (
        <Button kind="plain" busy={busy} onTap={goOn}>
          看更早的消息
        </Button>
      )}
    </>
  )
}

function Message({ message: { text, at, path, fresh }, now }: { message: Inbox['messages'][number]; now: number }) {
  const inside = (
    <>
      <View className="inbox__head">
        <Text className="inbox__when">{spoken(at, now)}</Text>
        {fresh && <Badge tone="persimmon">新</Badge>}
      </View>
      <Text className="inbox__text">{text}</Text>
      {path !== null && <Text className="inbox__go">去看看</Text>}
    </>
  )
  return path === null ? (
    <Card>{inside}</Card>
  ) : (
    <Card label={`${text}去看看`} onTap={() => openPath(path)}>
      {inside}
    </Card>
  )
}
