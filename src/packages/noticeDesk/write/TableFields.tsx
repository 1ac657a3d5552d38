import { Text, View } from '@tarojs/components'
import { isMoneyHead } from '../../../../domain/notices/figures'
import { Act } from '../../../components/Act'
import { Button } from '../../../components/Button'
import { Field } from '../../../components/Field'
import { MoneyField } from '../../../components/MoneyField'
import type { BlockProps } from './FileChoice'
import { Rows } from './Rows'
import { wrongMoney } from './steps'

/** Within what a notice may have: domain/notices/contract.ts. */
const LEAST_COLUMNS = 2
const MOST_COLUMNS = 6
const MOST_ROWS = 59

/** A table: first the names of its columns, then a row at a time, a field a cell. */
export function TableFields({ block, put }: BlockProps<'table'>) {
  const [head = [], ...rows] = block.rows
  const name = (place: number) => head[place]?.trim() || `第 ${place + 1} 栏`
  const setHead = (place: number, word: string) =>
    put({ ...block, rows: [head.map((other, n) => (n === place ? word : other)), ...rows] })
  const setCell = (row: number, place: number, said: string) =>
    put({
      ...block,
      rows: [
        head,
        ...rows.map((cells, n) => (n === row ? cells.map((cell, m) => (m === place ? said : cell)) : cells)),
      ],
    })
  const widen = () => put({ ...block, rows: block.rows.map((cells) => [...cells, '']) })
  const narrow = (place: number) =>
    put({ ...block, rows: block.rows.map((cells) => cells.filter((_, n) => n !== place)) })
  return (
    <>
      <Field label="表格名称" value={block.title} onChange={(title) => put({ ...block, title })} />
      <Text className="notice-desk__word">
        有哪几栏({head.length}/{MOST_COLUMNS})
      </Text>
      <Text className="notice-desk__about">栏名里写「金额」,这一栏就只能填钱,公示里会画成图。</Text>
      {head.map((word, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: all that a column shows comes from the sketch
        <View key={place}>
          <Field label={`第 ${place + 1} 栏叫什么`} value={word} onChange={(said) => setHead(place, said)} />
          {head.length > LEAST_COLUMNS && (
            <View className="write__acts">
              <Act word="去掉这栏" about={`去掉${name(place)},连同填好的格子`} onTap={() => narrow(place)} />
            </View>
          )}
        </View>
      ))}
      {head.length < MOST_COLUMNS && (
        <Button kind="plain" onTap={widen}>
          再加一栏
        </Button>
      )}
      <Text className="notice-desk__word">表里的内容</Text>
      <Rows
        of="行"
        says={rows.map((cells) => cells.flatMap((cell) => cell.trim() || []).join(' · '))}
        most={MOST_ROWS}
        onAdd={() => put({ ...block, rows: [...block.rows, head.map(() => '')] })}
        onDrop={(row) => put({ ...block, rows: [head, ...rows.filter((_, n) => n !== row)] })}
      >
        {(row) =>
          head.map((word, place) => {
            const cell = rows[row]?.[place] ?? ''
            const typed = { label: name(place), value: cell, onChange: (said: string) => setCell(row, place, said) }
            return isMoneyHead(word) ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: as above
              <MoneyField key={place} {...typed} error={cell ? wrongMoney(cell) : undefined} />
            ) : (
              // biome-ignore lint/suspicious/noArrayIndexKey: as above
              <Field key={place} {...typed} />
            )
          })
        }
      </Rows>
    </>
  )
}
