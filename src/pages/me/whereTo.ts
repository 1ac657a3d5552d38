import type { Role } from '../../../domain/community/person'
import { printers } from '../../../domain/papers/poster'
import { codeKeepers, placeKeepers } from '../../../domain/places/place'
import { callers } from '../../../domain/talents/talent'
import { open } from '../../cloud/routes'
import type { Way } from './Ways'

/** What everybody has of volunteering. */
export const volunteerWays: Way[] = [
  { word: '消息', go: () => open('inbox', {}) },
  { word: '我的报名', about: '要去的、做过的', go: () => open('myShifts', {}) },
  { word: '志愿记录和证明', about: '时长,免费开证明', go: () => open('record', {}) },
  { word: '邻储银行', about: '我的积分', go: () => open('points', {}) },
  { word: '结对探望', about: '隔几天去看看一位老人', go: () => open('pairs', {}) },
  { word: '社会组织', about: '谁在这里服务,替组织登记', go: () => open('organisations', {}) },
  { word: '公益创投', about: '组织报项目,看路演、提问', go: () => open('openCalls', {}) },
  { word: '我的本领', about: '写进达人库,邻居用得上您', go: () => open('talent', {}) },
]

const isOf = (roles: readonly Role[], among: readonly Role[]) => roles.some((role) => among.includes(role))
const clerks: readonly Role[] = ['community-clerk', 'street-clerk', 'district-clerk']

/** What comes with an office. */
export const officeWays = (roles: readonly Role[]): Way[] => [
  ...(isOf(roles, ['grid-leader'])
    ? [{ word: '网格长工作台', about: '今天要办的、扫楼', go: () => open('today', {}) }]
    : []),
  ...(isOf(roles, ['grid-leader', ...clerks])
    ? [{ word: '住处确认', about: '谁登记了住处,等您看', go: () => open('toConfirm', {}) }]
    : []),
  ...(isOf(roles, clerks) ? [{ word: '社区工作台', about: '发起投票、审核', go: () => open('drafts', {}) }] : []),
  ...(isOf(roles, clerks)
    ? [{ word: '公示工作台', about: '审核公示、答复异议', go: () => open('noticeDesk', {}) }]
    : []),
  ...(isOf(roles, clerks) ? [{ word: '职责名单', about: '谁负责哪里,给和结束职责', go: () => open('roles', {}) }] : []),
  ...(isOf(roles, clerks) ? [{ word: '经费台账', about: '记账、审核,两个人办', go: () => open('fundDesk', {}) }] : []),
  ...(isOf(roles, codeKeepers)
    ? [{ word: '地方和住户', about: '楼栋、改名、合并、导入表格', go: () => open('places', {}) }]
    : []),
  ...(isOf(roles, placeKeepers)
    ? [{ word: '业主名册', about: '面积和份额,业主投票用', go: () => open('ownerRoster', {}) }]
    : []),
  ...(isOf(roles, clerks)
    ? [{ word: '组织审核和孵化', about: '两个人办,孵化到哪一步', go: () => open('organisationDesk', {}) }]
    : []),
  ...(isOf(roles, printers)
    ? [
        { word: '海报和信箱条', about: '打印楼门口的码', go: () => open('posters', {}) },
        { word: '群里的打开情况', about: '哪个群还没人看到', go: () => open('coverage', {}) },
      ]
    : []),
  { word: '我带的活动', about: '名单、签到、发活动', go: () => open('leading', {}) },
  { word: '找达人', about: '按本领和时间找人', go: () => open('findTalents', {}) },
  { word: '需求清单', about: '探望时记下的需要', go: () => open('needs', {}) },
  ...(isOf(roles, callers) ? [{ word: '紧急召集', go: () => open('callUp', {}) }] : []),
]
