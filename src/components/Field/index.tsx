import { Input, Text, View } from '@tarojs/components'
import './index.scss'

type Props = {
  label: string
  value: string
  onChange: (value: string) => void
  hint?: string
  error?: string | undefined
  /** Digit: a number that may have decimals. */
  type?: 'text' | 'number' | 'digit'
}

/** A line to type into, with its name above, a hint below, and what is wrong with it in words. */
export const Field = ({ label, value, onChange, hint, error, type = 'text' }: Props) => (
  <View className="field">
    <Text className="field__label">{label}</Text>
    <Input
      className={error ? 'field__input field__input--wrong' : 'field__input'}
      type={type}
      value={value}
      aria-label={label}
      onInput={({ detail }) => onChange(detail.value)}
    />
    {hint && !error && <Text className="field__hint">{hint}</Text>}
    {error && (
      <Text className="field__error" aria-live="polite">
        {error}
      </Text>
    )}
  </View>
)
