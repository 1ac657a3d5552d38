import { View } from '@tarojs/components'
import './index.scss'

type Props<Value extends string> = {
  items: readonly { value: Value; word: string }[]
  value: Value
  onChange: (value: Value) => void
  /** What is chosen among. */
  label: string
}

export const Tabs = <Value extends string>({ items, value, onChange, label }: Props<Value>) => (
  <View className="tabs" role="tablist" aria-role="tablist" aria-label={label}>
    {items.map((item) => (
      <View
        key={item.value}
        className={item.value === value ? 'tabs__tab tabs__tab--chosen' : 'tabs__tab'}
        role="tab"
        aria-role="tab"
        aria-selected={item.value === value}
        onClick={() => onChange(item.value)}
      >
        {item.word}
      </View>
    ))}
  </View>
)
