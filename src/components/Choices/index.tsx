import { Text, View } from '@tarojs/components'
import { Icon } from '../Icon'
import './index.scss'

type Props<Value extends string> = {
  label: string
  options: readonly { value: Value; word: string }[]
  values: readonly Value[]
  onChange: (values: Value[]) => void
}

/** Several of several, as tiles with a box to tick. */
export const Choices = <Value extends string>({ label, options, values, onChange }: Props<Value>) => (
  <View className="choices" role="group" aria-label={label}>
    {options.map(({ value, word }) => {
      const chosen = values.includes(value)
      return (
        <View
          key={value}
          className={chosen ? 'choices__option choices__option--chosen' : 'choices__option'}
          role="checkbox"
          aria-role="checkbox"
          aria-checked={chosen}
          aria-label={word}
          onClick={() => onChange(chosen ? values.filter((other) => other !== value) : [...values, value])}
        >
          <View className="choices__box">{chosen && <Icon name="tick" />}</View>
          <Text className="choices__word">{word}</Text>
        </View>
      )
    })}
  </View>
)
