import { Text, View } from '@tarojs/components'
import { clockOf, fromHome, fullness, seatInWords } from '../../../domain/volunteering/words'
import { type Moment, spoken } from '../../../domain/wording/time'
import { open } from '../../cloud/routes'
import { Badge } from '../../components/Badge'
import type { Shifts } from './index'
import './ShiftLine.scss'

type Props = { shift: Shifts['shifts'][number]; now: Moment }

/** A shift in a list: when, what, where, how many are still needed. */
export function ShiftLine({ shift, now }: Props) {
  const { activityId, shiftId, title, from, until, venue, metres, placesLeft, seat, kind, area } = shift
  const mine = seatInWords(seat)
  const where = metres === null ? venue.name : `${venue.name},${fromHome(metres)}`
  return (
    <View
      className="shift-line"
      role="link"
      aria-role="link"
      aria-label={`${title},${spoken(from, now)},${where},${mine ?? fullness(shift)}`}
      onClick={() => open('activity', { activityId, shiftId })}
    >
      <View className="shift-line__head">
        <Text className="shift-line__when">
          {clockOf(from)}-{clockOf(until)}
        </Text>
        {mine ? (
          <Badge tone="jade">{mine}</Badge>
        ) : (
          <Badge tone={placesLeft > 0 ? 'persimmon' : 'ink'}>{fullness(shift)}</Badge>
        )}
      </View>
      <Text className="shift-line__title">{title}</Text>
      <Text className="shift-line__facts">
        {kind === 'class' && '孩子的课 · '}
        {where} · {area}
      </Text>
    </View>
  )
}
