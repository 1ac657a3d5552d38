import { Text, View } from '@tarojs/components'
import type { Answer } from '../../../domain/contract'
import { meetingKindNames } from '../../../domain/meetings/words'
import { type Moment, spoken } from '../../../domain/wording/time'
import { open } from '../../cloud/routes'
import { Badge } from '../../components/Badge'
import { Card } from '../../components/Card'
import './MeetingCard.scss'

type MeetingLine = Answer<'meetings.list'>['coming'][number]

/** A meeting in a list: which kind, about what, when and where. */
export function MeetingCard({ meeting, now }: { meeting: MeetingLine; now: Moment }) {
  const { meetingId, kind, title, area, place, startsAt } = meeting
  const facts = `${spoken(startsAt, now)},${place}`
  return (
    <Card
      onTap={() => open('meeting', { meetingId })}
      label={`${meetingKindNames[kind]},${title},${facts},${stateOf(meeting, now)}`}
    >
      <View className="meeting-card__head">
        <Badge tone={kind === 'joint' ? 'ink' : 'jade'}>{meetingKindNames[kind]}</Badge>
        <Text className="meeting-card__state">{stateOf(meeting, now)}</Text>
      </View>
      <Text className="meeting-card__title">{title}</Text>
      <Text className="meeting-card__facts">{facts}</Text>
      <Text className="meeting-card__facts">{area}</Text>
    </Card>
  )
}

function stateOf({ state, startsAt, decided }: MeetingLine, now: Moment): string {
  if (state === 'cancelled') return '已取消'
  if (state === 'closed') return decided > 0 ? `定了 ${decided} 件事` : '纪要已公开'
  return now < startsAt ? '欢迎来' : '纪要还没写'
}
