import { yuan } from '../wording/money'
import { leftOf } from './promise'
import type { Books, What } from './proposal'

export const actNames: Record<What['do'], string> = {
  income: '收入到账',
  budget: '项目计划',
  commit: '签约',
  spend: '付款',
  release: '退回余款',
  reverse: '冲正',
  pledge: '登记认捐',
  fulfil: '认捐到账',
}

/** A proposal in a line. Names stay with the clerks. */
export function titleOf(what: What): string {
  switch (what.do) {
    case 'income':
      return what.from
    case 'budget':
      return what.project.title
    case 'commit':
      return `${what.text},${what.payee}`
    case 'pledge':
      return `${what.text},${what.from}`
    case 'spend':
      return what.text
    case 'fulfil':
      return '认捐的钱到了'
    default:
      return what.reason
  }
}

/** In fen; null where the whole rest is meant. */
export const amountOf = (what: What): number | null => ('amount' in what ? what.amount : null)

type Fact = { name: string; value: string }
const person = (name: string, isPerson: boolean) => (isPerson ? `${name}(公开时写「个人」)` : name)

/** What a proposal says, point by point, for whoever has to check it. */
export function factsOf(what: What, { fund, promise, entry }: Books): Fact[] {
  const facts: Fact[] = [{ name: '做什么', value: actNames[what.do] }]
  const say = (name: string, value: string | null | undefined) => {
    if (value) facts.push({ name, value })
  }
  if ('amount' in what) say('金额', yuan(what.amount))
  if (what.do === 'income') say('从哪里来', what.from)
  if (what.do === 'budget') say('项目', what.project.title)
  if (what.do === 'commit') {
    say('项目', fund?.projects.find(({ id }) => id === what.project)?.title)
    say('付给谁', person(what.payee, what.isPerson))
    say('买什么、做什么', what.text)
  }
  if (what.do === 'pledge') {
    say('谁认捐', person(what.from, what.isPerson))
    say('用在哪里', what.text)
    say('到哪里给', what.where)
  }
  if (what.do === 'spend') say('买什么、做什么', what.text)
  if (promise) {
    say(promise.side === 'ours' ? '付给谁' : '谁认捐', person(promise.party, promise.isPerson))
    say('项目', promise.project?.title)
    say('原来约定', `${promise.text},${yuan(promise.amount)}`)
    say('约定还剩', yuan(leftOf(promise)))
  }
  if (entry) say('冲正哪一笔', `第 ${entry.number} 笔,${entry.text},${yuan(entry.amount)}`)
  if ('reason' in what) say('原因', what.reason)
  return facts
}
