import { Picker, Text, View } from '@tarojs/components'
import { fullDay } from '../../../../domain/wording/time'
import { momentOf } from '../../../components/DayTime/wall'
import '../../../components/Field/index.scss'
import '../../../components/DayTime/index.scss'

type Props = { label: string; value: string; onChange: (value: string) => void; error?: string | undefined }

/** A day that has been, chosen by WeChat's own wheel. */
export function Day({ label, value, onChange, error }: Props) {
  const words = fullDay(momentOf({ day: value, time: '00:00' }))
  return (
    <View className="field">
      <Text className="field__label">{label}</Text>
      <Picker mode="date" value={value} onChange={({ detail }) => onChange(detail.value)}>
        <View className="day-time__part" role="button" aria-role="button" aria-label={`${label},${words},点开修改`}>
          <Text>{words}</Text>
        </View>
      </Picker>
      {error && (
        <Text className="field__error" aria-live="polite">
          {error}
        </Text>
      )}
    </View>
  )
}
