import { Picker, Text, View } from '@tarojs/components'
import { day } from '../../../../domain/wording/time'
import { Button } from '../../../components/Button'
import { Choice } from '../../../components/Choice'
import { dayTimeOf, momentOf } from '../../../components/DayTime/wall'
import { Field } from '../../../components/Field'

/** A decision as it is written; `due` is a day such as 2026-11-24. */
export type Sketched = { text: string; kind: 'task' | 'nothing'; who: string; due: string }
type Props = { number: number; decided: Sketched; now: number; onChange: (changed: Sketched | null) => void }

const kinds = [
  { value: 'task' as const, word: '定给人办' },
  { value: 'nothing' as const, word: '下次再议' },
]

export function Decided({ number, decided, now, onChange }: Props) {
  const { text, kind, who, due } = decided
  const words = day(momentOf({ day: due, time: '12:00' }), now)
  return (
    <View className="meeting__line">
      <Field
        label={`第 ${number} 条`}
        value={text}
        onChange={(said) => onChange({ ...decided, text: said.slice(0, 100) })}
      />
      <Choice
        label={`第 ${number} 条怎么办`}
        look="tiles"
        options={kinds}
        value={kind}
        onChange={(chosen) => onChange({ ...decided, kind: chosen })}
      />
      {kind === 'task' && (
        <>
          <Field
            label="谁来办"
            value={who}
            hint="比如:物业、3 号网格"
            onChange={(said) => onChange({ ...decided, who: said.slice(0, 20) })}
          />
          <Text className="field__label">哪天办完</Text>
          <Picker
            mode="date"
            value={due}
            start={dayTimeOf(now).day}
            onChange={({ detail }) => onChange({ ...decided, due: detail.value })}
          >
            <View
              className="meeting__due"
              role="button"
              aria-role="button"
              aria-label={`第 ${number} 条哪天办完,${words},点开修改`}
            >
              <Text>{words}</Text>
            </View>
          </Picker>
        </>
      )}
      <Button kind="quiet" onTap={() => onChange(null)}>
        去掉这一条
      </Button>
    </View>
  )
}
