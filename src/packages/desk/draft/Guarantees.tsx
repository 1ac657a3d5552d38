import { Text } from '@tarojs/components'
import { useState } from 'react'
import type { Guarantee } from '../../../../domain/voting/guarantees'
import { categories, categoryNames } from '../../../../domain/voting/poll'
import { Button } from '../../../components/Button'
import { Choice } from '../../../components/Choice'
import { Field } from '../../../components/Field'
import { MoneyField } from '../../../components/MoneyField'
import { fenIn } from '../../../components/MoneyField/fen'
import { Sheet } from '../../../components/Sheet'
import { numberIn } from '../sketch'

const kinds = [
  { value: 'at-least count', word: '至少选几个' },
  { value: 'at-most count', word: '最多选几个' },
  { value: 'at-least fen', word: '至少用多少钱' },
  { value: 'at-most fen', word: '最多用多少钱' },
] as const
type Kind = (typeof kinds)[number]['value']

/** Adds a promise to one category. */
export function Guarantees({ onAdd }: { onAdd: (guarantee: Guarantee) => void }) {
  const [adding, setAdding] = useState(false)
  const [category, setCategory] = useState<Guarantee['category']>('service')
  const [kind, setKind] = useState<Kind>('at-least count')
  const [value, setValue] = useState('1')
  const [bound, of] = kind.split(' ') as [Guarantee['bound'], Guarantee['of']]
  const amount = of === 'fen' ? fenIn(value) : numberIn(value)
  const add = () => {
    onAdd({ category, bound, of, value: amount })
    setAdding(false)
  }
  return (
    <>
      <Button kind="plain" onTap={() => setAdding(true)}>
        加一条
      </Button>
      <Sheet open={adding} title="保底和封顶" onClose={() => setAdding(false)}>
        <Text className="field__label">哪一类</Text>
        <Choice
          label="哪一类"
          look="tiles"
          options={categories.map((one) => ({ value: one, word: categoryNames[one] }))}
          value={category}
          onChange={setCategory}
        />
        <Text className="field__label">怎么限</Text>
        <Choice label="怎么限" options={kinds} value={kind} onChange={setKind} />
        {of === 'fen' ? (
          <MoneyField label="多少钱(元)" value={value} onChange={setValue} />
        ) : (
          <Field label="几个" type="number" value={value} onChange={setValue} />
        )}
        <Button kind="primary" disabled={amount < 1} onTap={add}>
          加上
        </Button>
      </Sheet>
    </>
  )
}
