import { Picker, Text, View } from '@tarojs/components'
import type { Moment } from '../../../../domain/wording/time'
import { fullDay } from '../../../../domain/wording/time'
import { dayTimeOf, momentOf } from '../../../components/DayTime/wall'
import '../../../components/DayTime/index.scss'
import '../../../components/Field/index.scss'

type Props = { label: string; value: Moment; onChange: (day: Moment) => void }

/** A day, from its first moment in China. */
export const Day = ({ label, value, onChange }: Props) => (
  <View className="field">
    <Text className="field__label">{label}</Text>
    <Picker
      mode="date"
      value={dayTimeOf(value).day}
      onChange={({ detail }) => onChange(momentOf({ day: detail.value, time: '00:00' }))}
    >
      <View
        className="day-time__part"
        role="button"
        aria-role="button"
        aria-label={`${label},${fullDay(value)},点开修改`}
      >
        <Text>{fullDay(value)}</Text>
      </View>
    </Picker>
  </View>
)
