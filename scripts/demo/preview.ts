import { settings } from '../../config/settings'
import { signScene } from '../../domain/community/scene'
import { slipCode, spaced } from '../../domain/community/slip'
import { CLOSING_GRACE } from '../../domain/voting/poll'
import { closingOf } from './documents'
import { buildingAt, theDistrict } from './places'

/** What the preview is told about us: who can hold a phone, which doors there are, which chats, which moments matter. */
type Preview = {
  title: string
  subtitle: string
  home: string
  people: { openid: string; name: string; about: string }[]
  phones: string[]
  doors: { id: string; name: string; about: string; page: string; scene: string; lines: string[] }[]
  groups: { id: string; name: string }[]
  templates: Record<string, string>
  moments: { label: string; at: number; about: string }[]
}

const HOME = 'pages/home/index'
const MINUTE = 60_000
const lines = ['社区的钱花在哪,我们一起定', '投一票,半分钟', '结果贴出来,人人能核对']

export function demoPreview(now: number, sceneKey: string): Preview {
  const { compounds } = theDistrict()
  /** `slips`: doors whose letter-box slips lie beside the poster, as `<unit>-<room>`. */
  const door = (compound: string, number: number, slips: string[] = []) => {
    const building = buildingAt(compounds, compound, number)
    const name = `${compound} ${building.name}`
    return {
      id: building._id,
      name,
      about: '楼门口的海报',
      page: HOME,
      scene: signScene(building._id, 1, sceneKey),
      lines: [
        ...lines,
        ...slips.map((home) => {
          const code = spaced(slipCode(`${building._id}.${home}`, 1, sceneKey))
          return `信箱条 ${home.replace('-', ' 单元 ')}:邀请码 ${code}`
        }),
      ],
    }
  }
  // The clock function runs at full minutes; the first one after the grace is when the count begins.
  const counted = Math.ceil((closingOf(now) + CLOSING_GRACE) / MINUTE) * MINUTE
  return {
    title: '惠邻',
    subtitle: '本地预览:几部手机、一扇楼门、一个业主群,不用微信就能走一遍',
    home: HOME,
    people: [
      { openid: 'wx-li-newcomer', name: '李敏(刚搬来)', about: '站在鸣翠苑 3 号楼门口,还没登记住处' },
      { openid: 'wx-wang-neighbour', name: '王建国(邻居)', about: '鸣翠苑 5 号楼业主,还没投票' },
      { openid: 'wx-chen-elder', name: '陈奶奶(72 岁)', about: '鸣翠苑 1 号楼,爱用长辈模式' },
      { openid: 'wx-zhao-leader', name: '赵姐(网格长)', about: '鸣翠社区第 1 网格' },
      { openid: 'wx-sun-clerk', name: '孙主任(社区干部)', about: '鸣翠社区居委会,办投票的' },
      { openid: 'wx-he-clerk', name: '何干事(社区干部)', about: '鸣翠社区居委会,审核投票的' },
      { openid: 'wx-lin-district', name: '林科长(区级干部)', about: '惠济区,管地方和住户的表格' },
      { openid: 'wx-zhou-changqing', name: '周叔(常青社区)', about: '常青苑业主' },
      { openid: 'wx-liu-yingbin', name: '刘洋(迎宾社区)', about: '迎宾花园租户' },
    ],
    phones: ['wx-li-newcomer', 'wx-wang-neighbour', 'wx-zhao-leader'],
    doors: [
      door('鸣翠苑小区', 3, ['2-402', '1-301']),
      door('鸣翠苑小区', 5),
      door('常青苑小区', 1),
      door('清华园小区', 1),
      door('迎宾花园', 1),
    ],
    groups: [
      { id: 'mingcui', name: '鸣翠苑业主群' },
      { id: 'changqing', name: '常青苑邻里群' },
    ],
    templates: {
      [settings.templates.pollResult.id]: '投票结果通知',
      [settings.templates.shiftNews.id]: '志愿活动通知',
      [settings.templates.letIn.id]: '候补轮到您',
      [settings.templates.tomorrow.id]: '明天的志愿活动',
      [settings.templates.callUp.id]: '紧急召集',
    },
    moments: [
      { label: '投票截止', at: counted, about: '2026 年服务群众经费项目截止并计票' },
      { label: '截止前 1 小时', at: closingOf(now) - 60 * MINUTE, about: '最后一小时' },
    ],
  }
}
