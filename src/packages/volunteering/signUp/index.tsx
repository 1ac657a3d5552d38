import { useState } from 'react'
import type { Answer } from '../../../../domain/contract'
import { open, usePageParams } from '../../../cloud/routes'
import { useAnswer } from '../../../cloud/useAnswer'
import { Empty } from '../../../components/Empty'
import { Page } from '../../../components/Page'
import { Waiting } from '../../../components/Waiting'
import type { Activity } from '../activity'
import { SignedUp } from '../SignedUp'
import { SignUpForm } from '../SignUpForm'

/** For elders: one thing a screen. The activity was the first; who comes is the second; what happens next is the third. */
export default function SignUpPage() {
  const { activityId, shiftId } = usePageParams('signUp')
  const answer = useAnswer('volunteering.openActivity', { activityId })
  return (
    <Page title="报名">
      {answer.ready ? (
        <SignUpView activity={answer.data} shiftId={shiftId} again={answer.again} />
      ) : (
        <Waiting for={answer} shape="page" />
      )}
    </Page>
  )
}

type Props = { activity: Activity; shiftId: string; again: () => void }

function SignUpView({ activity, shiftId, again }: Props) {
  const [signed, setSigned] = useState<Answer<'volunteering.signUp'> | null>(null)
  const shift = activity.shifts.find((candidate) => candidate.shiftId === shiftId)
  if (!shift)
    return (
      <Empty
        icon="volunteer"
        title="这一场已经结束"
        about="看看别的场次,也许正缺人手。"
        action="看看别的活动"
        onAction={() => open('volunteer', {})}
      />
    )
  if (signed) return <SignedUp shift={shift} signed={signed} now={activity.now} />
  return (
    <SignUpForm
      activity={activity}
      shift={shift}
      onSigned={(answer) => {
        setSigned(answer)
        // The card that is shared next says how full it is now.
        again()
      }}
    />
  )
}
