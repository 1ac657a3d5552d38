import { Text, View } from '@tarojs/components'
import type { Answer } from '../../../../domain/contract'
import { objectionStateNames } from '../../../../domain/notices/objection'
import { day } from '../../../../domain/wording/time'
import { call } from '../../../cloud/call'
import { usePageParams } from '../../../cloud/routes'
import { useAction } from '../../../cloud/useAction'
import { useAnswer } from '../../../cloud/useAnswer'
import { usePages } from '../../../cloud/usePages'
import { Badge } from '../../../components/Badge'
import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { NoticeBar } from '../../../components/NoticeBar'
import { Page } from '../../../components/Page'
import { Photos } from '../../../components/Photos'
import { Waiting } from '../../../components/Waiting'
import { ObjectionForm } from './ObjectionForm'
import './index.scss'

type Objections = Answer<'notices.listObjections'>
type Line = Objections['objections'][number]

/** What neighbours object to, what the office answered, and whether they accept it. */
export default function ObjectionsPage() {
  const { noticeId } = usePageParams('objections')
  const answer = useAnswer('notices.listObjections', { noticeId })
  return (
    <Page title="异议">
      {answer.ready ? (
        <List key={answer.data.count} noticeId={noticeId} list={answer.data} again={answer.again} />
      ) : (
        <Waiting for={answer} shape="list" />
      )}
    </Page>
  )
}

function List({ noticeId, list, again }: { noticeId: string; list: Objections; again: () => void }) {
  const { title, count, unanswered, now } = list
  const pages = usePages({ items: list.objections, more: list.more }, async (after) => {
    const page = await call('notices.listObjections', { noticeId, after })
    return { items: page.objections, more: page.more }
  })
  return (
    <>
      <Text className="objections__title">{title}</Text>
      <Text className="objections__sum">
        {count === 0 ? '还没有人提异议。' : `${count} 条异议,${unanswered} 条还没有答复。`}
        {unanswered > 0 && '答复完之前,这份公示不会结束。'}
      </Text>
      {pages.items.map((objection) => (
        <ObjectionCard key={objection.number} noticeId={noticeId} objection={objection} now={now} again={again} />
      ))}
      {pages.refusal && (
        <NoticeBar tone="amber">
          <Text>{pages.refusal.message}</Text>
        </NoticeBar>
      )}
      {pages.goesOn && (
        <Button kind="plain" busy={pages.busy} onTap={pages.goOn}>
          看更多异议
        </Button>
      )}
      <ObjectionForm noticeId={noticeId} onSent={again} />
    </>
  )
}

type CardProps = { noticeId: string; objection: Line; now: number; again: () => void }

function ObjectionCard({ noticeId, objection, now, again }: CardProps) {
  const { number, text, pictures, at, state, answer, mine, reason } = objection
  const { busy, refusal, run } = useAction('notices.judgeAnswer')
  const judge = async (accepted: boolean) => {
    if (await run({ noticeId, number, accepted })) again()
  }
  return (
    <Card tone={answer ? 'jade' : 'amber'}>
      <View className="objections__head">
        <Text className="objections__number">
          第 {number} 号 · {day(at, now)}
          {mine && ' · 您提的'}
        </Text>
        <Badge tone={answer ? 'jade' : 'amber'}>{objectionStateNames[state]}</Badge>
      </View>
      <Text className="objections__text">{text ?? '内容还在核对,核对后公开。'}</Text>
      {reason && <Text className="objections__answer">没有公开的原因:{reason}</Text>}
      <Photos pictures={pictures} alt={`第 ${number} 号异议的照片`} />
      {answer && (
        <Text className="objections__answer">
          {answer.by}答复({day(answer.at, now)}):{answer.text}
        </Text>
      )}
      {refusal && (
        <NoticeBar tone="amber">
          <Text>{refusal.message}</Text>
        </NoticeBar>
      )}
      {mine && answer && (
        <View className="objections__ways">
          <Button kind="plain" busy={busy} disabled={state === 'accepted'} onTap={() => void judge(true)}>
            我认可
          </Button>
          <Button kind="quiet" busy={busy} disabled={state === 'not-accepted'} onTap={() => void judge(false)}>
            我不认可
          </Button>
        </View>
      )}
    </Card>
  )
}
