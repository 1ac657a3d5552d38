/** `waiting`: the words are in doubt, only the author and clerks see them; `refused`: a clerk keeps them from others. */
export const ideaStates = ['waiting', 'refused', 'open', 'answered', 'project', 'merged'] as const
export type IdeaState = (typeof ideaStates)[number]
export const ideaStateNames: Record<IdeaState, string> = {
  waiting: '等社区看一眼',
  refused: '没有公开',
  open: '等答复',
  answered: '已答复',
  project: '成了项目',
  merged: '并到一起了',
}

export const answerKinds = ['project', 'list', 'under-way', 'cannot'] as const
/** What becomes of an idea: a project, an entry of the needs list, it is being done already, or it can't be done. */
export type AnswerKind = (typeof answerKinds)[number]
export const answerKindNames: Record<AnswerKind, string> = {
  project: '立为项目',
  list: '列入需求清单',
  'under-way': '已经在办',
  cannot: '暂时办不了',
}

/** What an answer may point to. */
export const linkKinds = ['poll', 'activity', 'notice'] as const
export type Link = { kind: (typeof linkKinds)[number]; id: string }
