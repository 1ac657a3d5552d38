import { refusing } from '../refusing'

export const refusals = {
  'nothing-served': () => '这段时间里还没有确认过的志愿服务,请换一段时间,或等带队人确认时长。',
  'too-many-services': (most: number) => `一份证明最多写 ${most} 次服务,请选短一点的时间,分几份开。`,
  'too-many-certificates': (most: number) => `一天最多开 ${most} 份证明,开好的随时可以再下载,明天还可以再开。`,
  'name-not-printable': (character: string) =>
    `证明的字库里没有「${character}」,印不出来,请换成身份证上的另一种写法或拼音。`,
  'no-such-certificate': () => '没有查到这份证明,请核对编号,或再扫一次证明上的码。',
  'not-your-certificate': () => '这是别人的证明,只有本人能下载。您可以在这里核对它。',
  'may-not-print': () => '海报和信箱条由本网格的网格长和社区干部打印,请和他们联系。',
  'nothing-to-print': () => '这里还没有能印的楼栋,请核对地方,或让社区干部先登记楼栋。',
  'too-many-posters': (most: number) => `一份最多印 ${most} 栋楼,请一栋一栋地打印。`,
  'certificate-changed': () => '这份证明的内容对不上,请不要采信,并告诉社区干部。',
}

export const refusal = refusing(refusals)
