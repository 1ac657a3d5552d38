import { Text, View } from '@tarojs/components'
import type { Answer } from '../../../domain/contract'
import { inShort } from '../../../domain/voting/explanation'
import { day, left, type Moment, spoken } from '../../../domain/wording/time'
import { open } from '../../cloud/routes'
import { Badge } from '../../components/Badge'
import './PollLine.scss'

export type Line = Answer<'voting.listPolls'>['polls'][number]

/** A poll in the list: what, how much, until when; a closed one goes straight to its result. */
export function PollLine({ poll, now }: { poll: Line; now: Moment }) {
  const { id, title, area, asked, projects, state } = poll
  return (
    <View
      className="poll-line"
      role="link"
      aria-role="link"
      aria-label={`${title},${area},${stateNames[state]},${whenOf(poll, now)}`}
      onClick={() => open(state === 'closed' ? 'result' : 'poll', { pollId: id })}
    >
      <View className="poll-line__head">
        <Badge tone={stateTones[state]}>{stateNames[state]}</Badge>
        <Text className="poll-line__when">{whenOf(poll, now)}</Text>
      </View>
      <Text className="poll-line__title">{title}</Text>
      <Text className="poll-line__facts">
        {area} · {inShort(asked, projects)}
      </Text>
    </View>
  )
}

const stateNames = { open: '进行中', upcoming: '即将开始', counting: '正在计票', closed: '有结果了' } as const
const stateTones = { open: 'persimmon', upcoming: 'ink', counting: 'amber', closed: 'jade' } as const

function whenOf({ state, opensAt, closesAt }: Line, now: Moment): string {
  if (state === 'open') return left(closesAt, now)
  if (state === 'upcoming') return `${spoken(opensAt, now)} 开始`
  return `${day(closesAt, now)}截止`
}
