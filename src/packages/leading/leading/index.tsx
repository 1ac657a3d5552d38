import { Text, View } from '@tarojs/components'
import type { Answer } from '../../../../domain/contract'
import { fromTo, fullness } from '../../../../domain/volunteering/words'
import type { Moment } from '../../../../domain/wording/time'
import { open } from '../../../cloud/routes'
import { useAnswer } from '../../../cloud/useAnswer'
import { useNow } from '../../../cloud/useNow'
import { Badge } from '../../../components/Badge'
import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { Empty } from '../../../components/Empty'
import { Page } from '../../../components/Page'
import { Waiting } from '../../../components/Waiting'
import { stageOf } from '../stage'
import './index.scss'

type Mine = Answer<'volunteering.openMyShifts'>

export default function LeadingPage() {
  const mine = useAnswer('volunteering.openMyShifts', {})
  return <Page title="我带的活动">{mine.ready ? <Led mine={mine.data} /> : <Waiting for={mine} shape="list" />}</Page>
}

/** The shifts that wait for me: what is over and not closed yet comes first, since it began first. */
function Led({ mine }: { mine: Mine }) {
  const now = useNow(mine.now)
  if (mine.leading.length === 0)
    return (
      <Empty
        icon="volunteer"
        title="您现在没有要带的场次"
        about="发一个活动,邻居马上就能报名;有人把场次交给您带,也会出现在这里。"
        action="发活动"
        onAction={() => open('postActivity', {})}
      />
    )
  return (
    <>
      <View className="leading__post">
        <Button kind="plain" onTap={() => open('postActivity', {})}>
          发一个活动
        </Button>
      </View>
      {mine.leading.map((shift) => (
        <LedShift key={shift.shiftId} shift={shift} now={now} />
      ))}
    </>
  )
}

const words = {
  before: null,
  during: { word: '正在进行', tone: 'jade' },
  over: { word: '该收尾了', tone: 'persimmon' },
} as const

function LedShift({ shift, now }: { shift: Mine['leading'][number]; now: Moment }) {
  const { shiftId, title, from, until, venue, capacity, placesLeft } = shift
  const stage = stageOf(shift, now)
  const said = words[stage]
  const when = fromTo(from, until, now)
  const places = stage === 'over' ? `报名 ${capacity - placesLeft} 人` : fullness(shift)
  return (
    <Card
      tone={stage === 'during' ? 'jade' : stage === 'over' ? 'persimmon' : 'plain'}
      label={[title, said?.word, when, places].filter(Boolean).join(',')}
      onTap={() => open('roster', { shiftId })}
    >
      <View className="leading__head">
        <Text className="leading__title">{title}</Text>
        {said && <Badge tone={said.tone}>{said.word}</Badge>}
      </View>
      <Text className="leading__when">{when}</Text>
      <Text className="leading__about">
        {venue.name} · {places}
      </Text>
    </Card>
  )
}
