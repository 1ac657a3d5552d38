/**
 * What residents say or show can wait for a clerk when the check can't tell. Not here: notes of visits and of rounds, which are read by the few
 * who look after the same elder or door and by no office; and lessons that are proposed, which their approvers read in any case.
 */
export const sources = [
  'objection',
  'feedback',
  'need',
  'talent',
  'idea',
  'comment',
  'entry',
  'picture',
  'proposal',
  'roadshow',
] as const
export type Source = (typeof sources)[number]
export const sourceNames: Record<Source, string> = {
  objection: '异议',
  feedback: '活动评价',
  need: '记下的需求',
  talent: '达人库',
  idea: '金点子',
  comment: '金点子下的话',
  entry: '需求和资源',
  picture: '照片',
  proposal: '参评项目',
  roadshow: '路演提问',
}
