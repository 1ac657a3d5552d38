import { Picker, Text, View } from '@tarojs/components'
import '../Field/index.scss'
import './index.scss'

/** `2026-11-24` and `09:00`, as the clock on the wall shows it. */
export type DayTimeValue = { day: string; time: string }
type Props = {
  label: string
  value: DayTimeValue
  onChange: (value: DayTimeValue) => void
  /** The first day that can be chosen. */
  earliest: string
  error?: string | undefined
}

/** A day and a time, each chosen by WeChat's own wheel. */
export const DayTime = ({ label, value, onChange, earliest, error }: Props) => (
  <View className="field">
    <Text className="field__label">{label}</Text>
    <View className="day-time">
      <Picker
        className="day-time__day"
        mode="date"
        value={value.day}
        start={earliest}
        onChange={({ detail }) => onChange({ ...value, day: detail.value })}
      >
        <Wheel label={`${label}的日期`} words={inWords(value.day)} />
      </Picker>
      <Picker
        className="day-time__time"
        mode="time"
        value={value.time}
        onChange={({ detail }) => onChange({ ...value, time: String(detail.value) })}
      >
        <Wheel label={`${label}的时间`} words={value.time} />
      </Picker>
    </View>
    {error && (
      <Text className="field__error" aria-live="polite">
        {error}
      </Text>
    )}
  </View>
)

const Wheel = ({ label, words }: { label: string; words: string }) => (
  <View className="day-time__part" role="button" aria-role="button" aria-label={`${label},${words},点开修改`}>
    <Text>{words}</Text>
  </View>
)

const weekdays = ['周日', '周一', '周二', '周三', '周四', '周五', '周六']
function inWords(day: string): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${year} 年 ${month} 月 ${date} 日,${weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()]}`
}
