import { Text } from '@tarojs/components'
import { type Moment, spoken } from '../../../../domain/wording/time'
import { DayTime } from '../../../components/DayTime'
import { dayTimeOf, momentOf } from '../../../components/DayTime/wall'
import type { StepProps } from './Form'

/** From when until when one can vote. */
export function When({ sketch, change, wrong, now }: StepProps & { now: Moment }) {
  const [opensAt, closesAt] = [momentOf(sketch.opens), momentOf(sketch.closes)]
  return (
    <>
      <Text className="form__hint">投票公告在审核通过时就贴出来。投票至少开 1 小时,一般开 7 天。</Text>
      <DayTime
        label="开始"
        value={sketch.opens}
        onChange={(opens) => change({ opens })}
        earliest={dayTimeOf(now).day}
        error={wrong('opensAt')}
      />
      <DayTime
        label="截止"
        value={sketch.closes}
        onChange={(closes) => change({ closes })}
        earliest={sketch.opens.day}
        error={wrong('closesAt')}
      />
      {closesAt > opensAt && (
        <Text className="form__sum">
          {spoken(opensAt, now)} 开始,{spoken(closesAt, now)} 截止,一共开{lasting(closesAt - opensAt)}。
        </Text>
      )}
    </>
  )
}

const HOUR = 3_600_000
/** A length of time in words: 7 天 11 小时; minutes only where it is less than a day. */
function lasting(time: number): string {
  const [days, hours, minutes] = [
    Math.floor(time / (24 * HOUR)),
    Math.floor(time / HOUR) % 24,
    Math.floor(time / 60_000) % 60,
  ]
  const parts = [
    days > 0 ? ` ${days} 天` : '',
    hours > 0 ? ` ${hours} 小时` : '',
    days === 0 && minutes > 0 ? ` ${minutes} 分钟` : '',
  ]
  return parts.join('')
}
