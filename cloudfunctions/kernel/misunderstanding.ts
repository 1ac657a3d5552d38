import * as v from 'valibot'
import { type Refusal, refusal } from '../../domain/refusals'

/** The first thing that is wrong with a request, as a refusal that names the field and what to change. */
export function misunderstanding(issue: v.BaseIssue<unknown>): Refusal {
  const field = v.getDotPath(issue) ?? 'data'
  return { ...refusal('not-understood', field, whatIsWrong(issue)), field }
}

function whatIsWrong(issue: v.BaseIssue<unknown>): string {
  if (issue.expected === 'never') return '不是这个操作需要的内容'
  if (issue.received === 'undefined') return '没有填'
  if (issue.type === 'max_length') return `太长了,最多 ${issue.requirement}`
  if (issue.type === 'non_empty' || issue.type === 'min_length') return '太短了'
  if (issue.type === 'picklist') return '不在可选的范围里'
  return '的格式不对'
}
