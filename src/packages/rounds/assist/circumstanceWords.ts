import type { Circumstance, Paper, Way } from '../paper'

export const ways: readonly { value: Way; word: string; about: string }[] = [
  { value: 'paper', word: '纸质选票', about: '这户自己填好的纸票,照着录。' },
  { value: 'door', word: '上门询问', about: '把选项念给这户听,他们说,您来录。' },
]
export const wayNames: Record<Way, string> = { paper: '纸质选票', door: '上门询问' }

/** Reasons that come up at most doors; anything else is written out. */
export const usualReasons = ['家里没有智能手机', '不会用手机投票', '行动不便,出不了门'] as const

/** What is still missing of a circumstance, in a sentence; null when nothing is. Lengths as the contract has them. */
export function missing(circumstance: Circumstance, { way, witness, reason }: Paper): string | null {
  switch (circumstance) {
    case 'way':
      return way === null ? '请先选这张票是怎么来的。' : null
    case 'witness':
      return fits(witness, 20) ? null : '请写见证人的姓名,2 到 20 个字。'
    case 'reason':
      return fits(reason, 200) ? null : '请选一个原因,或写明原因,2 到 200 个字。'
  }
}

const fits = (text: string, most: number) => text.trim().length >= 2 && text.trim().length <= most
