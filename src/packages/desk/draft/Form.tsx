import { Text, View } from '@tarojs/components'
import { useEffect, useRef, useState } from 'react'
import type { Answer } from '../../../../domain/contract'
import type { Refusal } from '../../../../domain/refusals'
import { whyNotPlan } from '../../../../domain/voting/draft'
import { call, Refused } from '../../../cloud/call'
import { openInstead } from '../../../cloud/routes'
import { useDraft } from '../../../cloud/useDraft'
import { useNow } from '../../../cloud/useNow'
import { Button } from '../../../components/Button'
import { NoticeBar } from '../../../components/NoticeBar'
import { Steps } from '../../../components/Steps'
import { toTop, toWhatIsWrong } from '../../../phone/scroll'
import { PlanView } from '../PlanView'
import { planOf, type Sketch, type Step, stepNames, stepOf, stepsOf } from '../sketch'
import { How } from './How'
import { Projects } from './Projects'
import { What } from './What'
import { When } from './When'
import { Who } from './Who'
import { whyNotOn } from './whyNotOn'

export type Desk = Answer<'voting.listDrafts'>

/** What every step of the form gets. `wrong` is the sentence about a field of the plan, if it is the one that is wrong. */
export type StepProps = {
  sketch: Sketch
  change: (part: Partial<Sketch>) => void
  desk: Desk
  wrong: (field: string) => string | undefined
}

/** A plan, a step a time; `name` is under what the phone keeps it. */
export function Form({ desk, name, initial }: { desk: Desk; name: string; initial: () => Sketch }) {
  const [first] = useState(initial)
  const [sketch, keepSketch, dropSketch] = useDraft<Sketch>(name, first)
  // What was typed last counts, also for a tap that comes before it is drawn.
  const latest = useRef(sketch)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [busy, setBusy] = useState(false)
  const now = useNow(desk.now)
  const steps = stepsOf(sketch)
  const place = Math.max(0, steps.indexOf(sketch.step))
  const step = steps[place] ?? 'what'
  const plan = planOf(sketch)
  const elsewhere = refusal && stepOf(refusal.field) !== step ? stepOf(refusal.field) : null

  useEffect(() => {
    if (refusal) toWhatIsWrong()
  }, [refusal])

  const setSketch = (part: Partial<Sketch>) => {
    latest.current = { ...latest.current, ...part }
    keepSketch(latest.current)
  }
  const goTo = (next: Step | undefined) => {
    setSketch({ step: next ?? step })
    toTop()
  }
  const refuse = (reason: Refusal) => {
    goTo(stepOf(reason.field))
    setRefusal(reason)
  }
  const goOn = () => {
    const reason = whyNotOn(step, latest.current, now)
    setRefusal(reason)
    if (!reason) goTo(steps[place + 1])
  }
  const submit = async () => {
    const reason = whyNotPlan(plan, now)
    if (reason) return refuse(reason)
    setBusy(true)
    setRefusal(null)
    try {
      await call('voting.submitDraft', { draftId: sketch.draftId, revision: sketch.revision, plan })
      dropSketch()
      openInstead('review', { draftId: sketch.draftId })
    } catch (failure) {
      if (!(failure instanceof Refused)) throw failure
      refuse(failure.refusal)
    } finally {
      setBusy(false)
    }
  }
  const props: StepProps = {
    sketch,
    change: (part) => {
      setSketch(part)
      setRefusal(null)
    },
    desk,
    wrong: (field) => (refusal?.field?.replace(/^plan\./, '').split('.')[0] === field ? refusal.message : undefined),
  }
  return (
    <>
      <Steps names={steps.map((each) => stepNames[each])} place={place} />
      <View className="form__step">
        {step === 'what' && <What {...props} />}
        {step === 'who' && <Who {...props} />}
        {step === 'projects' && <Projects {...props} />}
        {step === 'rule' && <How {...props} />}
        {step === 'when' && <When {...props} now={now} />}
        {step === 'look' && (
          <PlanView plan={plan} areaName={desk.areas.find(({ id }) => id === plan.area)?.name ?? ''} now={now} />
        )}
      </View>
      {refusal && (elsewhere || step === 'look') && (
        <NoticeBar
          tone="amber"
          {...(elsewhere && elsewhere !== 'look'
            ? { action: `去改「${stepNames[elsewhere]}」`, onAction: () => refuse(refusal) }
            : {})}
        >
          <Text>{refusal.message}</Text>
        </NoticeBar>
      )}
      {step === 'look' ? (
        <Button kind="primary" busy={busy} onTap={() => void submit()}>
          交给同事审核
        </Button>
      ) : (
        <Button kind="primary" onTap={goOn}>
          下一步
        </Button>
      )}
      {place > 0 && (
        <Button kind="quiet" onTap={() => goTo(steps[place - 1])}>
          上一步
        </Button>
      )}
    </>
  )
}
