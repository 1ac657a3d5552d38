import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Answer } from '../../../../domain/contract'
import { bindFirst } from '../../../cloud/bindFirst'
import { open, usePageParams } from '../../../cloud/routes'
import { useAnswer } from '../../../cloud/useAnswer'
import { useNow } from '../../../cloud/useNow'
import { Badge } from '../../../components/Badge'
import { Empty } from '../../../components/Empty'
import { NoticeBar } from '../../../components/NoticeBar'
import { Page } from '../../../components/Page'
import { Photos } from '../../../components/Photos'
import { Sheet } from '../../../components/Sheet'
import { Waiting } from '../../../components/Waiting'
import { useAppearance } from '../../../phone/appearance'
import { SignedUp } from '../SignedUp'
import { SignUpForm } from '../SignUpForm'
import { Facts } from './Facts'
import { Outcomes } from './Outcomes'
import { Said } from './Said'
import { ShiftCard } from './ShiftCard'
import './index.scss'

export type Activity = Answer<'volunteering.openActivity'>
export type ActivityShift = Activity['shifts'][number]

export default function ActivityPage() {
  const { activityId } = usePageParams('activity')
  const answer = useAnswer('volunteering.openActivity', { activityId })
  return (
    <Page title="志愿活动">
      {answer.ready ? (
        <ActivityView activity={answer.data} again={answer.again} />
      ) : (
        <Waiting for={answer} shape="page" />
      )}
    </Page>
  )
}

function ActivityView({ activity, again }: { activity: Activity; again: () => void }) {
  const { shiftId } = usePageParams('activity')
  const { elder } = useAppearance()
  const [chosen, setChosen] = useState<string | null>(null)
  const now = useNow(activity.now)
  const shifts = sharedFirst(activity.shifts, shiftId)
  // One thing a screen for elders: signing up has a page of its own.
  const join = (shift: ActivityShift) =>
    elder ? open('signUp', { activityId: activity.id, shiftId: shift.shiftId }) : setChosen(shift.shiftId)
  return (
    <>
      <View className="activity__head">
        <Badge tone={activity.kind === 'class' ? 'amber' : 'jade'}>
          {activity.kind === 'class' ? '孩子的课' : '大家来帮忙'}
        </Badge>
        <Text className="activity__title">{activity.title}</Text>
        <Text className="activity__whose">
          {activity.organiser} · {activity.area}
        </Text>
        <Photos pictures={activity.pictures} alt={`${activity.title}的照片`} />
      </View>
      {activity.whyNot && shifts.length > 0 && (
        <NoticeBar
          tone="amber"
          action="登记住处"
          onAction={() => bindFirst('activity', { activityId: activity.id, ...(shiftId ? { shiftId } : {}) })}
        >
          <Text>{activity.whyNot.message}</Text>
        </NoticeBar>
      )}
      {shifts.length === 0 && (
        <Empty
          icon="volunteer"
          title="现在没有要报名的场次"
          about="有新的场次会在「志愿」里招人。"
          action="看看别的活动"
          onAction={() => open('volunteer', {})}
        />
      )}
      {shifts.map((shift, index) => (
        <ShiftCard
          key={shift.shiftId}
          activity={activity}
          shift={shift}
          now={now}
          first={index === 0}
          onJoin={() => join(shift)}
          onChanged={again}
        />
      ))}
      <Facts activity={activity} />
      <Outcomes activity={activity} />
      <Said activity={activity} />
      <SignUpSheet
        activity={activity}
        shift={shifts.find((shift) => shift.shiftId === chosen) ?? null}
        onClose={() => setChosen(null)}
        onChanged={again}
      />
    </>
  )
}

/** The shift that a card was about stands first; of the rest the next. */
const sharedFirst = (shifts: ActivityShift[], shared: string): ActivityShift[] => [
  ...shifts.filter(({ shiftId }) => shiftId === shared),
  ...shifts.filter(({ shiftId }) => shiftId !== shared),
]

type SheetProps = { activity: Activity; shift: ActivityShift | null; onClose: () => void; onChanged: () => void }

/** The second tap: who comes. Then what happens next. */
function SignUpSheet({ activity, shift, onClose, onChanged }: SheetProps) {
  const [signed, setSigned] = useState<Answer<'volunteering.signUp'> | null>(null)
  const close = () => {
    setSigned(null)
    onClose()
  }
  return (
    <Sheet open={shift !== null} title={signed ? '报好名了' : '报名'} onClose={close}>
      {shift && signed && <SignedUp shift={shift} signed={signed} now={activity.now} />}
      {shift && !signed && (
        <SignUpForm
          activity={activity}
          shift={shift}
          onSigned={(answer) => {
            setSigned(answer)
            onChanged()
          }}
        />
      )}
    </Sheet>
  )
}
