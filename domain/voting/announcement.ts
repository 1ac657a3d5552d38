import type { Block } from '../notices/block'
import { type Content, type Notice, newNotice, PERIOD, PERIOD_DAYS } from '../notices/notice'
import { periodEnd } from '../notices/period'
import type { Calendar } from '../notices/workdays'
import { wan } from '../wording/money'
import { day, type Moment } from '../wording/time'
import { answerNames, answers } from './choices'
import type { Plan } from './draft'
import { explain, explainRanked, explainRatio, squareMetres } from './explanation'
import type { Guarantee } from './guarantees'
import { ballotNames, categoryNames, type Poll, ruleNames, ruleSentences } from './poll'
import { isValid, type Result, selectedIn, type Tally } from './result'
import { standings, type Voters, voterUnits } from './standing'
import { percent } from './turnout'

export const openingNoticeId = (pollId: string): string => `${pollId}-opening`
export const resultNoticeId = (pollId: string): string => `${pollId}-result`

/** The notice that names a poll's question, voters and rule before the first vote. It hangs until the close. */
export const openingNotice = (poll: Poll, now: Moment): Notice =>
  newNotice({
    ...about(poll, now),
    _id: openingNoticeId(poll._id),
    kind: 'poll-opening',
    number: `惠邻公示 ${poll._id} 公告`,
    closesAt: Math.max(poll.closesAt, now + PERIOD),
    content: openingContent(poll, now),
  })

/**
 * The notice that a poll's result is made public with: what was decided, why, and the root that receipts are checked against. About
 * money it hangs five working days at least.
 */
export const resultNotice = (poll: Poll, result: Result, now: Moment, calendar: Calendar): Notice =>
  newNotice({
    ...about(poll, now),
    _id: resultNoticeId(poll._id),
    kind: 'poll-result',
    number: `惠邻公示 ${poll._id} 结果`,
    closesAt: periodEnd(now, PERIOD_DAYS, poll.ballot === 'budget', calendar),
    content: resultContent(poll, result, now),
  })

const about = (poll: Poll, now: Moment) => ({
  area: poll.area,
  areaName: poll.areaName,
  publisher: `${poll.areaName}居民委员会`,
  publishedAt: now,
  objections: true,
  pollId: poll._id,
})

const heading = (text: string): Block => ({ kind: 'heading', text })
const text = (said: string): Block => ({ kind: 'text', text: said })

const votersOf = ({ preset }: Poll): Voters => standings[preset].voters
const nameIn = (poll: Poll, id: string): string => poll.projects.find((project) => project.id === id)?.name ?? id

/**
 * What the opening notice says. A plan that is still to be approved reads the same, but for the number of voters where the
 * program has yet to count them.
 */
export function openingContent(poll: Plan, now: Moment): Content {
  const standing = standings[poll.preset]
  const age = poll.minimumAge === null ? '' : `投票人要年满 ${poll.minimumAge} 周岁。`
  const there = poll.entitled === null ? '' : `一共有 ${poll.entitled} ${voterUnits[standing.voters]}可以投。`
  const body: Block[] = [
    ...(poll.about ? [text(poll.about)] : []),
    heading('谁来投,怎样才算数'),
    text(`${standing.sentence}${age}${there}`),
    heading('怎么算'),
    text(howItIsCounted(poll)),
    ...projectsOf(poll),
  ]
  return {
    title: `投票公告:${poll.title}`,
    lines: [
      poll.ballot === 'budget'
        ? `从 ${poll.projects.length} 个项目里选,经费 ${wan(poll.budget)}。`
        : poll.ballot === 'yes-no'
          ? '请您表态:同意、不同意或弃权。'
          : `从 ${poll.projects.length} 个里选出 ${poll.seats} 个。`,
      `${day(poll.opensAt, now)}开始,${day(poll.closesAt, now)}截止,截止前可以改。`,
      `计票规则:${poll.ballot === 'budget' ? ruleNames[poll.rule] : ballotNames[poll.ballot]},开始后不再改。`,
    ],
    body,
    files: [],
  }
}

/** The rule of this very poll in words, for notice and page. */
export function howItIsCounted(poll: CountedHow): string {
  switch (poll.ballot) {
    case 'budget':
      return [ruleSentences[poll.rule], ...poll.guarantees.map(promise)].join('')
    case 'choose':
      return `每张票最多选 ${poll.most} 个,得票最多的 ${poll.seats} 个选中。票数一样,公告里排在前面的先。`
    case 'score':
      return `每个项目打 0 到 5 分,总分最高的 ${poll.seats} 个选中。分数一样,公告里排在前面的先。`
    case 'yes-no':
      return standings[poll.preset].agreement === null
        ? '同意的比不同意的多,就算多数赞成。'
        : standings[poll.preset].sentence
  }
}
type CountedHow =
  | Pick<Extract<Poll, { ballot: 'budget' }>, 'ballot' | 'rule' | 'guarantees'>
  | Pick<Extract<Poll, { ballot: 'choose' }>, 'ballot' | 'most' | 'seats'>
  | Pick<Extract<Poll, { ballot: 'score' }>, 'ballot' | 'seats'>
  | Pick<Extract<Poll, { ballot: 'yes-no' }>, 'ballot' | 'preset'>

