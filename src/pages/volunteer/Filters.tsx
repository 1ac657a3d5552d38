import { Text, View } from '@tarojs/components'
import { open } from '../../cloud/routes'
import { type Filter, tapped } from './filter'
import './Filters.scss'

type Props = {
  filter: Filter
  onChange: (filter: Filter) => void
  /** Whether the talent pool knows what the person can do. */
  skilled: boolean
  /** Whether the person's home is on the map. */
  located: boolean
}

/** What the list is narrowed to, as words to tap. */
export function Filters({ filter, onChange, skilled, located }: Props) {
  const chips = [
    { part: 'today', word: '今天', on: filter.when === 'today' },
    { part: 'weekend', word: '周末', on: filter.when === 'weekend' },
    { part: 'open', word: '还有名额', on: filter.open },
    ...(located ? [{ part: 'near', word: '离我近', on: filter.near } as const] : []),
    ...(skilled ? [{ part: 'skilled', word: '用得上我的本领', on: filter.skilled } as const] : []),
  ] as const
  return (
    <View className="filters" role="group" aria-role="group" aria-label="筛选">
      {chips.map(({ part, word, on }) => (
        <View
          key={part}
          className={on ? 'filters__chip filters__chip--on' : 'filters__chip'}
          role="checkbox"
          aria-role="checkbox"
          aria-checked={on}
          aria-label={word}
          onClick={() => onChange(tapped(filter, part))}
        >
          <Text>{word}</Text>
        </View>
      ))}
      {!skilled && (
        <View
          className="filters__chip filters__chip--link"
          role="link"
          aria-role="link"
          aria-label="登记我的本领"
          onClick={() => open('talent', {})}
        >
          <Text>登记我的本领</Text>
        </View>
      )}
    </View>
  )
}
