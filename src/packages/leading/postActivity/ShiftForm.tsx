import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Refusal } from '../../../../domain/refusals'
import type { Venue } from '../../../../domain/volunteering/shift'
import { fromTo } from '../../../../domain/volunteering/words'
import { day, type Moment } from '../../../../domain/wording/time'
import { Button } from '../../../components/Button'
import { DayTime } from '../../../components/DayTime'
import { dayTimeOf, momentOf } from '../../../components/DayTime/wall'
import { Field } from '../../../components/Field'
import { Sheet } from '../../../components/Sheet'
import { Stepper } from '../../../components/Stepper'
import { LengthField } from '../LengthField'
import { PlaceField } from '../PlaceField'
import { repeated, type ShiftSketch, type Sketch, whyNotThisShift } from './sketch'

type Editing = NonNullable<Sketch['editing']>
export type EditedPart = Partial<Omit<Editing, 'shift'>> & { shift?: Partial<ShiftSketch> }
type Props = {
  editing: Editing
  isNew: boolean
  venues: Venue[]
  now: Moment
  /** With every key. */
  onChange: (part: EditedPart) => void
  onPut: () => void
  onClose: () => void
}

const MOST_WEEKS = 26

/** One shift, written over the list; a new one may be repeated on the same weekday. */
export function ShiftForm({ editing, isNew, venues, now, onChange, onPut, onClose }: Props) {
  const [reason, setReason] = useState<Refusal | null>(null)
  const { shift, times } = editing
  const change = (part: Partial<ShiftSketch>) => {
    onChange({ shift: part })
    setReason(null)
  }
  const wrong = (field: string) => (reason?.field === field ? reason.message : undefined)
  const put = () => {
    const why = whyNotThisShift(shift, now)
    setReason(why)
    if (!why) onPut()
  }
  const from = momentOf(shift.from)
  const last = repeated(shift, times).pop()
  return (
    <Sheet open title={isNew ? '加一场' : '改一场'} onClose={onClose}>
      <DayTime
        label="什么时候开始"
        value={shift.from}
        onChange={(start) => change({ from: start })}
        earliest={dayTimeOf(now).day}
        error={wrong('from')}
      />
      <LengthField minutes={shift.minutes} onChange={(minutes) => change({ minutes })} />
      <Text className="posting__made">{fromTo(from, from + shift.minutes * 60_000, now)}</Text>
      <PlaceField value={shift.venue} onChange={(venue) => change({ venue })} venues={venues} error={wrong('venue')} />
      <Text className="posting__label">招多少人</Text>
      <View className="posting__below">
        <Stepper
          label="招多少人"
          value={shift.capacity}
          onChange={(capacity) => change({ capacity })}
          least={1}
          most={300}
          step={shift.capacity < 20 ? 1 : 5}
          word={(people) => `${people} 人`}
        />
      </View>
      <Field
        label="带队人怎么称呼"
        value={shift.leader}
        onChange={(leader) => change({ leader })}
        hint="先由您带队,比如:孙姐。以后可以交给别人。"
        error={wrong('leader')}
      />
      {isNew && (
        <>
          <Text className="posting__label">每周重复</Text>
          <Stepper
            label="每周重复"
            value={times}
            onChange={(weeks) => onChange({ times: weeks })}
            least={1}
            most={MOST_WEEKS}
            word={(weeks) => (weeks === 1 ? '只办这一场' : `连办 ${weeks} 周`)}
          />
          <View className="posting__below">
            {times > 1 && last && (
              <Text className="posting__hint">
                每周同一天、同一时间,最后一场 {day(momentOf(last.from), now)}。加好以后每一场都能单独改。
              </Text>
            )}
          </View>
        </>
      )}
      <Button kind="primary" onTap={put}>
        {!isNew ? '改好了' : times > 1 ? `加上这 ${times} 场` : '加上这一场'}
      </Button>
    </Sheet>
  )
}
