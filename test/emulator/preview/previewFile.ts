import type { PreviewFile } from '../../../emulator/preview/data/previewFile'

/** A made-up application: three people, two doors, two groups, two moments after `now` (epoch ms). */
export const previewFile = (now: number): PreviewFile => ({
  title: '柳树街的应用',
  subtitle: '本机演示',
  home: 'pages/start/index',
  people: [
    { openid: 'openid-wang', name: '王秀兰', about: '住在 3 号楼的奶奶' },
    { openid: 'openid-li', name: '李建国', about: '3 号楼的楼长' },
    { openid: 'openid-zhang', name: '张敏', about: '社区干部' },
    { openid: 'openid-chen', name: '陈小雨', about: '刚到门口的访客' },
  ],
  phones: ['openid-wang', 'openid-li', 'openid-zhang'],
  doors: [
    {
      id: 'three',
      name: '柳树街 3 号楼',
      about: '一单元门口',
      page: 'pages/door/index',
      scene: 'b=3&s=x1',
      lines: ['院里的事大家定', '看一看公示', '报名做志愿者'],
    },
    {
      id: 'five',
      name: '柳树街 5 号楼',
      about: '东门',
      page: '/pages/door/index',
      scene: 'b=5',
      lines: ['院里的事大家定', '看一看公示', '报名做志愿者'],
    },
  ],
  groups: [
    { id: 'street', name: '柳树街邻居群' },
    { id: 'leaders', name: '楼长群' },
  ],
  moments: [
    { label: '投票截止', at: now + 3 * 86_400_000, about: '结果马上算出来' },
    { label: '公示期满', at: now + 10 * 86_400_000 },
  ],
  templates: { 'template-result': '投票结果通知' },
})
