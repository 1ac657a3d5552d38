import { Text, View } from '@tarojs/components'
import type { Answer } from '../../../../domain/contract'
import { type Daypart, daypartNames, dayparts, slotOf, weekdayNames } from '../../../../domain/exchange/when'
import {
  type Category,
  categories,
  categoryNames,
  type EntryKind,
  entryKindNames,
  entryKinds,
} from '../../../../domain/exchange/words'
import { openInstead, usePageParams } from '../../../cloud/routes'
import { useAction } from '../../../cloud/useAction'
import { useAnswer } from '../../../cloud/useAnswer'
import { useDraft } from '../../../cloud/useDraft'
import { Button } from '../../../components/Button'
import { Choice } from '../../../components/Choice'
import { Choices } from '../../../components/Choices'
import { newId } from '../../../components/DayTime/wall'
import { Field } from '../../../components/Field'
import { NoticeBar } from '../../../components/NoticeBar'
import { Page } from '../../../components/Page'
import { PlaceChoice } from '../../../components/PlaceChoice'
import { Stepper } from '../../../components/Stepper'
import { TextArea } from '../../../components/TextArea'
import { Waiting } from '../../../components/Waiting'
import './index.scss'

type Sketch = {
  entryId: string
  area: string | null
  category: Category
  title: string
  details: string
  weekdays: string[]
  parts: Daypart[]
  quantity: number
  name: string
}

const MONTH = 30 * 86_400_000
// A week begins on Monday for people, on Sunday for the calendar.
const weekdays = [1, 2, 3, 4, 5, 6, 0].map((day) => ({ value: String(day), word: weekdayNames[day] ?? '' }))

export default function PutEntryPage() {
  const { kind } = usePageParams('putEntry')
  const form = useAnswer('exchange.openForm', {})
  const chosen = entryKinds.find((one) => one === kind) ?? 'need'
  return (
    <Page title={`填一条${entryKindNames[chosen]}`}>
      {form.ready ? <Form form={form.data} kind={chosen} /> : <Waiting for={form} shape="page" />}
    </Page>
  )
}

function Form({ form: { now, places }, kind }: { form: Answer<'exchange.openForm'>; kind: EntryKind }) {
  const blank = { title: '', details: '', weekdays: [], parts: [], quantity: 1, name: '' }
  const [sketch, change, drop] = useDraft<Sketch>(`exchange/put/${kind}`, {
    ...{ entryId: newId(now), area: places[0]?.id ?? null, category: 'other', ...blank },
  })
  const { busy, refusal, run } = useAction('exchange.put')
  const put = (part: Partial<Sketch>) => change({ ...sketch, ...part })
  const { entryId, area, category, quantity } = sketch
  const [title, details, name] = [sketch.title, sketch.details, sketch.name].map((said) => said.trim())
  const send = async () => {
    if (!area || !title || !name) return
    const slots = sketch.weekdays.flatMap((day) =>
      (sketch.parts.length > 0 ? sketch.parts : dayparts).map((part) => slotOf(Number(day), part)),
    )
    const when = slots.length > 0 ? { kind: 'weekly' as const, slots } : { kind: 'any' as const }
    const said = { title, details: details ?? '', name }
    if (!(await run({ entryId, kind, area, category, ...said, when, quantity, until: now + 3 * MONTH }))) return
    drop()
    openInstead('entry', { entryId })
  }
  return (
    <>
      <Field
        label={kind === 'need' ? '需要什么' : '能提供什么'}
        value={sketch.title}
        hint={kind === 'need' ? '比如:修一下水管' : '比如:长梯一架'}
        onChange={(said) => put({ title: said.slice(0, 30) })}
      />
      <Text className="put-entry__heading">哪一类</Text>
      <Choice
        label="哪一类"
        look="tiles"
        options={categories.map((value) => ({ value, word: categoryNames[value] }))}
        value={category}
        onChange={(chosen) => put({ category: chosen })}
      />
      <TextArea
        label="细说几句(可以不写)"
        value={sketch.details}
        most={300}
        hint="请不要写手机号,商量都在这里"
        onChange={(said) => put({ details: said })}
      />
      <Text className="put-entry__heading">在哪里</Text>
      <PlaceChoice label="在哪里" places={places} value={area} onChange={(chosen) => put({ area: chosen })} />
      <Text className="put-entry__heading">{kind === 'need' ? '几个人要用' : '够几个人用'}</Text>
      <Stepper
        label={kind === 'need' ? '几个人要用' : '够几个人用'}
        value={quantity}
        least={1}
        most={1000}
        word={(count) => `${count} 人`}
        onChange={(count) => put({ quantity: count })}
      />
      <Text className="put-entry__heading">每周哪几天(不选就是好商量)</Text>
      <Choices
        label="每周哪几天"
        options={weekdays}
        values={sketch.weekdays}
        onChange={(chosen) => put({ weekdays: chosen })}
      />
      {sketch.weekdays.length > 0 && (
        <>
          <Text className="put-entry__heading">什么时段(不选就是整天)</Text>
          <Choices
            label="什么时段"
            options={dayparts.map((value) => ({ value, word: daypartNames[value] }))}
            values={sketch.parts}
            onChange={(chosen) => put({ parts: chosen })}
          />
        </>
      )}
      <Field
        label="邻居怎么称呼您"
        value={sketch.name}
        hint="比如:5 号楼王阿姨"
        onChange={(said) => put({ name: said.slice(0, 10) })}
      />
      {refusal && (
        <NoticeBar tone="amber">
          <Text>{refusal.message}</Text>
        </NoticeBar>
      )}
      <View className="put-entry__foot">
        <Button kind="primary" busy={busy} disabled={!area || !title || !name} onTap={() => void send()}>
          挂出去,挂 90 天
        </Button>
      </View>
    </>
  )
}
