import type { Answer } from '../../../../domain/contract'
import { type TodayKind, urgency } from '../../../../domain/rounds/today'
import { left, type Moment, spoken } from '../../../../domain/wording/time'
import { open } from '../../../cloud/routes'

export type Line = Answer<'rounds.openToday'>['lines'][number]

/** A line as it is read: what, what more, and the one thing to do about it. */
export type Todo = { what: string; more: string; act: string; go: () => void }

const inBuilding = ({ building }: Line): string => (building ? `,先去 ${building.name}` : '')
const sweepIn = (sweep: string, { building }: Line) =>
  building ? open('sweep', { sweep, building: building.id }) : open('sweeps', { sweep })

const todos: Record<TodayKind, (line: Line, now: Moment) => Todo> = {
  help: (line) => ({
    what: `${line.count} 户需要帮助`,
    more: `先看 ${line.building?.name ?? ''} ${line.first.join('、')}`,
    act: '去看看',
    go: () => sweepIn(line.id, line),
  }),
  elder: ({ id, count, first, due }, now) => ({
    what: count > 1 ? `${first.join('、')}等 ${count} 位老人该去看看了` : `该去看看${first.join('、')}了`,
    more: due <= now ? `原定 ${spoken(due, now)} 前` : `${spoken(due, now)} 前`,
    act: '去看望',
    go: () => open('pair', { pairId: id }),
  }),
  claim: ({ id, count, first }) => ({
    what: `${count} 户等您确认住处`,
    more: first.length < count ? `${first.join('、')}等` : first.join('、'),
    act: '去确认',
    go: () => open('toConfirm', { area: id }),
  }),
  need: ({ count }) => ({
    what: `${count} 件需求还没人接`,
    more: '探望时记下的,等人帮忙',
    act: '看需求清单',
    go: () => open('needs', {}),
  }),
  shift: ({ id, title, count, of, due }, now) => ({
    what: `「${title}」还缺 ${count} 人`,
    more: `${spoken(due, now)} 开始,一共要 ${of} 人`,
    act: '去招人',
    go: () => {
      const [activityId = '', shiftId = ''] = id.split('/')
      open('activity', { activityId, shiftId })
    },
  }),
  votes: (line, now) => ({
    what: `还有 ${line.count} 户没投票`,
    more: `「${line.title}」${left(line.due, now)}${inBuilding(line)}`,
    act: '去扫楼',
    go: () => sweepIn(`poll:${line.id}`, line),
  }),
  objection: ({ id, title, count, due }, now) => ({
    what: `${count} 条异议等答复`,
    more: `先看「${title}」,公示${left(due, now)}`,
    act: '看异议',
    go: () => open('objections', { noticeId: id }),
  }),
  reach: (line, now) => ({
    what: `${line.count} 栋楼多数人家没看到公示`,
    more: `「${line.title}」${left(line.due, now)}${line.building ? `,${line.building.name}看到的最少` : ''}`,
    act: '去转发',
    go: () => open('notice', { noticeId: line.id }),
  }),
}

export const todoOf = (line: Line, now: Moment): Todo => todos[line.kind](line, now)

const urgencies = [
  { word: '该办了', tone: 'persimmon' },
  { word: '今天办', tone: 'amber' },
  { word: '三天内', tone: 'ink' },
  null,
] as const

/** How soon, in a word and a tone that repeats it; null where it may wait. */
export const soonOf = ({ due }: Line, now: Moment) => urgencies[urgency(due, now)]
