import { Text, View } from '@tarojs/components'
import type { Answer } from '../../../domain/contract'
import { kindNames } from '../../../domain/notices/notice'
import { day, dayOfPeriod, left, type Moment } from '../../../domain/wording/time'
import { open } from '../../cloud/routes'
import './NoticeLine.scss'

type Line = Answer<'notices.listNotices'>['notices'][number]

/** A notice as a slip on the board: what it is, who hung it up, how long it still hangs. */
export function NoticeLine({ notice, now }: { notice: Line; now: Moment }) {
  const { id, kind, title, publisher, publishedAt, closesAt } = notice
  const { day: today, of } = dayOfPeriod(publishedAt, closesAt, now)
  const hangs = now < closesAt
  const rest = hangs ? left(closesAt, now) : '已结束'
  const when = `${day(publishedAt, now)}公布${hangs ? ` · 第 ${today} 天 / 共 ${of} 天` : ''}`
  return (
    <View
      compileMode
      className={hangs ? 'slip' : 'slip slip--over'}
      role="link"
      aria-role="link"
      aria-label={`${kindNames[kind]},${title},${publisher},${rest}`}
      onClick={() => open('notice', { noticeId: id })}
    >
      <View className="slip__head">
        <Text className="slip__kind">{kindNames[kind]}</Text>
        <Text className="slip__left">{rest}</Text>
      </View>
      <Text className="slip__title">{title}</Text>
      <Text className="slip__from">{publisher}</Text>
      <Text className="slip__from">{when}</Text>
    </View>
  )
}
