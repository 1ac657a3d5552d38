import { type Fen, wan } from '../wording/money'
import type { Verdict } from './count'
import { type Asked, ballotNames } from './poll'
import type { Ranked } from './ranking'
import { type Ratio, type Voters, voterUnits } from './standing'

/** Why things came out as they did, each in one sentence that a neighbour understands. */

/** Why a project of a budget poll was selected or not. */
export function explain(
  project: { cost: Fen; votes: number; rank: number; verdict: Verdict },
  voters: Voters = 'household',
): string {
  const { verdict, votes, rank, cost } = project
  const unit = voterUnits[voters]
  const support = `${votes} ${unit}支持`
  if (!('because' in verdict)) return `${support},排第 ${rank};轮到它时还有 ${wan(verdict.left)},够用,所以选中。`
  switch (verdict.because) {
    case 'shared':
      return verdict.payers === 0
        ? `${support},不花钱,所以选中。`
        : `${support},由其中 ${verdict.payers} ${unit}的份额分摊,每${unit}最多出 ${wan(verdict.highest)},够了,所以选中。`
    case 'filled':
      return `${support},他们的份额还差 ${wan(verdict.short)};最后还剩 ${wan(verdict.left)},够用,按票数补选上了。`
    case 'guaranteed':
      return `${support};公告里说好这一类至少要有,它在这一类里票数靠前,所以先选中。`
    case 'short':
      return verdict.left === null
        ? `${support},他们的份额加起来还差 ${wan(verdict.short)},所以没有选中。`
        : `${support},他们的份额还差 ${wan(verdict.short)},最后只剩 ${wan(verdict.left)},也不够,所以没有选中。`
    case 'category-full':
      return `${support};公告里说好这一类最多这么些,前面的已经用满,所以没有选中。`
    case 'no-votes':
      return `没有${unit === '户' ? '家庭' : '人'}选它,所以没有选中。`
    case 'too-dear':
      return `${support},排第 ${rank};轮到它时只剩 ${wan(verdict.left)},还差 ${wan(cost - verdict.left)},所以没有选中。`
  }
}

/** Why a project of a poll by votes or points was selected or not. `seats`: how many could be. */
export function explainRanked(project: Ranked, ballot: 'choose' | 'score', seats: number, voters: Voters): string {
  const { votes, rank, because } = project
  const support = ballot === 'score' ? `一共 ${votes} 分` : `${votes} ${voterUnits[voters]}选它`
  switch (because) {
    case 'seat':
      return `${support},排第 ${rank},在前 ${seats} 名里,所以选中。`
    case 'no-seat':
      return `${support},排第 ${rank},只选前 ${seats} 名,所以没有选中。`
    case 'below-bar':
      return ballot === 'score'
        ? `${support},没有超过满分的一半,所以没有选中。`
        : `${support},没有超过投票的一半,所以没有选中。`
    case 'no-votes':
      return ballot === 'score' ? '没有得分,所以没有选中。' : '没有人选它,所以没有选中。'
  }
}

/** A floor area in 1/100 m² in full: `12,345.60 平方米`. */
export const squareMetres = (area: number): string =>
  `${Math.floor(area / 100)
    .toString()
    .replace(/\B(?=(\d{3})+$)/g, ',')}.${String(area % 100).padStart(2, '0')} 平方米`

/** One comparison of law as an exact fraction: `参加的业主 200/300 位业主,要达到 2/3:达到了。` */
export function explainRatio({ of, by, part, whole, bar, holds }: Ratio, voters: Voters): string {
  const subject = `${of === 'turnout' ? '参加' : '同意'}的${by === 'area' ? '面积' : '人数'}`
  const figures =
    by === 'area' ? `${squareMetres(part)} / ${squareMetres(whole)}` : `${part} / ${whole} ${voterUnits[voters]}`
  const share = bar.denominator === 2 ? '一半' : `${bar.numerator}/${bar.denominator}`
  const needs = bar.reach === 'at-least' ? `要达到 ${share}` : `要超过${share}`
  const verdict = bar.reach === 'at-least' ? (holds ? '达到了' : '没有达到') : holds ? '超过了' : '没有超过'
  return `${subject} ${figures},${needs}:${verdict}。`
}

/** A poll in a few words, for lists and cards: `30 万元 · 12 个项目`, `12 个里选 3 个`. */
export function inShort(asked: Asked, projects: number): string {
  switch (asked.ballot) {
    case 'budget':
      return `${wan(asked.budget)} · ${projects} 个项目`
    case 'choose':
      return `${projects} 个里选 ${asked.seats} 个`
    case 'score':
      return `给 ${projects} 个项目打分`
    case 'yes-no':
      return ballotNames['yes-no']
  }
}
