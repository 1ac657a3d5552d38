import { Text, View } from '@tarojs/components'
import { hoursInWords } from '../../../domain/volunteering/attendance'
import { Stepper } from '../../components/Stepper'
import './LengthField.scss'

type Props = { minutes: number; onChange: (minutes: number) => void }

/** How long a shift lasts, in half hours, twelve hours at most. */
export const LengthField = ({ minutes, onChange }: Props) => (
  <View className="length-field">
    <Text className="length-field__label">办多久</Text>
    <Stepper
      label="办多久"
      value={minutes}
      onChange={onChange}
      least={30}
      most={12 * 60}
      step={30}
      word={hoursInWords}
    />
  </View>
)