/** A guarantee in words. */
export const promise = ({ category, bound, of, value }: Guarantee): string =>
  `${categoryNames[category]}${bound === 'at-least' ? '至少' : '最多'}${of === 'count' ? `选 ${value} 个` : `用 ${wan(value)}`}。`

function projectsOf(poll: Plan): Block[] {
  if (poll.projects.length === 0) return []
  if (poll.ballot !== 'budget')
    return [heading('有哪些'), { kind: 'list', items: poll.projects.map(({ name, why }) => `${name}:${why}`) }]
  const rows = poll.projects.map(({ name, cost }) => ({ name, amount: cost }))
  return [heading('有哪些项目'), { kind: 'amounts', title: `候选项目(经费 ${wan(poll.budget)})`, rows }]
}

function resultContent(poll: Poll, result: Result, now: Moment): Content {
  const { tally, ballots, entitled, assisted } = result
  const unit = voterUnits[votersOf(poll)]
  const paper = assisted > 0 ? `其中 ${assisted} 张由网格长上门或用纸票代录,占 ${percent(assisted, ballots)}%。` : ''
  return {
    title: `${poll.title}投票结果`,
    lines: [
      conclusion(poll, tally),
      poll.ballot === 'budget' && tally.ballot === 'budget'
        ? `${ballots} ${unit}投票,${tally.satisfied} ${unit}至少有一个心愿选中。`
        : `${entitled} ${unit}里有 ${ballots} ${unit}投票。`,
      '公示 7 天,投过票的可以核对自己的选票。',
    ],
    body: [
      text(
        `投票于 ${day(poll.closesAt, now)}截止。${entitled} ${unit}中有 ${ballots} ${unit}投票,参与率 ${percent(ballots, entitled)}%。${paper}计票规则:${howItIsCounted(poll)}`,
      ),
      ...law(poll, tally),
      ...outcome(poll, tally),
      heading('怎样核对'),
      text(
        '投过票的手机上留有回执。打开结果页,点「核对我的选票」,手机会自己验算您的选票在不在下面这个根里。全部选票(不记名)可以在结果页下载,人人都能重算一遍。',
      ),
      { kind: 'code', title: '选票的默克尔树根(RFC 6962)', text: result.root },
    ],
    files: [],
  }
}

/** What was decided, in one sentence. */
export function conclusion(poll: Poll, tally: Tally): string {
  if (tally.ballot === 'yes-no') {
    if (tally.ratios.length === 0)
      return `${tally.heads.yes} ${voterUnits[votersOf(poll)]}同意,${tally.heads.no} ${voterUnits[votersOf(poll)]}不同意。`
    return tally.passed ? '表决通过。' : '表决没有通过。'
  }
  if (!isValid(tally)) return '参加的没有过半数,这次不作决定,结果供参考。'
  const selected = selectedIn(tally).length
  return tally.ballot === 'budget'
    ? `选中 ${selected} 个项目,共 ${wan(tally.outcome.spent)}。`
    : `选中 ${selected} 个。`
}

function law(poll: Poll, { ratios }: Tally): Block[] {
  if (ratios.length === 0) return []
  return [heading('算不算数'), { kind: 'list', items: ratios.map((ratio) => explainRatio(ratio, votersOf(poll))) }]
}

function outcome(poll: Poll, tally: Tally): Block[] {
  const voters = votersOf(poll)
  const ranked = <P extends { id: string; rank: number }>(
    projects: readonly P[],
    say: (project: P) => string,
  ): Block => ({
    kind: 'list',
    items: [...projects]
      .sort((a, b) => a.rank - b.rank)
      .map((project) => `${nameIn(poll, project.id)}:${say(project)}`),
  })
  if (tally.ballot === 'budget' && poll.ballot === 'budget') {
    const rows = tally.outcome.projects
      .filter(({ verdict }) => verdict.selected)
      .map(({ id, cost }) => ({ name: nameIn(poll, id), amount: cost }))
    return [
      heading('钱用在哪里'),
      { kind: 'amounts', title: `选中的项目(预算 ${wan(poll.budget)})`, rows },
      heading('每个项目的结果'),
      ranked(tally.outcome.projects, (project) => explain(project, voters)),
    ]
  }
  if (tally.ballot === 'choose' || tally.ballot === 'score') {
    const seats = poll.ballot === 'choose' || poll.ballot === 'score' ? poll.seats : 0
    return [
      heading('每一个的结果'),
      ranked(tally.projects, (project) => explainRanked(project, tally.ballot, seats, voters)),
    ]
  }
  if (tally.ballot !== 'yes-no') return []
  const { heads, area } = tally
  const line = (answer: (typeof answers)[number]) =>
    `${answerNames[answer]}:${heads[answer]} ${voterUnits[voters]}${area ? `,${squareMetres(area[answer])}` : ''}`
  return [heading('票数'), { kind: 'list', items: answers.map(line) }]
}
