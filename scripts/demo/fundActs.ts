import type { What } from '../../domain/funds/proposal'
import { lastYear } from './projects'

/** One thing that two clerks did to a fund: on which day, and whether `voucher` proves it. `as` names a promise that later ones keep. */
export type Act = { on: [month: number, day: number]; what: What; as?: string }

const income = (on: Act['on'], amount: number, from: string): Act => ({ on, what: { do: 'income', amount, from } })
const plan = (on: Act['on'], id: string, title: string, amount: number): Act => ({
  on,
  what: { do: 'budget', project: { id, title }, amount },
})
const agree = (on: Act['on'], project: string, payee: string, text: string, amount: number, isPerson = false): Act => ({
  ...{ on, as: `${project}-${text}` },
  what: { do: 'commit', project, payee, isPerson, text, amount },
})
const pay = (on: Act['on'], promise: string, text: string, amount: number, voucher: string): Act => ({
  on,
  what: { do: 'spend', promise, amount, text, vouchers: [voucher] },
})

/** What was agreed on and paid at once. */
const paid = (on: Act['on'], project: string, payee: string, text: string, amount: number, voucher: string): Act[] => [
  agree([on[0], Math.max(1, on[1] - 1)], project, payee, text, amount),
  pay(on, `${project}-${text}`, text, amount, voucher),
]

/** 鸣翠社区 last year: to the fen what the notice of its accounts says. */
export const mingcuiLastYear: Act[] = [
  income([1, 20], 300_000_00, '区财政'),
  plan([1, 22], 'road-2024', '小区主路硬化', 86_000_00),
  plan([1, 22], 'charging-2024', '电动车充电棚', 58_000_00),
  plan([1, 22], 'ramp-2024', '四个单元装无障碍坡道', 47_500_00),
  plan([1, 22], 'garden-2024', '中心花园补种', 37_850_50),
  plan([1, 22], 'elders-2024', '老人健康小屋', 31_000_00),
  plan([1, 22], 'feast-2024', '重阳百家宴', 8_742_30),
  plan([1, 22], 'bins-2024', '垃圾分类亭', 22_800_00),
  plan([1, 22], 'office-2024', '打印、张贴公示', 1_107_20),
  ...paid([4, 12], 'road-2024', '河海市政', '铺路和排水沟', 86_000_00, 'road'),
  ...paid([5, 8], 'charging-2024', '安邦电气', '棚架和充电桩', 41_600_00, 'charging'),
  ...paid([5, 30], 'charging-2024', '安邦电气', '烟感和喷淋', 16_400_00, 'charging'),
  ...paid([6, 18], 'ramp-2024', '同行无障碍', '坡道四条', 47_500_00, 'ramp'),
  ...paid([8, 2], 'garden-2024', '绿友园艺', '苗木', 28_650_50, 'road'),
  ...paid([9, 10], 'garden-2024', '绿友园艺', '养护半年', 9_200_00, 'ramp'),
  ...paid([9, 25], 'elders-2024', '社区卫生服务站', '体检', 31_000_00, 'charging'),
  ...paid([10, 26], 'feast-2024', '惠民超市', '食材和桌椅', 8_742_30, 'ramp'),
  ...paid([11, 15], 'bins-2024', '净源环卫', '垃圾分类亭两座', 22_800_00, 'road'),
  ...paid([12, 3], 'office-2024', '古荥图文', '打印、张贴公示', 1_107_20, 'ramp'),
]

/** What last year's poll selected, in its order. */
const selected = ['feast-2025', 'bins-2025', 'ramp-2025', 'health-2025', 'charging-2025', 'opera-2025', 'garden-2025']

