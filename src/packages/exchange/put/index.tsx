import { Text } from '@tarojs/components'
import type { Answer } from '../../../../domain/contract'
import { SLOTS, slotInWords } from '../../../../domain/exchange/when'
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

type Sketch = {
  entryId: string
  area: string | null
  category: Category
  title: string
  details: string
  slots: string[]
  quantity: number
  name: string
}

const MONTH = 30 * 86_400_000
const slots = Array.from({ length: SLOTS }, (_, slot) => ({ value: String(slot), word: slotInWords(slot) }))

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
  const blank = { title: '', details: '', slots: [], quantity: 1, name: '' }
  const [sketch, change, drop] = useDraft<Sketch>(`exchange/put/${kind}`, {
    ...{ entryId: newId(now), area: places[0]?.id ?? null, category: 'other', ...blank },
  })
  const { busy, refusal, run } = useAction('exchange.put')
  const put = (part: Partial<Sketch>) => change({ ...sketch, ...part })
  const { entryId, area, category, quantity } = sketch
  const [title, details, name] = [sketch.title, sketch.details, sketch.name].map((said) => said.trim())
  const send = async () => {
    if (!area || !title || !name) return
    const weekly = { kind: 'weekly' as const, slots: sketch.slots.map(Number) }
    const when = sketch.slots.length > 0 ? weekly : { kind: 'any' as const }
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
      <PlaceChoice label="在哪里" places={places} value={area} onChange={(chosen) => put({ area: chosen })} />
      <Stepper
        label={kind === 'need' ? '几个人要用' : '够几个人用'}
        value={quantity}
        least={1}
        most={1000}
        word={(count) => `${count} 人`}
        onChange={(count) => put({ quantity: count })}
      />
      <Choices
        label="什么时候(不选就是好商量)"
        options={slots}
        values={sketch.slots}
        onChange={(chosen) => put({ slots: chosen })}
      />
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
      <Button kind="primary" busy={busy} disabled={!area || !title || !name} onTap={() => void send()}>
        挂出去,挂 90 天
      </Button>
    </>
  )
}
