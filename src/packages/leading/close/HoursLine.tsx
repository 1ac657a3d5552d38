import { Text, View } from '@tarojs/components'
import { hoursInWords } from '../../../../domain/volunteering/attendance'
import { Field } from '../../../components/Field'
import { Stepper } from '../../../components/Stepper'
import { Tick } from '../../../components/Tick'
import { type Roster, wordsOf } from '../rows'
import { type Changed, isLonger, type Line, wholeShift } from './hours'
import './HoursLine.scss'

type Props = { line: Line; roster: Roster; error: string | undefined; onChange: (changed: Changed) => void }

/** More than a shift lasted can be set, a few hours of it, with a reason. */
const MORE = 4 * 60

/** How long somebody served; a child in a class came or did not. */
export function HoursLine({ line, roster, error, onChange }: Props) {
  const { row, ref, minutes, explained } = line
  const whole = wholeShift(roster)
  if (roster.kind === 'class')
    return (
      <View className="hours-line hours-line--child">
        <Tick on={minutes > 0} onChange={(came) => onChange({ ref, minutes: came ? whole : 0, explained: '' })}>
          {`${row.name}来了`}
        </Tick>
      </View>
    )
  return (
    <View className={minutes > 0 ? 'hours-line hours-line--served' : 'hours-line'}>
      <View className="hours-line__head">
        <Text className="hours-line__name">{row.name}</Text>
        <Text className="hours-line__state">{wordsOf(row)}</Text>
      </View>
      <Stepper
        label={`${row.name}的时长`}
        value={minutes}
        onChange={(next) => onChange({ ref, minutes: next, explained })}
        least={0}
        most={whole + MORE}
        step={15}
        word={(value) => (value > 0 ? hoursInWords(value) : row.here === null ? '没来' : '不记')}
      />
      {isLonger(roster, line) && (
        <View className="hours-line__why">
          <Field
            label="比这一场还长,请写明原因"
            value={explained}
            onChange={(why) => onChange({ ref, minutes, explained: why.slice(0, 100) })}
            hint="比如:提前一小时来布置场地"
            error={error}
          />
        </View>
      )}
    </View>
  )
}
