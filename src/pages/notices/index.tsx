import { Text } from '@tarojs/components'
import { useState } from 'react'
import type { Answer } from '../../../domain/contract'
import { call } from '../../cloud/call'
import { useAnswer } from '../../cloud/useAnswer'
import { usePages } from '../../cloud/usePages'
import { Button } from '../../components/Button'
import { Empty } from '../../components/Empty'
import { NoticeBar } from '../../components/NoticeBar'
import { Page } from '../../components/Page'
import { Tabs } from '../../components/Tabs'
import { Waiting } from '../../components/Waiting'
import { lastDoor } from '../../phone/door'
import { NoDoor } from '../home/NoDoor'
import { NoticeLine } from './NoticeLine'

export default function NoticesPage() {
  const at = lastDoor()?.building
  return (
    <Page title="公示">
      {at === undefined ? <NoDoor about="扫一下楼门口的二维码,就能看到这里正在公示的事。" /> : <Notices at={at} />}
    </Page>
  )
}

function Notices({ at }: { at: string }) {
  const answer = useAnswer('notices.listNotices', { at })
  return answer.ready ? <Board at={at} answer={answer.data} /> : <Waiting for={answer} shape="list" />
}

const shelves = [
  { value: 'hanging', word: '进行中' },
  { value: 'over', word: '已结束' },
] as const
type Shelf = (typeof shelves)[number]['value']

function Board({ at, answer: { now, notices, more } }: { at: string; answer: Answer<'notices.listNotices'> }) {
  const [shelf, setShelf] = useState<Shelf>('hanging')
  const { items, goesOn, busy, refusal, goOn } = usePages({ items: notices, more }, async (after) => {
    const page = await call('notices.listNotices', { at, after })
    return { items: page.notices, more: page.more }
  })
  const shown = items.filter(({ closesAt }) => now < closesAt === (shelf === 'hanging'))
  return (
    <>
      <Tabs label="看哪些公示" items={shelves} value={shelf} onChange={setShelf} />
      {shown.map((notice) => (
        <NoticeLine key={notice.id} notice={notice} now={now} />
      ))}
      {shown.length === 0 && !goesOn && <Nothing shelf={shelf} />}
      {refusal && (
        <NoticeBar tone="amber">
          <Text>{refusal.message}</Text>
        </NoticeBar>
      )}
      {goesOn && (
        <Button kind="plain" busy={busy} onTap={goOn}>
          看更早的公示
        </Button>
      )}
    </>
  )
}

const Nothing = ({ shelf }: { shelf: Shelf }) =>
  shelf === 'hanging' ? (
    <Empty title="现在没有正在公示的事" about="有新的公示会挂在这里;以前的在「已结束」里。" />
  ) : (
    <Empty title="还没有结束的公示" about="公示期满以后会收在这里,随时可以查。" />
  )
