import { type Block, type Content, firstVersion, type Notice, PERIOD } from '../notices/notice'
import { wan } from '../wording/money'
import { day, type Moment } from '../wording/time'
import { type Poll, ruleSentences } from './poll'
import { explain, type Result } from './result'
import { percent } from './turnout'

export const resultNoticeId = (pollId: string): string => `${pollId}-result`

/** The notice that a poll's result is made public with: what was selected, why, and the root that receipts are checked against. */
export function resultNotice(poll: Poll, result: Result, now: Moment): Notice {
  return {
    _id: resultNoticeId(poll._id),
    area: poll.area,
    areaName: poll.areaName,
    kind: 'poll-result',
    number: `惠邻公示 ${poll._id} 结果`,
    publisher: `${poll.areaName}居民委员会`,
    publishedAt: now,
    closesAt: now + PERIOD,
    pollId: poll._id,
    versions: [firstVersion(resultContent(poll, result, now), now)],
  }
}

function resultContent(poll: Poll, result: Result, now: Moment): Content {
  const nameOf = (id: string) => poll.projects.find((project) => project.id === id)?.name ?? id
  const { outcome } = result
  const chosen = outcome.projects.filter(({ verdict }) => verdict.selected)
  const ranked = [...outcome.projects].sort((a, b) => a.rank - b.rank)
  const body: Block[] = [
    {
      kind: 'text',
      text: `投票于 ${day(poll.closesAt, now)}截止。${result.entitled} 户中有 ${result.ballots} 户投票,参与率 ${percent(result.ballots, result.entitled)}%。计票规则:${ruleSentences[poll.rule]}`,
    },
    { kind: 'heading', text: '钱用在哪里' },
    {
      kind: 'amounts',
      title: `选中的项目(预算 ${wan(poll.budget)})`,
      rows: chosen.map(({ id, cost }) => ({ name: nameOf(id), amount: cost })),
    },
    { kind: 'heading', text: '每个项目的结果' },
    { kind: 'list', items: ranked.map((project) => `${nameOf(project.id)}:${explain(project)}`) },
    { kind: 'heading', text: '怎样核对' },
    {
      kind: 'text',
      text: '投过票的手机上留有回执。打开结果页,点「核对我的选票」,手机会自己验算您的选票在不在下面这个根里。',
    },
    { kind: 'code', title: '选票的默克尔树根(RFC 6962)', text: result.root },
  ]
  return {
    title: `${poll.title}投票结果`,
    lines: [
      `选中 ${chosen.length} 个项目,共 ${wan(outcome.spent)}。`,
      `${result.ballots} 户投票,${result.satisfied} 户至少有一个心愿选中。`,
      '公示 7 天,投过票的可以核对自己的选票。',
    ],
    body,
  }
}
