import { Text, View } from '@tarojs/components'
import './index.scss'

type Props = {
  /** What is counted; read out with each button. */
  label: string
  value: number
  onChange: (value: number) => void
  least: number
  most: number
  /** How much a tap changes. */
  step?: number
  /** The value as it is said: `12 人`. */
  word: (value: number) => string
}

/** A number that is changed by taps, within its bounds. */
export function Stepper({ label, value, onChange, least, most, step = 1, word }: Props) {
  const by = (change: number) => onChange(Math.min(most, Math.max(least, value + change)))
  return (
    <View className="stepper" role="group" aria-role="group" aria-label={`${label},${word(value)}`}>
      <Way
        sign="−"
        name={`${label},减到 ${word(Math.max(least, value - step))}`}
        off={value <= least}
        onTap={() => by(-step)}
      />
      <Text className="stepper__value" aria-live="polite">
        {word(value)}
      </Text>
      <Way
        sign="+"
        name={`${label},加到 ${word(Math.min(most, value + step))}`}
        off={value >= most}
        onTap={() => by(step)}
      />
    </View>
  )
}

type WayProps = { sign: string; name: string; off: boolean; onTap: () => void }

const Way = ({ sign, name, off, onTap }: WayProps) => (
  <View
    className={off ? 'stepper__way stepper__way--off' : 'stepper__way'}
    role="button"
    aria-role="button"
    aria-label={name}
    aria-disabled={off}
    onClick={() => !off && onTap()}
  >
    <Text aria-hidden>{sign}</Text>
  </View>
)
