import { Text, View } from '@tarojs/components'
import { moneyOf, rowInWords } from '../../../domain/notices/figures'
import { Amounts } from './Amounts'
import './Table.scss'

type Props = { title: string; rows: string[][] }

/** More columns than these do not fit side by side on a phone: each row is then a slip of its own. */
const SIDE_BY_SIDE = 3

/** A table, and a picture of its money. Screen readers hear each row as a sentence with its heads. */
export function Table({ title, rows: [head = [], ...rows] }: Props) {
  const money = moneyOf([head, ...rows])
  const wide = head.length > SIDE_BY_SIDE
  return (
    <View className="table">
      <Text className="table__title">{title}</Text>
      {!wide && <Row cells={head} look="head" />}
      <View role="list" aria-role="list" aria-label={title}>
        {rows.map((row, place) => (
          <View
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of a version never move
            key={place}
            role="listitem"
            aria-role="listitem"
            aria-label={rowInWords(head, row)}
          >
            {wide ? <Slip head={head} row={row} /> : <Row cells={row} look="row" />}
          </View>
        ))}
      </View>
      {money && <Amounts title={money.head} rows={money.rows} />}
    </View>
  )
}

const Row = ({ cells, look }: { cells: string[]; look: 'head' | 'row' }) => (
  <View className={`table__row table__row--${look}`} aria-hidden>
    {cells.map((cell, place) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: columns never move
      <Text key={place} className="table__cell">
        {cell}
      </Text>
    ))}
  </View>
)

const Slip = ({ head, row }: { head: string[]; row: string[] }) => (
  <View className="table__slip" aria-hidden>
    {row.map((cell, place) =>
      cell === '' ? null : (
        // biome-ignore lint/suspicious/noArrayIndexKey: columns never move
        <View key={place} className="table__pair">
          <Text className="table__name">{head[place]}</Text>
          <Text className="table__value">{cell}</Text>
        </View>
      ),
    )}
  </View>
)
