import { Text } from '@tarojs/components'
import { useState } from 'react'
import type { Answer } from '../../../../domain/contract'
import type { Refusal } from '../../../../domain/refusals'
import { whyNotPlan } from '../../../../domain/voting/draft'
import { call, Refused } from '../../../cloud/call'
import { openInstead, usePageParams } from '../../../cloud/routes'
import { useAnswer } from '../../../cloud/useAnswer'
import { useDraft } from '../../../cloud/useDraft'
import { Button } from '../../../components/Button'
import { NoticeBar } from '../../../components/NoticeBar'
import { Page } from '../../../components/Page'
import { Waiting } from '../../../components/Waiting'
import { PlanView } from '../PlanView'
import { newSketch, planOf, type Sketch, type Step, sketchOf, stepNames, stepOf, stepsOf } from '../sketch'
import { How } from './How'
import { Projects } from './Projects'
import { What } from './What'
import { When } from './When'
import { Who } from './Who'
import './index.scss'

export type Desk = Answer<'voting.listDrafts'>

/** A new plan, or one that came back to be changed. */
export default function DraftPage() {
  const { draftId } = usePageParams('draft')
  const desk = useAnswer('voting.listDrafts', {})
  return (
    <Page title="发起投票">
      {!desk.ready ? (
        <Waiting for={desk} shape="page" />
      ) : draftId === '' ? (
        <Form desk={desk.data} name="new" initial={newSketch(desk.data.now, desk.data.areas[0]?.id ?? '')} />
      ) : (
        <Again desk={desk.data} draftId={draftId} />
      )}
    </Page>
  )
}

function Again({ desk, draftId }: { desk: Desk; draftId: string }) {
  const draft = useAnswer('voting.openDraft', { draftId })
  if (!draft.ready) return <Waiting for={draft} shape="page" />
  const { plan, revision, decision } = draft.data
  return (
    <>
      {decision && (
        <NoticeBar tone="amber">
          <Text>
            {decision.by}退回,说:{decision.comment}
          </Text>
        </NoticeBar>
      )}
      <Form desk={desk} name={`${draftId}-${revision}`} initial={sketchOf(plan, draftId, revision)} />
    </>
  )
}

/** What every step of the form gets. `wrong` is the sentence about a field of the plan, if it is the one that is wrong. */
export type StepProps = {
  sketch: Sketch
  change: (part: Partial<Sketch>) => void
  desk: Desk
  wrong: (field: string) => string | undefined
}

function Form({ desk, name, initial }: { desk: Desk; name: string; initial: Sketch }) {
  const [sketch, setSketch, dropSketch] = useDraft<Sketch>(`desk/${name}`, initial)
  const [step, setStep] = useState<Step>('what')
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [busy, setBusy] = useState(false)
  const steps = stepsOf(sketch)
  const place = Math.max(0, steps.indexOf(step))
  const plan = planOf(sketch)

  const props: StepProps = {
    sketch,
    change: (part) => {
      setSketch({ ...sketch, ...part })
      setRefusal(null)
    },
    desk,
    wrong: (field) => (refusal?.field === field || refusal?.field === `plan.${field}` ? refusal.message : undefined),
  }
  const refuse = (reason: Refusal) => {
    setRefusal(reason)
    setStep(stepOf(reason.field?.replace(/^plan\./, '')))
  }
  const goOn = () => {
    const missing = missingIn(steps[place] ?? 'what', sketch)
    setRefusal(missing)
    if (!missing) setStep(steps[place + 1] ?? 'look')
  }
  const submit = async () => {
    const reason = whyNotPlan(plan, Date.now())
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
  return (
    <>
      <Text className="form__place">
        第 {place + 1} 步,共 {steps.length} 步:{stepNames[steps[place] ?? 'what']}
      </Text>
      {refusal && (
        <NoticeBar tone="amber">
          <Text>{refusal.message}</Text>
        </NoticeBar>
      )}
      {step === 'what' && <What {...props} />}
      {step === 'who' && <Who {...props} />}
      {step === 'projects' && <Projects {...props} />}
      {step === 'rule' && <How {...props} />}
      {step === 'when' && <When {...props} />}
      {step === 'look' && (
        <PlanView plan={plan} areaName={desk.areas.find(({ id }) => id === plan.area)?.name ?? ''} now={desk.now} />
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
        <Button kind="quiet" onTap={() => setStep(steps[place - 1] ?? 'what')}>
          上一步
        </Button>
      )}
    </>
  )
}

/** What has to be said before going on, as a sentence at its field. */
function missingIn(step: Step, { title, area, projects, ballot, budget }: Sketch): Refusal | null {
  const missing = (field: string, message: string): Refusal => ({ code: 'not-understood', field, message })
  if (step === 'what' && title.trim() === '') return missing('title', '请写一个标题,邻居一看就知道投什么。')
  if (step === 'who' && area === '') return missing('area', '请选在哪里投。')
  if (step === 'projects' && projects.length < 2) return missing('projects', '至少要有 2 个,请再加几个。')
  if (step === 'rule' && ballot === 'budget' && Number(budget) <= 0) return missing('budget', '请填一共有多少经费。')
  return null
}
