import { Text } from '@tarojs/components'
import { kindNames } from '../../../../domain/notices/notice'
import { isAboutMoney, shortestOf, WORKDAYS_FOR_MONEY } from '../../../../domain/notices/period'
import { Choice } from '../../../components/Choice'
import { DayTime } from '../../../components/DayTime'
import { dayTimeOf, momentOf } from '../../../components/DayTime/wall'
import { Field } from '../../../components/Field'
import { Tick } from '../../../components/Tick'
import type { StepProps } from './Form'

const AN_HOUR = 3_600_000

/** How long it hangs, from when, by whom, and whether residents may object. */
export function HowLong({ sketch, change, wrong, now }: StepProps) {
  const { kind, days, objections, publishAt, publisher } = sketch
  const least = `${kindNames[kind]}至少 ${shortestOf(kind)} 天`
  const hint = isAboutMoney(kind) ? `${least},涉及钱的不少于 ${WORKDAYS_FOR_MONEY} 个工作日` : least
  return (
    <>
      <Field
        label="公示几天"
        type="number"
        value={days}
        onChange={(said) => change({ days: said })}
        hint={hint}
        error={wrong('days')}
      />
      <Tick on={objections} onChange={(on) => change({ objections: on })}>
        居民可以提异议,答复完才能结束
      </Tick>
      <Text className="notice-desk__word">什么时候贴出</Text>
      <Choice
        label="什么时候贴出"
        look="tiles"
        options={[
          { value: 'now' as const, word: '通过就贴' },
          { value: 'later' as const, word: '定个时间' },
        ]}
        value={publishAt === null ? 'now' : 'later'}
        onChange={(when) =>
          change({ publishAt: when === 'now' ? null : (publishAt ?? momentOf(dayTimeOf(now + 24 * AN_HOUR))) })
        }
      />
      {publishAt !== null && (
        <DayTime
          label="贴出时间"
          value={dayTimeOf(publishAt)}
          onChange={(value) => change({ publishAt: momentOf(value) })}
          earliest={dayTimeOf(now).day}
          error={wrong('publishAt')}
        />
      )}
      <Field
        label="由谁发布"
        value={publisher}
        onChange={(said) => change({ publisher: said })}
        hint="比如:鸣翠社区居民委员会"
        error={wrong('publisher')}
      />
    </>
  )
}
