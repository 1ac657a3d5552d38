import { Text, View } from '@tarojs/components'
import type { Answer } from '../../../../domain/contract'
import { kindNames, type NoticeState, stateNames } from '../../../../domain/notices/notice'
import { isAboutMoney } from '../../../../domain/notices/period'
import { day, type Moment } from '../../../../domain/wording/time'
import { open } from '../../../cloud/routes'
import { Act } from '../../../components/Act'
import { Badge } from '../../../components/Badge'
import { NoticeText } from '../../../components/NoticeText'
import { Period } from './Period'

type Props = { notice: Answer<'notices.openNotice'>; now: Moment }

/** The notice itself, like a sheet on a wall: what it is, from whom, for how long, and what it says. */
export function OnTheWall({ notice, now }: Props) {
  const { id, kind, state, title, publisher, number, area, since, closesAt, version, withdrawn } = notice
  return (
    <View className="notice__sheet">
      <View className="notice__head">
        <Text className="notice__kind">{kindNames[kind]}</Text>
        <Badge tone={toneOf(state)}>{stateNames[state]}</Badge>
      </View>
      <View className="notice__title" role="heading" aria-role="heading" aria-level={1}>
        <Text>{title}</Text>
      </View>
      <Text className="notice__from">{publisher}</Text>
      <Text className="notice__number">
        {number} · 挂在{area}
      </Text>
      {version > 1 && withdrawn === null && (
        <View className="notice__corrected">
          <Text>这是第 {version} 版,和上一版不一样。</Text>
          <Act
            word="看改了什么"
            about="看这一版改了什么"
            onTap={() => open('noticeVersion', { noticeId: id, version: String(version) })}
          />
        </View>
      )}
      <Period from={since} until={closesAt} now={now} />
      {(isAboutMoney(kind) || kind === 'poll-result') && (
        <View className="notice__rule">
          <Act
            word="工作日怎么算"
            about="花钱的事至少公示五个工作日,看工作日怎么算"
            onTap={() => open('workdays', {})}
          />
        </View>
      )}
      {withdrawn && (
        <Text className="notice__withdrawn">
          {day(withdrawn.at, now)},{withdrawn.by}撤回了这份公示。原因:{withdrawn.reason}
        </Text>
      )}
      <NoticeText lines={notice.lines} blocks={notice.body} files={notice.files} />
    </View>
  )
}

const toneOf = (state: NoticeState) => (state === 'running' ? 'jade' : state === 'closed' ? 'ink' : 'amber')
