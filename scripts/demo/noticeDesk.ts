import type { Draft, Proposal } from '../../domain/notices/draft'
import type { Content } from '../../domain/notices/notice'
import type { Objection } from '../../domain/notices/objection'
import type { Picture } from '../../domain/pictures/picture'
import { attachments, carrying } from './attachments'
import type { Where } from './notices'
import { DAY, type Line, line } from './polls'

const HOUR = 3_600_000
const clerks = { sun: 'wx-sun-clerk', he: 'wx-he-clerk' } as const
const OFFICE = '鸣翠社区 · 社区干部'

/** What two clerks have before them: drafts of one another, objections to answer, words and a picture to judge. */
export function* noticeDesk(where: Where, now: number): Generator<Line> {
  yield line('noticeDrafts', benches(where, now))
  yield line('noticeDrafts', correction(where, now))
  yield line('noticeDrafts', sentBack(where, now))
  yield line('noticeDrafts', dated(where, now))
  yield line('objections', objection(where, 1, '东路窄,两边再挖沟,消防车还过得去吗?', now - 9 * HOUR))
  const doubtful = objection(where, 2, '6 号楼老李说他家门口那段是他自己垫的,不让动。', now - 3 * HOUR)
  yield line('objections', { ...doubtful, state: 'waiting-check' })
  yield line('pictures', photo(where, now - 2 * HOUR))
}

type Told = Pick<Draft, '_id' | 'proposal' | 'kind' | 'title'> & { by: keyof typeof clerks; at: number }

const draftOf = (
  { area, areaName }: Where,
  { by, stored = [], ...told }: Told & { stored?: Draft['stored'] },
): Draft => ({
  ...{ ...told, area, areaName, stored, revision: 1, author: clerks[by], authorName: OFFICE },
  ...{ state: 'submitted', decision: null, dueAt: 0, doneAt: null },
})

const publishing = (
  { areaName }: Where,
  kind: Draft['kind'],
  content: Content,
): Extract<Proposal, { to: 'publish' }> => ({
  ...{ to: 'publish', kind, publisher: `${areaName}居民委员会`, objections: true, days: 7, publishAt: null, content },
})

/** The other clerk's, for who is 孙. */
function benches(where: Where, now: number): Draft {
  const { files, stored } = carrying('photo')
  const title = '捐来的长椅放哪里,定下来了'
  const content: Content = {
    title,
    lines: ['6 把长椅放在中心花园和 5 号楼前。', '不花经费,由居民王建国捐。', '12 月 5 日前装好。'],
    body: [
      { kind: 'heading', text: '决定了什么' },
      { kind: 'text', text: '11 月 18 日小板凳议事会上,到会的 31 位邻居里有 27 位同意这两处。' },
      { kind: 'picture', file: 0, caption: '中心花园边的路,长椅沿左边放' },
      {
        kind: 'table',
        title: '放在哪里',
        rows: [
          ['地方', '几把', '谁来管'],
          ['中心花园', '4', '马玉兰'],
          ['5 号楼前', '2', '王建国'],
        ],
      },
    ],
    files,
  }
  const proposal = publishing(where, 'decision', content)
  return draftOf(where, {
    ...{ _id: '20261121-bench2', by: 'he', kind: 'decision', title, proposal, stored },
    at: now - 5 * HOUR,
  })
}

/** 孙's, for the other clerk: one line of what hangs was wrong. */
function correction(where: Where, now: number): Draft {
  const title = '周四上午停水 3 小时'
  const content: Content = {
    title,
    lines: ['周四上午 9:00 到 12:00 停水。', '换 4 号楼前的老阀门。', '请提前接好水,关好水龙头。'],
    body: [
      {
        kind: 'text',
        text: '自来水公司要换 4 号楼前一处漏水的老阀门,1 至 9 号楼都会停水。来水后请先放一两分钟黄水。',
      },
      { kind: 'list', items: ['行动不便的邻居,网格员会送水上门', '有事请到楼下找网格长'] },
    ],
    files: [],
  }
  const reason = '有两家上次忘了关水龙头,来水时淹了楼下。'
  const proposal: Proposal = {
    ...{ to: 'correct', noticeId: 'water-2026-11', version: 1, change: 'wording', reason, content },
  }
  return draftOf(where, {
    ...{ _id: '20261122-water1', by: 'sun', kind: 'announcement', title, proposal },
    at: now - 2 * HOUR,
  })
}

/** 孙's, which the other clerk gave back. */
function sentBack(where: Where, now: number): Draft {
  const title = '冬天怎样收建筑垃圾'
  const content: Content = {
    title,
    lines: ['装修垃圾装袋放到东门旁边。', '每周六清走。', '大件先给物业打电话。'],
    body: [{ kind: 'text', text: '没有装袋的请自己装好。袋子在网格长处领,一户五个。' }],
    files: [],
  }
  const draft = draftOf(where, {
    ...{ _id: '20261119-waste1', by: 'sun', kind: 'announcement', title },
    ...{ proposal: { ...publishing(where, 'announcement', content), objections: false }, at: now - 2 * DAY },
  })
  const comment = '我们小区没有物业,「打电话」要写打给谁。请写上清运队的电话。'
  return {
    ...{ ...draft, state: 'returned' },
    decision: { by: clerks.he, byName: OFFICE, role: 'community-clerk', at: now - DAY, comment },
  }
}

/** Approved, to be hung the day after tomorrow. */
function dated(where: Where, now: number): Draft {
  const title = '周日上午义诊'
  const content: Content = {
    title,
    lines: ['周日上午 9:00,社区活动室。', '量血压、看牙、看眼睛,不收钱。', '请带上身份证和以前的病历。'],
    body: [{ kind: 'text', text: '区医院来六位医生。行动不便的邻居请告诉网格长,医生下午上门。' }],
    files: [],
  }
  const publishAt = now + 2 * DAY
  const draft = draftOf(where, {
    ...{ _id: '20261120-clinic', by: 'sun', kind: 'announcement', title, at: now - DAY },
    proposal: { ...publishing(where, 'announcement', content), objections: false, publishAt },
  })
  return {
    ...{ ...draft, state: 'approved', dueAt: publishAt },
    decision: { by: clerks.he, byName: OFFICE, role: 'community-clerk', at: now - DAY / 2, comment: '' },
  }
}

/** To the decision about the east road. */
const objection = ({ area }: Where, number: number, text: string, at: number): Objection => ({
  ...{ _id: `east-road-2026:${number}`, notice: 'east-road-2026', number, community: area, at, text },
  ...{ requestId: `demoeastroad${number}`, by: `wx-neighbour-east-${number}`, name: number === 1 ? '李国庆' : '吴芳' },
  ...{ pictures: [], state: 'acknowledged', open: true, answer: null, reason: null },
})

/** One that WeChat could not tell. */
function photo({ area }: Where, at: number): Picture {
  const path = attachments.get('photo')?.path ?? ''
  const [{ fileId = '' } = {}] = carrying('photo').stored
  return {
    ...{ _id: '0d'.repeat(16), fileId: path, kept: fileId, by: 'wx-wang-neighbour', community: area, at },
    ...{ state: 'waiting', traceId: null, tries: 1, askAt: null, reason: 'in-doubt' },
  }
}
