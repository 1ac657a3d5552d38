export const faultKinds = {
  refuse: '拒绝:什么也没做就报错',
  'lose-answer': '丢失回答:做完了,回答没送到',
  delay: '变慢',
  conflict: '事务冲突',
  'crash-worker': '云函数实例崩溃',
  'kill-emulator': '模拟器突然断电',
}
type FaultKind = keyof typeof faultKinds

export type Fault = {
  kind: FaultKind
  action: string | null
  function: string | null
  collection: string | null
  probability: number
  /** Strikes left, null without limit. */
  count: number | null
  seed: number
  ms: number
  struck: number
}

/** What a fault does, where, how often, in one line. */
export function spokenFault(fault: Fault): string {
  const { kind, probability, count, seed, ms, struck } = fault
  const places = [
    fault.function && `函数 ${fault.function}`,
    fault.action && `动作 ${fault.action}`,
    fault.collection && `集合 ${fault.collection}`,
  ].filter((place) => place !== null && place !== '')
  const parts = [
    kind === 'delay' ? `变慢 ${ms} 毫秒` : faultKinds[kind],
    places.join(' ') || '哪里都会',
    probability < 1 && `${Math.round(probability * 100)}% 的时候(种子 ${seed})`,
    count === null ? '一直有' : `还有 ${count} 次`,
    `已发生 ${struck} 次`,
  ]
  return parts.filter((part) => part !== false).join(' · ')
}
