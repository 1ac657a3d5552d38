import { Text, View } from '@tarojs/components'
import { useEffect, useRef, useState } from 'react'
import type { Answer } from '../../../../domain/contract'
import type { Refusal } from '../../../../domain/refusals'
import { openInstead } from '../../../cloud/routes'
import { useAction } from '../../../cloud/useAction'
import { useDraft } from '../../../cloud/useDraft'
import { Button } from '../../../components/Button'
import { NoticeBar } from '../../../components/NoticeBar'
import { Sheet } from '../../../components/Sheet'
import { Steps } from '../../../components/Steps'
import { Tabs } from '../../../components/Tabs'
import { toTop, toWhatIsWrong } from '../../../phone/scroll'
import { Blocks } from './Blocks'
import { Files } from './Files'
import { HowLong } from './HowLong'
import { Preview } from './Preview'
import { proposalOf, type Sketch, type Step } from './sketch'
import { fieldOf, stepNames, stepOf, stepsOf, whyNotOn } from './steps'
import { Short, What, Why } from './What'

export type Areas = Answer<'notices.listDrafts'>['areas']
/** What every step gets. `wrong` is the sentence about a field of the proposal, if it is the one that is wrong. */
export type StepProps = {
  sketch: Sketch
  change: (part: Partial<Sketch>) => void
  wrong: (field: string) => string | undefined
  now: number
}
type Props = { name: string; areas: Areas; now: number; initial: () => Sketch }

/** A notice, a step a time; `name` is under what the phone keeps it. */
export function Form({ name, areas, now, initial }: Props) {
  const [first] = useState(initial)
  const [sketch, keepSketch, drop] = useDraft<Sketch>(name, first)
  // What was typed last counts, also for a tap that comes before it is drawn.
  const latest = useRef(sketch)
  const [view, setView] = useState<'write' | 'preview'>('write')
  const [own, setOwn] = useState<Refusal | null>(null)
  const [asking, setAsking] = useState(false)
  const { busy, refusal: sent, run } = useAction('notices.submitDraft')
  const refusal = own ?? sent
  const steps = stepsOf(sketch)
  const place = Math.max(0, steps.indexOf(sketch.step))
  const step = steps[place] ?? 'look'

  useEffect(() => {
    if (refusal) toWhatIsWrong()
  }, [refusal])

  const change = (part: Partial<Sketch>) => {
    latest.current = { ...latest.current, ...part }
    keepSketch(latest.current)
    setOwn(null)
  }
  const goTo = (next: Step | undefined) => {
    change({ step: next ?? step })
    toTop()
  }
  const refused = (reason: Refusal) => {
    goTo(stepOf(reason.field))
    setOwn(reason)
  }
  const goOn = () => {
    const reason = whyNotOn(step, latest.current)
    if (reason) setOwn(reason)
    else goTo(steps[place + 1])
  }
  const ask = () => {
    const reason = steps.flatMap((each) => whyNotOn(each, latest.current) ?? [])[0]
    if (reason) refused(reason)
    else setAsking(true)
  }
  const submit = async () => {
    const { draftId, revision } = latest.current
    if (!(await run({ draftId, revision, proposal: proposalOf(latest.current) }))) return
    drop()
    openInstead('noticeReview', { draftId })
  }
  const wrong = (field: string) => (refusal && fieldOf(refusal.field) === field ? refusal.message : undefined)
  const props: StepProps = { sketch, change, wrong, now }
  const toFix = refusal && stepOf(refusal.field) !== step ? stepOf(refusal.field) : null
  return (
    <>
      <Tabs
        label="写还是看"
        items={[
          { value: 'write', word: '写' },
          { value: 'preview', word: '预览' },
        ]}
        value={view}
        onChange={setView}
      />
      {view === 'preview' ? (
        <Preview sketch={sketch} />
      ) : (
        <>
          <Steps names={steps.map((each) => stepNames[each])} place={place} />
          <View className="write__step">
            {step === 'what' && <What {...props} areas={areas} />}
            {step === 'why' && <Why {...props} />}
            {step === 'short' && <Short {...props} />}
            {step === 'text' && <Blocks {...props} />}
            {step === 'text' && <Files {...props} />}
            {step === 'time' && <HowLong {...props} />}
            {step === 'look' && <Preview sketch={sketch} />}
          </View>
          {refusal && (toFix || step === 'look') && (
            <NoticeBar
              tone="amber"
              {...(toFix && toFix !== 'look'
                ? { action: `去改「${stepNames[toFix]}」`, onAction: () => refused(refusal) }
                : {})}
            >
              <Text>{refusal.message}</Text>
            </NoticeBar>
          )}
          <Button kind="primary" onTap={step === 'look' ? ask : goOn}>
            {step === 'look' ? '交给另一位审核' : '下一步'}
          </Button>
          {place > 0 && (
            <Button kind="quiet" onTap={() => goTo(steps[place - 1])}>
              上一步
            </Button>
          )}
        </>
      )}
      <Sheet open={asking} title="交给另一位审核" onClose={() => setAsking(false)}>
        <Text className="notice-desk__about">{summary(sketch)}另一位工作人员审核通过后才贴出,贴出后不能悄悄改。</Text>
        {refusal && (
          <NoticeBar tone="amber">
            <Text>{refusal.message}</Text>
          </NoticeBar>
        )}
        <Button kind="primary" busy={busy} onTap={() => void submit()}>
          确认提交
        </Button>
      </Sheet>
    </>
  )
}

const summary = ({ about, title, days, objections, change, publishAt }: Sketch): string =>
  about
    ? `更正「${title}」,${change === 'matter' ? '公示期重新算' : '公示期不变'}。`
    : `「${title}」,${publishAt === null ? '通过后马上贴出' : '到定好的时间贴出'},公示 ${days} 天,${objections ? '收异议' : '不收异议'}。`
