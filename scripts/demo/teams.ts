import type { ActivityKind, Skill } from '../../domain/volunteering/activity'
import type { Standpoint } from '../../domain/volunteering/feedback'

/** The teams of the four loops, and what they do: made up after what such communities report. */

export type Team = { name: string; community: string; compound: string; leader: { who: string; name: string } }

export const teams: Team[] = [
  {
    name: '鸣翠志愿队',
    community: '鸣翠社区',
    compound: '鸣翠苑小区',
    leader: { who: 'wx-zhao-leader', name: '赵网格长' },
  },
  {
    name: '常青为老队',
    community: '常青社区',
    compound: '常青苑小区',
    leader: { who: 'wx-zhou-changqing', name: '周阿姨' },
  },
  {
    name: '清华园大学生队',
    community: '清华园社区',
    compound: '清华园小区',
    leader: { who: 'wx-qing-leader', name: '林老师' },
  },
  {
    name: '迎宾邻里课堂',
    community: '迎宾社区',
    compound: '迎宾花园',
    leader: { who: 'wx-yingbin-clerk', name: '韩书记' },
  },
]

type Shift = { day: number; hour: number; hours: number; capacity: number; taken: number; note?: string }
export type Plan = {
  id: string
  of: string
  kind: ActivityKind
  title: string
  about: string
  helps: string
  bring: string
  skills: Skill[]
  minimumAge: number | null
  points: number
  venue: string
  /** Which building of the compound it is in front of. */
  near: number
  /** Somebody of the demo who takes part. */
  known?: { who: string; name: string }
  /** Days from today. */
  shifts: Shift[]
  served: number
  said: { as: Standpoint; stars: number; text: string }[]
}

const weekly = (first: number, times: number, shift: Omit<Shift, 'day'>): Shift[] =>
  Array.from({ length: times }, (_, week) => ({ ...shift, day: first + 7 * week }))

