import { Text, View } from '@tarojs/components'
import type { Answer } from '../../../../domain/contract'
import { hoursInWords } from '../../../../domain/volunteering/attendance'
import { fullness } from '../../../../domain/volunteering/words'
import { day, spoken } from '../../../../domain/wording/time'
import { open } from '../../../cloud/routes'
import { useAnswer } from '../../../cloud/useAnswer'
import { useNow } from '../../../cloud/useNow'
import { Button } from '../../../components/Button'
import { Card } from '../../../components/Card'
import { Empty } from '../../../components/Empty'
import { Page } from '../../../components/Page'
import { Waiting } from '../../../components/Waiting'
import { CheckIn } from './CheckIn'
import { MyShift } from './MyShift'
import './index.scss'

export type Mine = Answer<'volunteering.openMyShifts'>

export default function MyShiftsPage() {
  const answer = useAnswer('volunteering.openMyShifts', {})
  return (
    <Page title="我的报名">
      {answer.ready ? <MineView mine={answer.data} again={answer.again} /> : <Waiting for={answer} shape="list" />}
    </Page>
  )
}

function MineView({ mine, again }: { mine: Mine; again: () => void }) {
  const now = useNow(mine.now)
  const { upcoming, leading, served } = mine
  if (upcoming.length === 0 && leading.length === 0 && served.length === 0)
    return (
      <Empty
        icon="volunteer"
        title="您还没有报过名"
        about="看看邻居们这周需要什么,挑一件顺手的。"
        action="看看志愿活动"
        onAction={() => open('volunteer', {})}
      />
    )
  return (
    <>
      {upcoming.length > 0 && (
        <View className="mine__part">
          <Text className="mine__heading">要去的</Text>
          <CheckIn upcoming={upcoming} now={now} onDone={again} />
          {upcoming.map((shift) => (
            <MyShift key={shift.shiftId} shift={shift} now={now} onChanged={again} />
          ))}
        </View>
      )}
      {leading.length > 0 && (
        <View className="mine__part">
          <Text className="mine__heading">我带队的</Text>
          {leading.map((shift) => (
            <Card
              key={shift.shiftId}
              label={`${shift.title},${spoken(shift.from, now)},名单和签到`}
              onTap={() => open('roster', { shiftId: shift.shiftId })}
            >
              <Text className="mine__title">{shift.title}</Text>
              <Text className="mine__about">
                {spoken(shift.from, now)} · {fullness(shift)}
              </Text>
            </Card>
          ))}
        </View>
      )}
      <Served mine={mine} now={now} />
    </>
  )
}

/** What was done, and what it adds up to. Leaving late and not coming are said once, without blame. */
function Served({ mine: { served, minutes, lapses }, now }: { mine: Mine; now: number }) {
  if (served.length === 0 && lapses.late + lapses.absent === 0) return null
  return (
    <View className="mine__part">
      <Text className="mine__heading">做过的</Text>
      <Text className="mine__sum">一共 {hoursInWords(minutes)}</Text>
      {served.map(({ shiftId, activityId, title, from, place, minutes: each }) => (
        <View
          key={shiftId}
          className="mine__line"
          role="link"
          aria-role="link"
          aria-label={`${title},${day(from, now)}`}
          onClick={() => open('activity', { activityId })}
        >
          <View className="mine__words">
            <Text className="mine__title">{title}</Text>
            <Text className="mine__about">
              {day(from, now)} · {place}
            </Text>
          </View>
          <Text className="mine__hours">{each === null ? '待确认' : hoursInWords(each)}</Text>
        </View>
      ))}
      {lapses.late + lapses.absent > 0 && (
        <Text className="mine__lapses">
          这一年您临时退出 {lapses.late} 次,没能来 {lapses.absent} 次。谁都有急事,早点退出,后面的邻居就能补上。
        </Text>
      )}
      <View className="mine__ways">
        <Button kind="plain" onTap={() => open('record', {})}>
          志愿记录和证明
        </Button>
        <Button kind="quiet" onTap={() => open('board', {})}>
          看社区志愿榜
        </Button>
      </View>
    </View>
  )
}
