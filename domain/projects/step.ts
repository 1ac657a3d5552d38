import type { Role } from '../community/person'

/** The four levels at which a project is deliberated (集思广益议项目), from the neighbours up. */
export const deliberationLevels = ['neighbours', 'community', 'street', 'district'] as const
export type DeliberationLevel = (typeof deliberationLevels)[number]

/** The way of a project, in its order: no step can be skipped. A project ends as a brand, or closed. */
export const steps = [
  'collect',
  ...deliberationLevels,
  ...(['publish-decision', 'reserve', 'poll', 'deliver', 'publish-result', 'review'] as const),
] as const
export type Step = (typeof steps)[number]
export type End = 'brand' | 'closed'
export type Stage = Step | End

export const stageNames: Record<Stage, string> = {
  collect: '征集',
  neighbours: '群众参议',
  community: '社区评议',
  street: '镇街审议',
  district: '区级联议',
  'publish-decision': '决定公示',
  reserve: '项目储备库',
  poll: '居民投票',
  deliver: '实施',
  'publish-result': '结果公示',
  review: '评价',
  brand: '服务品牌',
  closed: '已结束',
}

/** Who may take a project on from a step, or give it back from there. */
export const movers: Record<Step, readonly Role[]> = {
  collect: ['community-clerk'],
  neighbours: ['grid-leader', 'community-clerk'],
  community: ['community-clerk'],
  street: ['street-clerk'],
  district: ['district-clerk'],
  'publish-decision': ['community-clerk'],
  reserve: ['district-clerk'],
  poll: ['community-clerk'],
  deliver: ['community-clerk'],
  'publish-result': ['community-clerk'],
  review: ['street-clerk', 'district-clerk'],
}

/** The earliest step that a project may be given back to from each; null: it can't be given back from there. */
const backTo: Record<Step, Step | null> = {
  collect: null,
  neighbours: 'collect',
  community: 'collect',
  street: 'collect',
  district: 'collect',
  'publish-decision': 'collect',
  reserve: 'collect',
  // What the neighbours did not choose waits for the next poll.
  poll: 'reserve',
  deliver: null,
  'publish-result': 'deliver',
  review: 'deliver',
}

const place = (step: Step): number => steps.indexOf(step)

export const isLevel = (stage: Stage): stage is DeliberationLevel =>
  (deliberationLevels as readonly Stage[]).includes(stage)
export const isEnd = (stage: Stage): stage is End => stage === 'brand' || stage === 'closed'
/** The step after one; undefined after the last, which leads to an end. */
export const after = (step: Step): Step | undefined => steps[place(step) + 1]

/** Whether a project may be given back from one step to another. */
export function mayReturn(from: Step, to: Stage): boolean {
  const earliest = backTo[from]
  return earliest !== null && !isEnd(to) && place(to) >= place(earliest) && place(to) < place(from)
}
