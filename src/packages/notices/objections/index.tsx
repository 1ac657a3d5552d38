import { Text } from '@tarojs/components'
import type { Answer } from '../../../../domain/contract'
import { day } from '../../../../domain/wording/time'
import { call } from '../../../cloud/call'
import { usePageParams } from '../../../cloud/routes'
import { useAnswer } from '../../../cloud/useAnswer'
import { usePages } from '../../../cloud/usePages'
import { Button } from '../../../components/Button'
import { Empty } from '../../../components/Empty'
import { NoticeBar } from '../../../components/NoticeBar'
import { Page } from '../../../components/Page'
import { Waiting } from '../../../components/Waiting'
import { ObjectionCard } from './ObjectionCard'
import { ObjectionForm } from './ObjectionForm'
import './index.scss'

type Objections = Answer<'notices.listObjections'>

/** What neighbours object to, what the office answered, and whether they accept it. */
export default function ObjectionsPage() {
  const { noticeId } = usePageParams('objections')
  const answer = useAnswer('notices.listObjections', { noticeId })
  return (
    <Page title="异议">
      {answer.ready ? (
        <List noticeId={noticeId} list={answer.data} again={answer.again} />
      ) : (
        <Waiting for={answer} shape="list" />
      )}
    </Page>
  )
}

function List({ noticeId, list, again }: { noticeId: string; list: Objections; again: () => void }) {
  const { title, closesAt, now } = list
  const pages = usePages({ items: list.objections, more: list.more }, async (after) => {
    const page = await call('notices.listObjections', { noticeId, after })
    return { items: page.objections, more: page.more }
  })
  return (
    <>
      <Text className="objections__title">{title}</Text>
      <Text className="objections__sum">
        {sumInWords(list)}
        {now < closesAt && `公示到 ${day(closesAt, now)},这之前都能提。`}
      </Text>
      {pages.items.map((objection) => (
        <ObjectionCard key={objection.number} noticeId={noticeId} objection={objection} now={now} again={again} />
      ))}
      {pages.items.length === 0 && list.whyNotObject === null && (
        <Empty
          title="还没有人提异议"
          about="觉得哪里不对,在下面写一写。别人看得到内容,看不到您的名字,社区要书面答复。"
        />
      )}
      {pages.refusal && (
        <NoticeBar tone="amber">
          <Text>{pages.refusal.message}</Text>
        </NoticeBar>
      )}
      {pages.goesOn && (
        <Button kind="plain" busy={pages.busy} onTap={() => void pages.goOn()}>
          看更多异议
        </Button>
      )}
      {list.open && <ObjectionForm noticeId={noticeId} whyNot={list.whyNotObject} onSent={again} />}
    </>
  )
}

function sumInWords({ count, unanswered }: Objections): string {
  if (count === 0) return '到现在 0 条异议。'
  if (unanswered === 0) return `${count} 条异议,都答复了。`
  return `${count} 条异议,${unanswered} 条还没有答复。答复完之前,这份公示不会结束。`
}
