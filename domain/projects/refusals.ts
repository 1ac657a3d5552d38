import { refusing } from '../refusing'

export const refusals = {
  'project-over': () => '这个项目已经结束,不能再往下走。可以另提一个新项目。',
  'not-your-step': (step: string) => `「${step}」这一步由别的工作人员办,请等他们办好。`,
  'no-way-back': (from: string, to: string) => `项目不能从「${from}」退到「${to}」,请选前面的一级。`,
  'reason-missing': () => '请写一句原因,居民会看到。',
  'step-not-proved': (step: string) => `「${step}」还缺凭据,请补齐再往下走。`,
  'one-level-each': () => '同一个人不能过两级,请让另一位工作人员来办这一级。',
  'nobody-asked': () => '还没有问过居民,请先征集意见。',
  'opinion-missing': (step: string) => `请写下「${step}」的意见和开会的日期。`,
  'still-hanging': () => '公示期还没有满,期满以后再往下走。',
  'project-objections': (count: number) => `还有 ${count} 条异议没有答复,先答复再往下走。`,
  'not-selected': () => '这个项目没有被选中,请退回储备库,等下一次投票。',
  'demands-open': (count: number) => `还有 ${count} 条监督意见没有答复,先答复再往下走。`,
  'milestones-open': () => '还有进度没有完成,全部完成以后再往下走。',
}

export const refusal = refusing(refusals)
