import { Text, View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import { useDraft } from '../../../cloud/useDraft'
import { Button } from '../../../components/Button'
import { Choice } from '../../../components/Choice'
import { Field } from '../../../components/Field'
import { useAppearance } from '../../../phone/appearance'
import { type Circumstance, circumstances, type Paper } from '../paper'
import { missing, ways } from './circumstanceWords'
import { Reason } from './Reason'

type Props = { paper: Paper; onChange: (paper: Paper) => void }

/** How the ballot came, who was there and why it is taken down: on one page, or for elders one question at a time. */
export function Circumstances({ paper, onChange }: Props) {
  const { elder } = useAppearance()
  const [tried, setTried] = useState(false)
  const [before, setBefore] = useDraft('witness', '')
  const asked: readonly Circumstance[] = elder && paper.step !== 'ballot' ? [paper.step] : circumstances
  const wrong = (circumstance: Circumstance) => (tried ? missing(circumstance, paper) : null)
  const goOn = () => {
    const open = asked.some((circumstance) => missing(circumstance, paper) !== null)
    setTried(open)
    if (open) return
    setBefore(paper.witness.trim())
    onChange({ ...paper, step: circumstances[circumstances.indexOf(asked.at(-1) ?? 'reason') + 1] ?? 'ballot' })
  }
  return (
    <>
      {asked.includes('way') && (
        <Question title="这张票是怎么来的?" wrong={wrong('way')}>
          <Choice
            label="这张票是怎么来的"
            options={ways}
            value={paper.way}
            onChange={(way) => onChange({ ...paper, way })}
          />
        </Question>
      )}
      {asked.includes('witness') && (
        <Question title="谁在场见证?" wrong={null}>
          <Field
            label="见证人姓名"
            value={paper.witness}
            hint="不能是您自己:楼长、邻居或一起上门的人。"
            {...errorOf(wrong('witness'))}
            onChange={(witness) => onChange({ ...paper, witness })}
          />
          {before !== '' && before !== paper.witness && (
            <Button kind="plain" onTap={() => onChange({ ...paper, witness: before })}>
              还是{before}
            </Button>
          )}
        </Question>
      )}
      {asked.includes('reason') && (
        <Question title="为什么要代录?" wrong={null}>
          <Reason value={paper.reason} error={wrong('reason')} onChange={(reason) => onChange({ ...paper, reason })} />
        </Question>
      )}
      <Button kind="primary" onTap={goOn}>
        {asked.includes('reason') ? '开始录选票' : '下一步'}
      </Button>
    </>
  )
}

const errorOf = (error: string | null) => (error === null ? {} : { error })

const Question = ({ title, wrong, children }: { title: string; wrong: string | null; children: ReactNode }) => (
  <View className="assist__question">
    <Text className="assist__heading">{title}</Text>
    {children}
    {wrong && (
      <Text className="assist__wrong" aria-live="polite">
        {wrong}
      </Text>
    )}
  </View>
)
