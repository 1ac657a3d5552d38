import { Text, View } from '@tarojs/components'
import type { Answer } from '../../../domain/contract'
import { kindNames, stateNames } from '../../../domain/notices/notice'
import { day, dayOfPeriod, left, type Moment } from '../../../domain/wording/time'
import { open } from '../../cloud/routes'
import './NoticeLine.scss'

type Line = Answer<'notices.listNotices'>['notices'][number]

/** A notice as a slip on the board: what it is, who hung it up, how long it still hangs, whether this phone has opened it. */
export function NoticeLine({ notice, unread, now }: { notice: Line; unread: boolean; now: Moment }) {
  const { id, kind, title, publisher, publishedAt, since, closesAt, state, version } = notice
  const { day: today, of } = dayOfPeriod(since, closesAt, now)
  const hangs = state === 'running' || state === 'closing'
  const isNew = unread && (hangs || state === 'ending')
  const rest = hangs ? left(closesAt, now) : stateNames[state]
  const corrected = version > 1 ? ` · 第 ${version} 版` : ''
  const when = `${day(publishedAt, now)}公布${hangs ? ` · 第 ${today} 天 / 共 ${of} 天` : ''}${corrected}`
  return (
    <View
      compileMode
      className={hangs || state === 'ending' ? 'slip' : 'slip slip--over'}
      role="link"
      aria-role="link"
      aria-label={`${isNew ? '没看过,' : ''}${kindNames[kind]},${title},${publisher},${rest}${corrected}`}
      onClick={() => open('notice', { noticeId: id })}
    >
      <View className="slip__head">
        <Text className={isNew ? 'slip__kind slip__kind--unread' : 'slip__kind'}>{kindNames[kind]}</Text>
        <Text className="slip__left">{rest}</Text>
      </View>
      <Text className="slip__title">{title}</Text>
      <Text className="slip__from">{publisher}</Text>
      <Text className="slip__from">{when}</Text>
    </View>
  )
}
