import { Text, View } from '@tarojs/components'
import { Badge } from '../../../components/Badge'
import type { Row } from '../rows'
import './PersonRow.scss'

type Props = {
  row: Row
  /** What is to be said of them. */
  words: string
  onNote: ((ref: string, out: boolean) => void) | undefined
}

/** Somebody on the roster, and the one tap that is due: here, then gone. */
export function PersonRow({ row, words, onNote }: Props) {
  const { ref, name, band, here, gone, unsent } = row
  const due = here === null ? '到' : gone === null ? '走' : null
  return (
    <View className={here === null ? 'person-row' : 'person-row person-row--here'}>
      <View className="person-row__words">
        <Text className="person-row__name">
          {name}
          {band && ` ${band.replace('-', ' 到 ')} 岁`}
        </Text>
        <Text className="person-row__state">{words}</Text>
        {unsent && (
          <View>
            <Badge tone="amber">已记下,待送出</Badge>
          </View>
        )}
      </View>
      {due && onNote && (
        <View
          className={due === '到' ? 'person-row__due' : 'person-row__due person-row__due--leave'}
          role="button"
          aria-role="button"
          aria-label={`记${name}${due}了`}
          onClick={() => onNote(ref, due === '走')}
        >
          <Text>{due}了</Text>
        </View>
      )}
    </View>
  )
}
