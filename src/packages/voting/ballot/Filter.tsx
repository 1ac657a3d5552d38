import { Text, View } from '@tarojs/components'
import { filtersOf } from './ballotWords'
import type { Poll } from './choosing'
import './Filter.scss'

export type Shown = ReturnType<typeof filtersOf>[number]['value']
type Props = { poll: Poll; value: Shown; onChange: (value: Shown) => void }

/** Chips that show one category or all. */
export const Filter = ({ poll, value, onChange }: Props) => (
  <View className="filter" role="radiogroup" aria-role="radiogroup" aria-label="看哪一类项目">
    {filtersOf(poll).map((choice) => (
      <View
        key={choice.value}
        className={choice.value === value ? 'filter__chip filter__chip--on' : 'filter__chip'}
        role="radio"
        aria-role="radio"
        aria-checked={choice.value === value ? 'true' : 'false'}
        aria-label={choice.label}
        onClick={() => onChange(choice.value)}
      >
        <Text>{choice.label}</Text>
      </View>
    ))}
  </View>
)
