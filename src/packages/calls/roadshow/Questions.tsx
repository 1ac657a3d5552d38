import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { spoken } from '../../../../domain/wording/time'
import { useAction } from '../../../cloud/useAction'
import { useDraft } from '../../../cloud/useDraft'
import { Act } from '../../../components/Act'
import { Button } from '../../../components/Button'
import { newId } from '../../../components/DayTime/wall'
import { NoticeBar } from '../../../components/NoticeBar'
import { Sheet } from '../../../components/Sheet'
import { TextArea } from '../../../components/TextArea'
import type { PartProps, Roadshow } from './index'

type Question = Roadshow['questions'][number]

/** What neighbours asked, without their names, and what the organisation answered. */
export function Questions({ show, again }: PartProps) {
  const { now, questions, mine, shown } = show
  const [sheet, setSheet] = useState<Question | 'ask' | null>(null)
  const done = () => {
    setSheet(null)
    again()
  }
  return (
    <View className="calls__part">
      <Text className="calls__heading">邻居问,组织答</Text>
      {questions.map((question) => (
        <View key={question.questionId} className="calls__line">
          <Text className="calls__word">问:{question.text}</Text>
          <Text className="calls__small">
            {spoken(question.at, now)}
            {question.waits ? ' · 正在核对,别人还看不到' : ''}
          </Text>
          {question.answer ? (
            <>
              <Text className="calls__word">答:{question.answer.text}</Text>
              <Text className="calls__small">
                {spoken(question.answer.at, now)}
                {question.answer.waits ? ' · 正在核对,别人还看不到' : ''}
              </Text>
            </>
          ) : (
            mine && <Act word="答复" about={`答复:${question.text}`} onTap={() => setSheet(question)} />
          )}
        </View>
      ))}
      {questions.length === 0 && <Text className="calls__small">还没有人问。钱怎么花、谁来做,都可以问。</Text>}
      {!mine && shown && (
        <Button kind="plain" onTap={() => setSheet('ask')}>
          问一个问题
        </Button>
      )}
      {sheet === 'ask' && <AskSheet show={show} onDone={done} onClose={() => setSheet(null)} />}
      {sheet && sheet !== 'ask' && <AnswerSheet question={sheet} onDone={done} onClose={() => setSheet(null)} />}
    </View>
  )
}

type AskProps = { show: Roadshow; onDone: () => void; onClose: () => void }

function AskSheet({ show: { proposalId, title, now }, onDone, onClose }: AskProps) {
  const [sketch, keep, drop] = useDraft(`calls/ask/${proposalId}`, { questionId: newId(now), text: '' })
  const { busy, refusal, run } = useAction('calls.ask')
  const ask = async () => {
    if (!(await run({ proposalId, ...sketch }))) return
    drop()
    onDone()
  }
  return (
    <Sheet open title={`问「${title}」`} onClose={onClose}>
      <TextArea
        label="您想问什么"
        value={sketch.text}
        onChange={(text) => keep({ ...sketch, text })}
        hint="不写您的名字,组织会在这里答复"
        most={200}
      />
      {refusal && (
        <NoticeBar tone="amber">
          <Text>{refusal.message}</Text>
        </NoticeBar>
      )}
      <Button kind="primary" busy={busy} disabled={sketch.text.trim() === ''} onTap={() => void ask()}>
        问出去
      </Button>
    </Sheet>
  )
}

type AnswerProps = { question: Question; onDone: () => void; onClose: () => void }

function AnswerSheet({ question: { questionId, text: asked }, onDone, onClose }: AnswerProps) {
  const [text, keep, drop] = useDraft(`calls/answer/${questionId}`, '')
  const { busy, refusal, run } = useAction('calls.answer')
  const say = async () => {
    if (!(await run({ questionId, text }))) return
    drop()
    onDone()
  }
  return (
    <Sheet open title="答复邻居" onClose={onClose}>
      <Text className="calls__sentence">问:{asked}</Text>
      <TextArea label="答复" value={text} onChange={keep} hint="发出后不能改" most={300} />
      {refusal && (
        <NoticeBar tone="amber">
          <Text>{refusal.message}</Text>
        </NoticeBar>
      )}
      <Button kind="primary" busy={busy} disabled={text.trim() === ''} onTap={() => void say()}>
        发出答复
      </Button>
    </Sheet>
  )
}