export const plans: Plan[] = [
  {
    ...{ id: '20261010-qianghu', of: '鸣翠志愿队', kind: 'open', title: '给围墙画上四季', points: 10 },
    about: '和师大美术系的学生一起,把小区东边的旧围墙画上黄河边的春夏秋冬。不会画也能来,上底色、递颜料都缺人。',
    ...{ helps: '全小区的邻居', bring: '旧衣服、帽子', skills: ['painting'], minimumAge: null },
    ...{ venue: '东围墙', near: 2, known: { who: 'wx-wang-neighbour', name: '王师傅' }, served: 120 },
    shifts: [
      { day: -23, hour: 9, hours: 3, capacity: 12, taken: 12, note: '铲掉旧墙皮,刷好底色,一共 46 米。' },
      { day: -9, hour: 9, hours: 3, capacity: 12, taken: 11, note: '春和夏画完了,孩子们给桃花点了花心。' },
      { day: 5, hour: 9, hours: 3, capacity: 12, taken: 6 },
      { day: 12, hour: 9, hours: 3, capacity: 12, taken: 2 },
    ],
    said: [
      { as: 'served', stars: 5, text: '每天送孩子都从这面墙走,亮堂多了' },
      { as: 'volunteer', stars: 5, text: '学生教得耐心,我七十岁了头一回画画' },
    ],
  },
  {
    ...{ id: '20261101-xunlou', of: '鸣翠志愿队', kind: 'open', title: '晚上巡楼看安全', points: 8 },
    about: '两人一组,每组走三栋楼,看楼道有没有停电动车、堆杂物,顺手提醒一声。走一圈大约一个半小时。',
    ...{ helps: '住高层的老人和孩子', bring: '手电筒', skills: [], minimumAge: 18 },
    ...{ venue: '南门岗亭', near: 0, known: { who: 'wx-wang-neighbour', name: '王师傅' }, served: 300 },
    shifts: [
      { day: -6, hour: 19, hours: 1.5, capacity: 6, taken: 5, note: '推走 7 辆电动车,清了 3 处纸箱。' },
      { day: 0, hour: 22, hours: 1.5, capacity: 6, taken: 3 },
      { day: 2, hour: 19, hours: 1.5, capacity: 6, taken: 6 },
      { day: 7, hour: 19, hours: 1.5, capacity: 6, taken: 1 },
    ],
    said: [{ as: 'served', stars: 4, text: '楼道终于能走轮椅了' }],
  },
  {
    ...{ id: '20261103-shouji', of: '鸣翠志愿队', kind: 'open', title: '教老人用手机挂号', points: 10 },
    about: '一对一教老人在手机上挂号、交水电费、看孙子的视频。教会一件事就好,不着急。',
    ...{ helps: '六十岁以上的邻居', bring: '', skills: ['computers', 'company'], minimumAge: null },
    ...{ venue: '社区活动室', near: 1, served: 18 },
    shifts: [
      { day: -13, hour: 15, hours: 2, capacity: 8, taken: 8, note: '来了 18 位老人,16 位自己挂上了号。' },
      ...weekly(1, 3, { hour: 15, hours: 2, capacity: 8, taken: 5 }),
    ],
    said: [{ as: 'served', stars: 5, text: '闺女再不用请假陪我挂号了' }],
  },
  {
    ...{ id: '20261105-jianzhi', of: '鸣翠志愿队', kind: 'class', title: '孩子的剪纸课', points: 0 },
    about: '下午学剪窗花。剪刀是圆头的,老师看着。家长可以一起来。',
    ...{ helps: '小学生', bring: '', skills: [], minimumAge: null },
    ...{ venue: '社区活动室', near: 1, served: 12 },
    shifts: [
      { day: -9, hour: 15, hours: 1.5, capacity: 12, taken: 10, note: '每人剪了一对喜鹊带回家。' },
      ...weekly(5, 4, { hour: 15, hours: 1.5, capacity: 12, taken: 9 }),
    ],
    said: [{ as: 'served', stars: 5, text: '孩子一周都盼着这一天' }],
  },
  {
    ...{ id: '20260901-changqing', of: '常青为老队', kind: 'open', title: '给高龄老人送饭', points: 8 },
    about: '中午把社区食堂的饭送到腿脚不便的老人家里,敲门说两句话,看看好不好。',
    ...{ helps: '七十岁以上、独居的老人', bring: '保温袋社区有', skills: ['company'], minimumAge: 50 },
    ...{ venue: '社区食堂', near: 0, known: { who: 'wx-zhou-changqing', name: '周阿姨' }, served: 40 },
    shifts: [
      { day: -14, hour: 11, hours: 1.5, capacity: 10, taken: 10, note: '送了 40 份,两位老人感冒,已告诉家里人。' },
      { day: -7, hour: 11, hours: 1.5, capacity: 10, taken: 9, note: '送了 38 份。' },
      ...weekly(1, 3, { hour: 11, hours: 1.5, capacity: 10, taken: 7 }),
    ],
    said: [{ as: 'served', stars: 5, text: '饭是热的,人更热' }],
  },
  {
    ...{ id: '20260701-shuqi', of: '清华园大学生队', kind: 'class', title: '冬令营前的周末课堂', points: 0 },
    about: '大学生带着读书、做科学小实验。双职工家庭的孩子优先。',
    ...{ helps: '双职工家庭的孩子', bring: '水杯', skills: [], minimumAge: null },
    ...{ venue: '社区图书角', near: 0, served: 25 },
    shifts: [
      { day: -8, hour: 9, hours: 2, capacity: 25, taken: 25, note: '用醋和小苏打吹起了气球。' },
      ...weekly(6, 4, { hour: 9, hours: 2, capacity: 25, taken: 17 }),
    ],
    said: [{ as: 'served', stars: 5, text: '周末终于不用带孩子去单位了' }],
  },
  {
    ...{ id: '20260910-gouzhen', of: '迎宾邻里课堂', kind: 'open', title: '钩针课助教', points: 10 },
    about: '帮来学钩针的邻居起针、拆线、数针数。会起针就行。',
    ...{ helps: '来上课的邻居', bring: '自己的钩针', skills: ['teaching'], minimumAge: null },
    ...{ venue: '邻里课堂', near: 0, served: 20 },
    shifts: [
      { day: -12, hour: 14, hours: 2, capacity: 4, taken: 4, note: '20 位邻居钩完了杯垫。' },
      ...weekly(2, 3, { hour: 14, hours: 2, capacity: 4, taken: 2 }),
    ],
    said: [{ as: 'volunteer', stars: 5, text: '教会了三位,自己也学了新花样' }],
  },
]
