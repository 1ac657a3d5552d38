import { Text, View } from '@tarojs/components'
import { useEffect, useRef, useState } from 'react'
import type { Answer } from '../../../../domain/contract'
import type { Refusal } from '../../../../domain/refusals'
import { useDraft } from '../../../cloud/useDraft'
import { useNow } from '../../../cloud/useNow'
import { Button } from '../../../components/Button'
import { NoticeBar } from '../../../components/NoticeBar'
import { Steps } from '../../../components/Steps'
import { toTop, toWhatIsWrong } from '../../../phone/scroll'
import { Look } from './Look'
import { Pictures } from './Pictures'
import { PostSheet } from './PostSheet'
import { newSketch, type Sketch, type Step, stepNames, stepOf, stepsOf, whyNotOn, whyNotPost } from './sketch'
import { What } from './What'
import { When } from './When'
import { Who } from './Who'

export type Posting = Answer<'volunteering.openPosting'>

type Part = Partial<Sketch> | ((sketch: Sketch) => Partial<Sketch>)

/** What every step of the form gets. `wrong` is the sentence about a field, if it is the one that is wrong. */
export type StepProps = {
  sketch: Sketch
  /** A part that follows from what was typed last is a function of it. */
  change: (part: Part) => void
  posting: Posting
  now: number
  wrong: (field: string) => string | undefined
}

/** An activity, a step a time. There is one at a time in the making, and it stays on the phone until it is posted. */
export function Form({ posting }: { posting: Posting }) {
  const [first] = useState(() => newSketch(posting.now, posting.areas[0]))
  const [sketch, keepSketch, dropSketch] = useDraft<Sketch>('leading/new', first)
  // What was typed last counts, also for a tap that comes before it is drawn.
  const latest = useRef(sketch)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [looking, setLooking] = useState(false)
  const now = useNow(posting.now)
  const steps = stepsOf(sketch)
  const place = Math.max(0, steps.indexOf(sketch.step))
  const step = steps[place] ?? 'what'

  useEffect(() => {
    if (refusal) toWhatIsWrong()
  }, [refusal])

  const change = (part: Part) => {
    latest.current = { ...latest.current, ...(typeof part === 'function' ? part(latest.current) : part) }
    keepSketch(latest.current)
  }
  const goTo = (next: Step | undefined) => {
    change({ step: next ?? step })
    toTop()
  }
  const refuse = (reason: Refusal) => {
    setLooking(false)
    goTo(stepOf(reason.field))
    setRefusal(reason)
  }
  const goOn = () => {
    const reason = whyNotOn(step, latest.current, now)
    setRefusal(reason)
    if (!reason) goTo(steps[place + 1])
  }
  const look = () => {
    const reason = whyNotPost(latest.current, now)
    if (reason) refuse(reason)
    else setLooking(true)
  }
  const props: StepProps = {
    ...{ sketch, posting, now },
    change: (part) => {
      change(part)
      setRefusal(null)
    },
    wrong: (field) => (refusal?.field?.split('.')[0] === field ? refusal.message : undefined),
  }
  return (
    <>
      <Steps names={steps.map((each) => stepNames[each])} place={place} />
      <View className="posting__step">
        {step === 'what' && <What {...props} />}
        {step === 'who' && <Who {...props} />}
        {step === 'when' && <When {...props} />}
        {step === 'pictures' && <Pictures {...props} />}
        {step === 'look' && <Look {...props} />}
      </View>
      {refusal && stepOf(refusal.field) === 'look' && (
        <NoticeBar tone="amber">
          <Text>{refusal.message}</Text>
        </NoticeBar>
      )}
      <Button kind="primary" onTap={step === 'look' ? look : goOn}>
        {step === 'look' ? '发布' : '下一步'}
      </Button>
      {place > 0 && (
        <Button kind="quiet" onTap={() => goTo(steps[place - 1])}>
          上一步
        </Button>
      )}
      <PostSheet
        open={looking}
        sketch={sketch}
        now={now}
        onClose={() => setLooking(false)}
        onRefused={refuse}
        onPosted={dropSketch}
      />
    </>
  )
}
