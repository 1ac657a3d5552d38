import { Text, View } from '@tarojs/components'
import { day, dayOfPeriod, left, type Moment } from '../../../../domain/wording/time'
import './Period.scss'

type Props = { from: Moment; until: Moment; now: Moment }

/** The period of a notice: where in it today is, as a bar of days and in words. */
export function Period({ from, until, now }: Props) {
  const { day: today, of } = dayOfPeriod(from, until, now)
  const over = now >= until
  const segments = Math.min(of, MOST_SEGMENTS)
  const here = over ? segments + 1 : Math.ceil((today * segments) / of)
  return (
    <View className="period">
      <View className="period__words">
        <Text className="period__day">{over ? `公示 ${of} 天,已结束` : `第 ${today} 天 / 共 ${of} 天`}</Text>
        {!over && <Text className="period__left">{left(until, now)}</Text>}
      </View>
      <View className="period__days" aria-hidden>
        {Array.from({ length: segments }, (_, place) => place + 1).map((each) => (
          <View key={each} className={`period__one ${lookOf(each, here)}`} />
        ))}
      </View>
      <Text className="period__dates">
        {day(from, now)} 至 {day(until, now)}
      </Text>
    </View>
  )
}

/** A longer period than a month is not drawn day by day. */
const MOST_SEGMENTS = 31

const lookOf = (segment: number, here: number) =>
  segment < here ? 'period__one--past' : segment === here ? 'period__one--today' : ''
