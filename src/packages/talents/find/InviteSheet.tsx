import { Text } from '@tarojs/components'
import { useState } from 'react'
import type { Answer } from '../../../../domain/contract'
import { spoken } from '../../../../domain/wording/time'
import { call, Refused } from '../../../cloud/call'
import { useAnswer } from '../../../cloud/useAnswer'
import { Button } from '../../../components/Button'
import { Choice } from '../../../components/Choice'
import { NoticeBar } from '../../../components/NoticeBar'
import { Sheet } from '../../../components/Sheet'
import { Waiting } from '../../../components/Waiting'

type Props = { at: string; refs: string[]; open: boolean; onClose: () => void; onInvited: (words: string) => void }

/** To which activity those who were chosen are invited. */
export const InviteSheet = ({ open, onClose, ...inviting }: Props) => (
  <Sheet open={open} title={`邀请 ${inviting.refs.length} 位达人`} onClose={onClose}>
    {open && <ToWhat {...inviting} />}
  </Sheet>
)

function ToWhat({ at, refs, onInvited }: Pick<Props, 'at' | 'refs' | 'onInvited'>) {
  const shifts = useAnswer('volunteering.listShifts', { at })
  const [activityId, setActivityId] = useState<string | null>(null)
  const [state, setState] = useState<{ busy: boolean; wrong: string | null }>({ busy: false, wrong: null })
  if (!shifts.ready) return <Waiting for={shifts} shape="card" />
  const options = activitiesIn(shifts.data)
  const invite = async () => {
    if (!activityId) return
    setState({ busy: true, wrong: null })
    try {
      const { invited } = await call('talents.invite', { refs, activityId })
      onInvited(
        invited === refs.length
          ? `邀请了 ${invited} 位,他们会在惠邻的消息里看到。来不来由他们定。`
          : `新邀请了 ${invited} 位,其余的以前请过,不再打扰。`,
      )
    } catch (failure) {
      if (!(failure instanceof Refused)) throw failure
      setState({ busy: false, wrong: failure.refusal.message })
    }
  }
  if (options.length === 0)
    return <Text className="find__note">这里还没有要办的活动。先到「志愿」里发一个,再来邀请。</Text>
  return (
    <>
      <Choice label="请他们来哪个活动" options={options} value={activityId} onChange={setActivityId} />
      {state.wrong && (
        <NoticeBar tone="amber">
          <Text>{state.wrong}</Text>
        </NoticeBar>
      )}
      <Button kind="primary" busy={state.busy} disabled={activityId === null} onTap={() => void invite()}>
        发邀请
      </Button>
    </>
  )
}

/** Each activity once, with its next shift. */
function activitiesIn({ shifts, now }: Answer<'volunteering.listShifts'>) {
  const next = new Map<string, (typeof shifts)[number]>()
  for (const shift of shifts) if (!next.has(shift.activityId)) next.set(shift.activityId, shift)
  return [...next.values()].map(({ activityId, title, from, placesLeft }) => ({
    value: activityId,
    word: title,
    about: `${spoken(from, now)},${placesLeft > 0 ? `还差 ${placesLeft} 人` : '人满了,可以候补'}`,
  }))
}
