import { Text, Textarea, View } from '@tarojs/components'
import '../Field/index.scss'
import './index.scss'

type Props = {
  label: string
  value: string
  onChange: (value: string) => void
  hint?: string
  error?: string | undefined
  most: number
}

/** A paragraph to type, with its name above and what is wrong with it below. */
export const TextArea = ({ label, value, onChange, hint, error, most }: Props) => (
  <View className="field">
    <Text className="field__label">{label}</Text>
    <Textarea
      className={error ? 'text-area text-area--wrong' : 'text-area'}
      value={value}
      maxlength={most}
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
