import { Text, View } from '@tarojs/components'
import type { Answer } from '../../../../domain/contract'
import { type ObjectionState, objectionStateNames } from '../../../../domain/notices/objection'
import { day, type Moment } from '../../../../domain/wording/time'
import { useAction } from '../../../cloud/useAction'
import { Badge } from '../../../components/Badge'
import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { NoticeBar } from '../../../components/NoticeBar'
import { Photos } from '../../../components/Photos'

type Line = Answer<'notices.listObjections'>['objections'][number]
type Props = { noticeId: string; objection: Line; now: Moment; again: () => void }

/** One objection: its number, its words, the answer, and whether whoever objected accepts it. */
export function ObjectionCard({ noticeId, objection, now, again }: Props) {
  const { number, pictures, at, state, answer, mine } = objection
  const tone = toneOf(state)
  return (
    <Card tone={tone === 'ink' ? 'plain' : tone}>
      <View className="objections__head">
        <Text className="objections__number">
          第 {number} 号 · {day(at, now)}
          {mine && ' · 您提的'}
        </Text>
        <Badge tone={tone}>{objectionStateNames[state]}</Badge>
      </View>
      <Words objection={objection} />
      <Photos pictures={pictures} alt={`第 ${number} 号异议的照片`} />
      {answer && (
        <View className="objections__answer">
          <Text className="objections__from">
            {answer.by}答复 · {day(answer.at, now)}
          </Text>
          <Text className="objections__said">{answer.text}</Text>
        </View>
      )}
      {mine && answer && <Judge noticeId={noticeId} objection={objection} again={again} />}
    </Card>
  )
}

/** Its author always sees the words, and what keeps them from others. */
function Words({ objection: { text, mine, state, reason, name } }: { objection: Line }) {
  return (
    <>
      {text === null ? (
        <Text className="objections__kept">
          {state === 'refused' ? '内容不合适,没有公开。' : '内容还在核对,核对后公开。'}
        </Text>
      ) : (
        <Text className="objections__text">{text}</Text>
      )}
      {mine && state === 'waiting-check' && (
        <Text className="objections__kept">社区正在核对这段话,核对好以前只有您自己看得到。</Text>
      )}
      {mine && state === 'refused' && (
        <Text className="objections__kept">没有公开的原因:{reason ?? '内容不合适'}。您可以改一改再提一次。</Text>
      )}
      {!mine && name !== null && <Text className="objections__kept">提的人:{name}(只有工作人员看得到)</Text>}
    </>
  )
}

function Judge({ noticeId, objection: { number, state }, again }: Omit<Props, 'now'>) {
  const { busy, refusal, run } = useAction('notices.judgeAnswer')
  const judge = async (accepted: boolean) => {
    if (await run({ noticeId, number, accepted })) again()
  }
  return (
    <View className="objections__ways">
      <Text className="objections__from">这个答复您认可吗?大家看得到您认不认可,以后还能改。</Text>
      {refusal && (
        <NoticeBar tone="amber">
          <Text>{refusal.message}</Text>
        </NoticeBar>
      )}
      <Button kind="plain" busy={busy} disabled={state === 'accepted'} onTap={() => void judge(true)}>
        {state === 'accepted' ? '您已认可' : '认可'}
      </Button>
      <Button kind="plain" busy={busy} disabled={state === 'not-accepted'} onTap={() => void judge(false)}>
        {state === 'not-accepted' ? '您不认可' : '不认可'}
      </Button>
    </View>
  )
}

function toneOf(state: ObjectionState): 'amber' | 'jade' | 'ink' {
  if (state === 'waiting-check' || state === 'acknowledged' || state === 'not-accepted') return 'amber'
  return state === 'refused' ? 'ink' : 'jade'
}
