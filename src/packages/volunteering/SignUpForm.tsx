import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Answer } from '../../../domain/contract'
import { type AgeBand, ageBands } from '../../../domain/volunteering/shift'
import { fromTo } from '../../../domain/volunteering/words'
import { bindFirst } from '../../cloud/bindFirst'
import { useAction } from '../../cloud/useAction'
import { Button } from '../../components/Button'
import { Choice } from '../../components/Choice'
import { Field } from '../../components/Field'
import { NoticeBar } from '../../components/NoticeBar'
import { Tick } from '../../components/Tick'
import { keep, kept } from '../../phone/storage'
import type { Activity, ActivityShift } from './activity'
import './SignUpForm.scss'

type Props = { activity: Activity; shift: ActivityShift; onSigned: (answer: Answer<'volunteering.signUp'>) => void }
type Filled = { name: string; child: string; band: AgeBand | null; oldEnough: boolean }

const bandWords = ageBands.map((band) => ({ value: band, word: `${band.replace('-', ' 到 ')} 岁` }))

/** Who comes. The name is the one given last time, so that from the second time on it is one tap. */
export function SignUpForm({ activity, shift, onSigned }: Props) {
  const [filled, setFilled] = useState<Filled>(() => ({
    ...{ name: kept('calledName') ?? '', child: '', band: null, oldEnough: false },
  }))
  const { busy, refusal, run } = useAction('volunteering.signUp')
  const change = (part: Partial<Filled>) => {
    setFilled({ ...filled, ...part })
    if (part.name !== undefined) keep('calledName', part.name)
  }
  const { minimumAge, kind } = activity
  const signUp = async () => {
    const name = filled.name.trim()
    const answer = await run({
      ...{ shiftId: shift.shiftId, name },
      ...(filled.band ? { child: { name: filled.child.trim(), band: filled.band } } : {}),
      ...(minimumAge !== null && filled.oldEnough ? { declaresAge: minimumAge } : {}),
    })
    if (answer) onSigned(answer)
  }
  return (
    <View className="sign-up">
      <Text className="sign-up__what">{activity.title}</Text>
      <Text className="sign-up__when">
        {fromTo(shift.from, shift.until, activity.now)},{shift.venue.name}
      </Text>
      <Field
        label={kind === 'class' ? '家长怎么称呼' : '怎么称呼您'}
        value={filled.name}
        hint="带队人按这个叫您,比如 王阿姨"
        onChange={(name) => change({ name })}
      />
      {kind === 'class' && (
        <>
          <Field
            label="孩子的小名"
            value={filled.child}
            hint="只记小名和年龄段,课后 30 天删掉"
            onChange={(child) => change({ child })}
          />
          <Choice
            label="孩子的年龄段"
            look="tiles"
            options={bandWords}
            value={filled.band}
            onChange={(band) => change({ band })}
          />
        </>
      )}
      {minimumAge !== null && kind === 'open' && (
        <Tick on={filled.oldEnough} onChange={(oldEnough) => change({ oldEnough })}>
          {`我已满 ${minimumAge} 周岁`}
        </Tick>
      )}
      {refusal && (
        <NoticeBar
          tone="amber"
          {...(refusal.code === 'no-home'
            ? {
                action: '登记住处',
                onAction: () => bindFirst('activity', { activityId: activity.id, shiftId: shift.shiftId }),
              }
            : {})}
        >
          <Text>{refusal.message}</Text>
        </NoticeBar>
      )}
      <Button kind="primary" busy={busy} disabled={!isComplete(filled, activity)} onTap={() => void signUp()}>
        {shift.placesLeft > 0 ? '确认报名' : '确认排候补'}
      </Button>
    </View>
  )
}

const isComplete = ({ name, child, band }: Filled, { kind }: Activity): boolean =>
  name.trim() !== '' && (kind === 'open' || (child.trim() !== '' && band !== null))
