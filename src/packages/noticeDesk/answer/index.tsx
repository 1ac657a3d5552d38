import { Text } from '@tarojs/components'
import { useState } from 'react'
import type { Answer } from '../../../../domain/contract'
import { objectionStateNames } from '../../../../domain/notices/objection'
import { day } from '../../../../domain/wording/time'
import { call } from '../../../cloud/call'
import { usePageParams } from '../../../cloud/routes'
import { useAction } from '../../../cloud/useAction'
import { useAnswer } from '../../../cloud/useAnswer'
import { useDraft } from '../../../cloud/useDraft'
import { usePages } from '../../../cloud/usePages'
import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { NoticeBar } from '../../../components/NoticeBar'
import { Page } from '../../../components/Page'
import { Photos } from '../../../components/Photos'
import { Sheet } from '../../../components/Sheet'
import { TextArea } from '../../../components/TextArea'
import { Waiting } from '../../../components/Waiting'
import '../desk/index.scss'

type Objections = Answer<'notices.listObjections'>
type Line = Objections['objections'][number]

/** A clerk answers the objections to a notice in writing. Names are shown to clerks alone. */
export default function AnswerPage() {
  const { noticeId } = usePageParams('answerObjections')
  const list = useAnswer('notices.listObjections', { noticeId })
  return (
    <Page title="答复异议">
      {list.ready ? (
        <List noticeId={noticeId} list={list.data} again={list.again} />
      ) : (
        <Waiting for={list} shape="list" />
      )}
    </Page>
  )
}

type ListProps = { noticeId: string; list: Objections; again: () => void }

function List({ noticeId, list, again }: ListProps) {
  const [chosen, setChosen] = useState<Line | null>(null)
  const pages = usePages({ items: list.objections, more: list.more }, async (after) => {
    const page = await call('notices.listObjections', { noticeId, after })
    return { items: page.objections, more: page.more }
  })
  return (
    <>
      <Text className="notice-desk__word">{list.title}</Text>
      <Text className="notice-desk__about">
        {list.unanswered > 0 ? `${list.unanswered} 条没有答复。答复完之前,这份公示不会结束。` : '都答复了。'}
        姓名只有工作人员看得到。
      </Text>
      {pages.items.map((objection) => (
        <Card key={objection.number} tone={objection.answer ? 'jade' : 'amber'}>
          <Text className="notice-desk__about">
            第 {objection.number} 号 · {objection.name ?? ''} · {day(objection.at, list.now)} ·{' '}
            {objectionStateNames[objection.state]}
          </Text>
          <Text className="notice-desk__title">{objection.text ?? '内容没有公开。'}</Text>
          <Photos pictures={objection.pictures} alt={`第 ${objection.number} 号异议的照片`} />
          {objection.answer && <Text className="notice-desk__about">答复:{objection.answer.text}</Text>}
          {objection.state === 'acknowledged' && list.mayAnswer && (
            <Button kind="plain" label={`答复第 ${objection.number} 号`} onTap={() => setChosen(objection)}>
              答复
            </Button>
          )}
        </Card>
      ))}
      {pages.goesOn && (
        <Button kind="plain" busy={pages.busy} onTap={pages.goOn}>
          看更多异议
        </Button>
      )}
      {chosen && (
        <Reply
          key={chosen.number}
          noticeId={noticeId}
          number={chosen.number}
          onClose={() => setChosen(null)}
          onDone={() => {
            setChosen(null)
            again()
          }}
        />
      )}
    </>
  )
}

type ReplyProps = { noticeId: string; number: number; onClose: () => void; onDone: () => void }

function Reply({ noticeId, number, onClose, onDone }: ReplyProps) {
  const [text, setText, drop] = useDraft(`answer-objection/${noticeId}:${number}`, '')
  const { busy, refusal, run } = useAction('notices.answerObjection')
  const send = async () => {
    if (!(await run({ noticeId, number, text }))) return
    drop()
    onDone()
  }
  return (
    <Sheet open title={`答复第 ${number} 号异议`} onClose={onClose}>
      <TextArea label="答复" value={text} onChange={setText} most={1000} hint="公开给所有人看,发出后不能改。" />
      {refusal && (
        <NoticeBar tone="amber">
          <Text>{refusal.message}</Text>
        </NoticeBar>
      )}
      <Button kind="primary" busy={busy} disabled={text.trim().length < 2} onTap={() => void send()}>
        确认答复
      </Button>
    </Sheet>
  )
}
