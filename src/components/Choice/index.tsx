import { Text, View } from '@tarojs/components'
import './index.scss'

type Props<Value extends string> = {
  label: string
  options: readonly { value: Value; word: string; about?: string }[]
  value: Value | null
  onChange: (value: Value) => void
  /** Tiles side by side for short words; rows where something is explained. */
  look?: 'rows' | 'tiles'
}

/** As many tiles as share a row evenly; more of them keep one width, like doors on a landing. */
const FEW = 3

/** One of several, as big rows or tiles. */
export const Choice = <Value extends string>({ label, options, value, onChange, look = 'rows' }: Props<Value>) => (
  <View
    className={`choice choice--${look}${look === 'tiles' && options.length <= FEW ? ' choice--few' : ''}`}
    role="radiogroup"
    aria-role="radiogroup"
    aria-label={label}
  >
    {options.map((option) => (
      <View
        key={option.value}
        className={option.value === value ? 'choice__option choice__option--chosen' : 'choice__option'}
        role="radio"
        aria-role="radio"
        aria-checked={option.value === value}
        aria-label={option.about ? `${option.word},${option.about}` : option.word}
        onClick={() => onChange(option.value)}
      >
        <Text className="choice__word">{option.word}</Text>
        {option.about && <Text className="choice__about">{option.about}</Text>}
      </View>
    ))}
  </View>
)
