import { Text } from '@tarojs/components'
import { fenOf, yuan } from '../../../../domain/wording/money'
import { Field } from '../../../components/Field'
import { MoneyField } from '../../../components/MoneyField'
import type { BlockProps } from './FileChoice'
import { Rows } from './Rows'
import { wrongMoney } from './steps'

/** As many as a notice may have: domain/notices/contract.ts. */
const MOST_ROWS = 100

/** What costs how much, and the sum as it grows. */
export function AmountsFields({ block, put }: BlockProps<'amounts'>) {
  const { rows } = block
  const set = (place: number, part: Partial<(typeof rows)[number]>) =>
    put({ ...block, rows: rows.map((row, n) => (n === place ? { ...row, ...part } : row)) })
  const sum = rows.reduce((total, { amount }) => total + (fenOf(amount) ?? 0), 0)
  return (
    <>
      <Field label="金额表名称" value={block.title} onChange={(title) => put({ ...block, title })} />
      <Rows
        of="项"
        says={rows.map(({ name, amount }) => [name.trim(), amount && `${amount} 元`].filter(Boolean).join(' · '))}
        most={MOST_ROWS}
        onAdd={() => put({ ...block, rows: [...rows, { name: '', amount: '' }] })}
        onDrop={(place) => put({ ...block, rows: rows.filter((_, n) => n !== place) })}
      >
        {(place) => (
          <>
            <Field
              label={`第 ${place + 1} 项是什么`}
              value={rows[place]?.name ?? ''}
              onChange={(name) => set(place, { name })}
            />
            <MoneyField
              label="金额(元)"
              value={rows[place]?.amount ?? ''}
              onChange={(amount) => set(place, { amount })}
              error={rows[place]?.amount ? wrongMoney(rows[place]?.amount ?? '') : undefined}
            />
          </>
        )}
      </Rows>
      <Text className="notice-desk__word">合计 {yuan(sum)}</Text>
    </>
  )
}
