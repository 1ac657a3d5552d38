import { wan } from '../wording/money'
import { type Fund, figuresOf } from './fund'

const TEN = 10

/**
 * A fund in one sentence that a child can read, in tenths: 如果把今年的钱看成 10 块,已经花了 4 块,说好要花 3 块,还有 3 块没有安排。The tenths add up to ten.
 */
export function inTenths(fund: Pick<Fund, 'balances' | 'projects'>): string {
  const { total, spent, committed, carriedOn } = figuresOf(fund)
  if (total === 0) return '今年的钱还没有到账。'
  const tenth = (amount: number) => Math.round((amount * TEN) / total)
  const gone = tenth(spent)
  const soon = tenth(spent + committed) - gone
  const next = tenth(spent + committed + carriedOn) - gone - soon
  const left = TEN - gone - soon - next
  const parts = [
    gone > 0 ? `花掉了 ${gone} 块` : '还没花',
    ...(soon > 0 ? [`说好要付 ${soon} 块`] : []),
    ...(next > 0 ? [`转到下一年 ${next} 块`] : []),
    ...(left > 0 ? [`还有 ${left} 块没有定给谁`] : []),
  ]
  return `要是把这 ${wan(total)}看成 10 块钱,${parts.join(',')}。`
}
