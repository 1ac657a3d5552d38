import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Moment } from '../../../../domain/wording/time'
import { cloudTime } from '../../../cloud/clock'
import { Button } from '../../../components/Button'
import { Empty } from '../../../components/Empty'
import { endOf, type Note, type Row, wordsOf } from '../rows'
import { PersonRow } from './PersonRow'
import { WalkIn } from './WalkIn'

type Props = {
  rows: Row[]
  /** Whether the shift has been closed. */
  ended?: boolean
  /** Where somebody can still be noted. */
  now?: Moment
  onNote?: (note: Note) => void
}

/** WeChat draws no more children of one node well. */
const AT_ONCE = 50

/** Who signed up, in their order, which a tap does not change; below them who waits. */
export function List({ rows, ended = false, now = 0, onNote }: Props) {
  const [shown, setShown] = useState(AT_ONCE)
  const note =
    onNote && ((ref: string, out: boolean) => onNote({ ref, out, at: Math.floor(cloudTime(now)), name: null }))
  const seen = rows.slice(0, shown)
  const [inNow, waiting] = [seen.filter((row) => row.in), seen.filter((row) => !row.in)]
  return (
    <View className="roster__list">
      {rows.length === 0 && (
        <Empty
          icon="volunteer"
          title="还没有人报名"
          about="把卡片发到群里,名单就会长起来。没报名也来了的,当场也能记下。"
        />
      )}
      {inNow.map((row) => (
        <PersonRow key={row.ref} row={row} words={ended ? endOf(row) : wordsOf(row)} onNote={note} />
      ))}
      {waiting.length > 0 && <Text className="roster__heading">候补</Text>}
      {waiting.map((row) => (
        <PersonRow key={row.ref} row={row} words={ended ? endOf(row) : wordsOf(row)} onNote={note} />
      ))}
      {shown < rows.length && (
        <Button kind="plain" onTap={() => setShown(shown + AT_ONCE)}>
          再看 {Math.min(AT_ONCE, rows.length - shown)} 位
        </Button>
      )}
      {onNote && (
        <View className="roster__more">
          <WalkIn onAdd={(ref, name) => onNote({ ref, name, out: false, at: Math.floor(cloudTime(now)) })} />
        </View>
      )}
    </View>
  )
}
