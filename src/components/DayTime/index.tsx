import { Picker, Text, View } from '@tarojs/components'
import '../Field/index.scss'
import './index.scss'

/** `2026-11-24` and `09:00`, as the clock on the wall shows it. */
export type DayTimeValue = { day: string; time: string }
type Props = { label: string; value: DayTimeValue; onChange: (value: DayTimeValue) => void; error?: string | undefined }

/** A day and a time, each chosen by WeChat's own wheel. */
export const DayTime = ({ label, value, onChange, error }: Props) => (
  <View className="field">
    <Text className="field__label">{label}</Text>
    <View className="day-time">
      <Picker mode="date" value={value.day} onChange={({ detail }) => onChange({ ...value, day: detail.value })}>
        <View className="day-time__part" role="button" aria-role="button" aria-label={`${label},日期 ${value.day}`}>
          <Text>{value.day}</Text>
        </View>
      </Picker>
      <Picker
        mode="time"
        value={value.time}
        onChange={({ detail }) => onChange({ ...value, time: String(detail.value) })}
      >
        <View className="day-time__part" role="button" aria-role="button" aria-label={`${label},时间 ${value.time}`}>
          <Text>{value.time}</Text>
        </View>
      </Picker>
    </View>
    {error && (
      <Text className="field__error" aria-live="polite">
        {error}
      </Text>
    )}
  </View>
)
