import { Text, View } from '@tarojs/components'
import { Icon } from '../Icon'
import '../Choice/index.scss'
import './index.scss'

type Props<Value extends string> = {
  label: string
  options: readonly { value: Value; word: string }[]
  values: readonly Value[]
  onChange: (values: Value[]) => void
}

/** Several of several, as tiles; what is chosen carries a tick. */
export const Choices = <Value extends string>({ label, options, values, onChange }: Props<Value>) => (
  <View className="choice choice--tiles" role="group" aria-label={label}>
    {options.map(({ value, word }) => {
      const chosen = values.includes(value)
      return (
        <View
          key={value}
          className={
            chosen ? 'choice__option choice__option--chosen choices__option' : 'choice__option choices__option'
          }
          role="checkbox"
          aria-role="checkbox"
          aria-checked={chosen}
          aria-label={word}
          onClick={() => onChange(chosen ? values.filter((other) => other !== value) : [...values, value])}
        >
          {chosen && <Icon name="tick" />}
          <Text className="choice__word">{word}</Text>
        </View>
      )
    })}
  </View>
)
