import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { useAction } from '../../../cloud/useAction'
import { Act } from '../../../components/Act'
import { Button } from '../../../components/Button'
import { NoticeBar } from '../../../components/NoticeBar'
import { Sheet } from '../../../components/Sheet'
import type { Call, PartProps } from './index'
import { JurorSheet } from './JurorSheet'

/** For clerks: who judges, how far they are, and the result. */
export function Desk({ call, desk, again }: PartProps & { desk: NonNullable<Call['desk']> }) {
  const [sheet, setSheet] = useState<'juror' | 'decide' | null>(null)
  const { run, refusal, busy } = useAction('calls.nameJuror')
  const { callId, state, title, winners } = call
  const begun = desk.jury.some(({ scored }) => scored > 0)
  const done = () => {
    setSheet(null)
    again()
  }
  const drop = async (number: number) => {
    if (!busy && (await run({ to: 'drop', callId, number }))) again()
  }
  return (
    <View className="calls__part">
      <Text className="calls__heading">评委 {desk.jury.length} 位</Text>
      <Text className="calls__small">名字只有工作人员看得到。3 到 9 位,不给自己组织的项目打分。</Text>
      {desk.jury.map(({ number, name, scored, of }) => (
        <View key={number} className="calls__row calls__line">
          <Text className="calls__word">
            {name} · 打了 {scored}/{of}
          </Text>
          {!begun && state !== 'decided' && (
            <Act word="不请了" about={`不请 ${name} 了`} onTap={() => void drop(number)} />
          )}
        </View>
      ))}
      {refusal && (
        <NoticeBar tone="amber">
          <Text>{refusal.message}</Text>
        </NoticeBar>
      )}
      {state !== 'decided' && !begun && desk.jury.length < 9 && (
        <Button kind="plain" onTap={() => setSheet('juror')}>
          请一位评委
        </Button>
      )}
      {(state === 'scoring' || state === 'due') &&
        (desk.whyNot === null ? (
          <Button kind="primary" onTap={() => setSheet('decide')}>
            出结果
          </Button>
        ) : (
          <Text className="calls__sentence">{desk.whyNot}</Text>
        ))}
      {sheet === 'juror' && <JurorSheet callId={callId} onDone={done} onClose={() => setSheet(null)} />}
      {sheet === 'decide' && (
        <DecideSheet
          callId={callId}
          words={`「${title}」最多入选 ${winners} 个。${desk.missing > 0 ? `还有 ${desk.missing} 份没有打,按已有的算。` : '评委都打完了。'}`}
          onDone={done}
          onClose={() => setSheet(null)}
        />
      )}
    </View>
  )
}

type SheetProps = { callId: string; words: string; onDone: () => void; onClose: () => void }

function DecideSheet({ callId, words, onDone, onClose }: SheetProps) {
  const { busy, refusal, run } = useAction('calls.decide')
  const decide = async () => {
    if (await run({ callId })) onDone()
  }
  return (
    <Sheet open title="出结果" onClose={onClose}>
      <Text className="calls__sentence">{words}</Text>
      <Text className="calls__sentence">名次、每项的平均分和算法马上公开,不能再改;报项目的组织都会收到消息。</Text>
      {refusal && (
        <NoticeBar tone="amber">
          <Text>{refusal.message}</Text>
        </NoticeBar>
      )}
      <Button kind="primary" busy={busy} onTap={() => void decide()}>
        确认公布
      </Button>
    </Sheet>
  )
}