/** The same community this year: what the neighbours selected, and the east road besides. */
export const mingcuiThisYear: Act[] = [
  income([1, 20], 300_000_00, '区财政'),
  ...selected.flatMap((id) => {
    const project = lastYear.find((one) => one.id === id)
    return project ? [plan([1, 22], id, project.name, project.cost)] : []
  }),
  agree([2, 10], 'health-2025', '社区卫生服务中心', '全年 12 次健康日', 18_600_00),
  ...paid([3, 20], 'opera-2025', '乐声琴行', '音响和两张球台', 15_200_00, 'ramp'),
  agree([4, 8], 'bins-2025', '净源环卫', '三处分类亭', 40_600_00),
  pay([5, 6], 'bins-2025-三处分类亭', '分类亭首付款', 20_300_00, 'road'),
  pay([6, 30], 'bins-2025-三处分类亭', '分类亭尾款', 20_300_00, 'charging'),
  pay([7, 6], 'health-2025-全年 12 次健康日', '上半年六次健康日', 9_300_00, 'ramp'),
  agree([7, 20], 'ramp-2025', '同行无障碍', '四条坡道和扶手', 47_000_00),
  pay([8, 28], 'ramp-2025-四条坡道和扶手', '三条坡道完工', 30_000_00, 'ramp'),
  agree([9, 3], 'garden-2025', '绿友园艺', '24 棵国槐和月季', 38_000_00),
  pay([9, 18], 'garden-2025-24 棵国槐和月季', '树苗款', 13_100_00, 'road'),
  pay([9, 21], 'garden-2025-24 棵国槐和月季', '月季苗', 1_200_00, 'charging'),
  agree([10, 12], 'feast-2025', '张秀兰', '30 桌食材', 8_500_00, true),
  pay([10, 18], 'feast-2025-30 桌食材', '30 桌食材', 8_500_00, 'charging'),
  agree([11, 3], 'charging-2025', '安邦电气', '60 位充电棚', 57_200_00),
  plan([11, 13], 'east-road', '小区东路接着硬化', 65_400_00),
]

export const mingcuiPledges: Act[] = [
  {
    ...{ on: [5, 12], as: 'shop' },
    what: {
      ...{ do: 'pledge', from: '惠民超市', isPerson: false, text: '添 6 把长椅', amount: 20_000_00 },
      where: '区慈善总会「社区治理」专项基金',
    },
  },
  { on: [6, 3], what: { do: 'fulfil', promise: 'shop', amount: 12_000_00, vouchers: ['ramp'] } },
  {
    ...{ on: [9, 28], as: 'wang' },
    what: {
      ...{ do: 'pledge', from: '王建国', isPerson: true, text: '给楼下小书屋买书', amount: 800_00 },
      where: '区慈善总会「社区治理」专项基金',
    },
  },
]

/** Five funds like this one hold 1.32 million yuan. */
export const charity: Act[] = [income([3, 5], 264_000_00, '区慈善总会')]

export const changqingThisYear: Act[] = [
  income([1, 20], 300_000_00, '区财政'),
  plan([2, 2], 'meals-2026', '老人助餐', 96_000_00),
  plan([2, 2], 'rails-2026', '楼梯口装扶手', 54_000_00),
  agree([2, 18], 'meals-2026', '常青食堂', '全年午餐补贴', 90_000_00),
  pay([6, 30], 'meals-2026-全年午餐补贴', '上半年午餐补贴', 45_000_00, 'road'),
  ...paid([8, 15], 'rails-2026', '同行无障碍', '扶手 18 处', 52_600_00, 'ramp'),
]

export const yingbinThisYear: Act[] = [
  income([1, 20], 300_000_00, '区财政'),
  plan([1, 26], 'lessons-2026', '邻里课堂材料', 12_000_00),
  plan([1, 26], 'lamps-2026', '楼道换节能灯', 68_000_00),
  ...paid([3, 11], 'lessons-2026', '巧手布行', '毛线和布料', 6_480_00, 'charging'),
  ...paid([7, 22], 'lamps-2026', '明光电器', '节能灯 420 盏', 63_200_00, 'ramp'),
]
