export const entryKinds = ['need', 'resource', 'service'] as const
/** The three lists: what is needed (需求), what there is (资源), what somebody does for others (服务). */
export type EntryKind = (typeof entryKinds)[number]
export const entryKindNames: Record<EntryKind, string> = { need: '需求', resource: '资源', service: '服务' }

export const categories = [
  'space',
  'tools',
  'repair',
  'care',
  'meal',
  'company',
  'learning',
  'health',
  'culture',
  'other',
] as const
export type Category = (typeof categories)[number]
export const categoryNames: Record<Category, string> = {
  space: '场地',
  tools: '物品工具',
  repair: '维修',
  care: '照护',
  meal: '吃饭',
  company: '陪伴',
  learning: '学习辅导',
  health: '健康',
  culture: '文体',
  other: '别的',
}

/** For whom an entry stands. */
export const standings = ['resident', 'organisation', 'clerk'] as const
export type Standing = (typeof standings)[number]

export const entryStates = ['waiting', 'refused', 'open', 'matched', 'closed'] as const
export type EntryState = (typeof entryStates)[number]

/** The two sides of a match. */
export const sides = ['need', 'offer'] as const
export type Side = (typeof sides)[number]

export const matchStates = ['proposed', 'agreed', 'declined', 'done', 'activity', 'project'] as const
/** `agreed`: both said yes. What comes of it after that: it was simply done, it became an activity or a project. */
export type MatchState = (typeof matchStates)[number]
export const matchStateNames: Record<MatchState, string> = {
  proposed: '等对方点头',
  agreed: '两边都同意了',
  declined: '没有谈成',
  done: '已经办好',
  activity: '办成活动',
  project: '立为项目',
}
