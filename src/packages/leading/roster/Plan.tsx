import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { cardTitle, fullness } from '../../../../domain/volunteering/words'
import { type Moment, spoken } from '../../../../domain/wording/time'
import { pathTo } from '../../../cloud/routes'
import { Button } from '../../../components/Button'
import { NoticeBar } from '../../../components/NoticeBar'
import { ShareButton } from '../../../components/ShareButton'
import { countsOf, type Roster, type Row } from '../rows'
import { Cancel } from './Cancel'
import { HandOver } from './HandOver'
import { Move } from './Move'

type Props = { roster: Roster; rows: Row[]; now: Moment; again: () => void }
type Doing = 'move' | 'cancel' | 'hand-over'

/** Before the shift: finding people, and what to do when something comes up. */
export function Plan({ roster, rows, now, again }: Props) {
  const [doing, setDoing] = useState<Doing | null>(null)
  const [told, setTold] = useState<string | null>(null)
  const { shiftId, activityId, title, from, capacity } = roster
  const counts = countsOf(rows)
  const placesLeft = Math.max(0, capacity - counts.signedUp)
  const line = { title, from, capacity, placesLeft, waiting: counts.waiting }
  const card = {
    ...{ title: cardTitle(line, now), path: pathTo('activity', { activityId, shiftId }) },
    shown: {
      ...{ kind: 'activity' as const, id: activityId, title, where: roster.venue.name },
      ...{ when: spoken(from, now), stake: fullness(line) },
    },
  }
  const close = () => setDoing(null)
  const done = (words: string) => {
    setDoing(null)
    setTold(words)
    again()
  }
  const concerned = whoIsTold(counts)
  return (
    <View className="roster__plan">
      {told && (
        <NoticeBar tone="jade">
          <Text>{told}</Text>
        </NoticeBar>
      )}
      {now < roster.until && (
        <View className="roster__part">
          <Text className="roster__heading">招人</Text>
          <ShareButton card={card}>发到群里</ShareButton>
          <Text className="roster__small">卡片上写着:{card.title}。打开看到的总是最新的人数。</Text>
        </View>
      )}
      <Text className="roster__heading">有变化</Text>
      <View className="roster__ways">
        <Button kind="plain" onTap={() => setDoing('hand-over')}>
          换人带队
        </Button>
        <Button kind="plain" onTap={() => setDoing('move')}>
          改时间地点
        </Button>
        <Button kind="danger" onTap={() => setDoing('cancel')}>
          取消这一场
        </Button>
      </View>
      {doing === 'hand-over' && <HandOver roster={roster} rows={rows} onClose={close} />}
      {doing === 'move' && <Move roster={roster} concerned={concerned} now={now} onClose={close} onMoved={done} />}
      {doing === 'cancel' && (
        <Cancel roster={roster} concerned={concerned} now={now} onClose={close} onCancelled={done} />
      )}
    </View>
  )
}

/** Whom a change is told to, in a sentence. */
function whoIsTold({ signedUp, waiting }: ReturnType<typeof countsOf>): string {
  if (signedUp + waiting === 0) return '还没有人报名,不用告诉谁。'
  const both = [signedUp > 0 && `报名的 ${signedUp} 位`, waiting > 0 && `候补的 ${waiting} 位`].filter(Boolean)
  return `会马上告诉${both.join('、')},原因他们看得到。`
}
