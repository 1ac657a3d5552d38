import { refusal } from '../../../../domain/generalRefusals'
import type { Refusal } from '../../../../domain/refusals'
import { whyNotPlan } from '../../../../domain/voting/draft'
import type { Moment } from '../../../../domain/wording/time'
import { type Plan, planOf, type Sketch, type Step, stepOf, stepsOf } from '../sketch'

const LONG = 30 * 86_400_000

/** Why one can't go on from a step, at the field that is wrong, or null. What later steps ask is not held against it. */
export function whyNotOn(step: Step, sketch: Sketch, now: Moment): Refusal | null {
  const steps = stepsOf(sketch)
  const isBefore = (other: Step) => steps.indexOf(step) < steps.indexOf(other)
  const missing = whatIsMissing(step, sketch)
  if (missing) return missing
  const plan = planOf(sketch)
  const reason = whyNotPlan(
    {
      ...(isBefore('rule') ? withAnyRule(plan) : plan),
      ...(isBefore('when') ? { opensAt: now, closesAt: now + LONG } : {}),
    },
    now,
  )
  return reason && !isBefore(stepOf(reason.field)) ? reason : null
}

function withAnyRule(plan: Plan): Plan {
  switch (plan.ballot) {
    case 'budget':
      return { ...plan, budget: Number.MAX_SAFE_INTEGER, guarantees: [] }
    case 'choose':
      return { ...plan, most: 1, seats: 1 }
    case 'score':
      return { ...plan, seats: 1 }
    case 'yes-no':
      return plan
  }
}

/** What the rules take for granted: that something was typed at all. */
function whatIsMissing(step: Step, sketch: Sketch): Refusal | null {
  const missing = (field: string, message: string): Refusal => ({
    ...refusal('not-understood', '', ''),
    message,
    field,
  })
  const plan = planOf(sketch)
  if (step === 'what' && plan.title === '') return missing('title', '请写一个标题,邻居一看就知道投什么。')
  if (step === 'what' && plan.title.length > 40) return missing('title', '标题最多 40 个字,请写短一些。')
  if (step === 'who' && plan.area === '') return missing('area', '请选在哪里投。')
  if (step !== 'rule') return null
  if (plan.ballot === 'budget' && plan.budget === 0) return missing('budget', '请填一共有多少经费,只写数字,单位是元。')
  if (plan.ballot === 'choose' && plan.most === 0) return missing('most', '请填每张票最多选几个。')
  return 'seats' in plan && plan.seats === 0 ? missing('seats', '请填一共选出几个。') : null
}
