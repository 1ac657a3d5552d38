import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Answer, Request } from '../../../../domain/contract'
import { openInstead, usePageParams } from '../../../cloud/routes'
import { useAction } from '../../../cloud/useAction'
import { useAnswer } from '../../../cloud/useAnswer'
import { useDraft } from '../../../cloud/useDraft'
import { Button } from '../../../components/Button'
import { dayTimeOf, momentOf } from '../../../components/DayTime/wall'
import { NoticeBar } from '../../../components/NoticeBar'
import { Page } from '../../../components/Page'
import { Sheet } from '../../../components/Sheet'
import { TextArea } from '../../../components/TextArea'
import { Waiting } from '../../../components/Waiting'
import { Decided, type Sketched } from './Decided'
import '../meeting/index.scss'

const WEEK = 7 * 86_400_000
const MOST_DECISIONS = 20

export default function WriteUpPage() {
  const { meetingId } = usePageParams('writeUp')
  const answer = useAnswer('meetings.open', { meetingId })
  return (
    <Page title="写会议纪要">
      {answer.ready ? <WriteUp opened={answer.data} /> : <Waiting for={answer} shape="page" />}
    </Page>
  )
}

function WriteUp({ opened: { now, meeting } }: { opened: Answer<'meetings.open'> }) {
  const { meetingId } = meeting
  const [sketch, change, drop] = useDraft<{ minutes: string; decided: Sketched[] }>(`meetings/writeUp/${meetingId}`, {
    ...{ minutes: '', decided: [] },
  })
  const [asking, setAsking] = useState(false)
  const { busy, refusal, run } = useAction('meetings.writeUp')
  const { decided } = sketch
  const minutes = sketch.minutes.trim()
  const set = (at: number, one: Sketched | null) =>
    change({ ...sketch, decided: decided.flatMap((old, place) => (place !== at ? [old] : one ? [one] : [])) })
  const add = () => {
    const one: Sketched = { text: '', kind: 'task', who: '', due: dayTimeOf(now + WEEK).day }
    change({ ...sketch, decided: [...decided, one] })
  }
  const publish = async () => {
    setAsking(false)
    if (!(await run({ meetingId, minutes, decisions: decided.map(decisionOf) }))) return
    drop()
    openInstead('meeting', { meetingId })
  }
  return (
    <>
      <Text className="meeting__title">{meeting.title}</Text>
      <TextArea
        label="会上说了什么"
        value={sketch.minutes}
        most={2000}
        hint="写清大家的意见,不写谁家的私事"
        onChange={(said) => change({ ...sketch, minutes: said })}
      />
      <Text className="meeting__heading">定了什么</Text>
      {decided.map((one, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a decision is known by its number alone.
        <Decided key={at} number={at + 1} decided={one} now={now} onChange={(changed) => set(at, changed)} />
      ))}
      {decided.length < MOST_DECISIONS && (
        <Button kind="plain" onTap={add}>
          加一条决定
        </Button>
      )}
      {refusal && (
        <NoticeBar tone="amber">
          <Text>{refusal.message}</Text>
        </NoticeBar>
      )}
      <View className="meeting__foot">
        <Button
          kind="primary"
          busy={busy}
          disabled={minutes === '' || !decided.every(isWhole)}
          onTap={() => setAsking(true)}
        >
          公开纪要
        </Button>
      </View>
      <Sheet open={asking} title="公开以后不能再改" onClose={() => setAsking(false)}>
        <Text className="meeting__words">
          纪要和 {decided.length} 条决定会公开给居民看。定给人办的事,到日子没办完会标出来。
        </Text>
        <Button kind="primary" busy={busy} onTap={() => void publish()}>
          确认公开
        </Button>
      </Sheet>
    </>
  )
}

const isWhole = ({ text, kind, who }: Sketched): boolean =>
  text.trim() !== '' && (kind === 'nothing' || who.trim() !== '')

/** A task is due at the end of its day. */
function decisionOf({ text, kind, who, due }: Sketched): Request<'meetings.writeUp'>['decisions'][number] {
  if (kind === 'nothing') return { text: text.trim(), outcome: { kind } }
  return { text: text.trim(), outcome: { kind, who: who.trim(), due: momentOf({ day: due, time: '23:59' }) } }
}
