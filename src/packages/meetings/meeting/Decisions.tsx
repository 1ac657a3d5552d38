import { Text, View } from '@tarojs/components'
import { day } from '../../../../domain/wording/time'
import { useAction } from '../../../cloud/useAction'
import { Button } from '../../../components/Button'
import { NoticeBar } from '../../../components/NoticeBar'
import type { Opened, PartProps } from './index'

/** What was decided and what became of it; whoever holds the meeting says when a task is done. */
export function Decisions({ opened: { now, meeting, decisions, mayHold }, again }: PartProps) {
  const { busy, refusal, run } = useAction('meetings.finishTask')
  if (decisions.length === 0) return null
  const finish = async (number: number) => {
    if (await run({ meetingId: meeting.meetingId, number })) again()
  }
  return (
    <>
      <Text className="meeting__heading">定了什么</Text>
      {decisions.map(({ number, text, outcome }) => (
        <View key={number} className="meeting__line">
          <Text className="meeting__words">
            {number}. {text}
          </Text>
          <Text className="meeting__facts">{inWords(outcome, now)}</Text>
          {mayHold && outcome.kind === 'task' && outcome.doneAt === null && (
            <Button kind="plain" busy={busy} onTap={() => void finish(number)}>
              办完了
            </Button>
          )}
        </View>
      ))}
      {refusal && (
        <NoticeBar tone="amber">
          <Text>{refusal.message}</Text>
        </NoticeBar>
      )}
    </>
  )
}

function inWords(outcome: Opened['decisions'][number]['outcome'], now: number): string {
  if (outcome.kind === 'project') return '要立为项目'
  if (outcome.kind === 'nothing') return '下次再议'
  if (outcome.doneAt !== null) return `${outcome.who} · ${day(outcome.doneAt, now)}办完了`
  return `${outcome.who} · 说好 ${day(outcome.due, now)}办完${outcome.late ? ',已经过了日子' : ''}`
}
