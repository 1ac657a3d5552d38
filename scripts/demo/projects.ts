import type { Project } from '../../domain/voting/poll'

/** What the neighbours of 鸣翠社区 can choose from this year: together more than the 300,000 yuan there are. */
export const thisYear: Project[] = [
  {
    id: 'road',
    name: '小区主路硬化',
    why: '下雨天积水踩泥,电动车老摔跤。',
    details: '把 2 号楼到 6 号楼之间 210 米的土路铺成水泥路,两边做排水沟。工期 12 天,分段施工,留出行人通道。',
    cost: 86_000_00,
    category: 'works',
    benefits: '2 至 6 号楼',
    picture: 'road',
  },
  {
    id: 'lamps',
    name: '楼道口加 18 盏路灯',
    why: '晚上九点以后,后排几栋楼门口全是黑的。',
    details: '每个单元门口和自行车棚各装一盏太阳能灯,共 18 盏,天黑自动亮,三年质保,不用物业交电费。',
    cost: 32_400_00,
    category: 'works',
    benefits: '全小区',
    picture: 'lamp',
  },
  {
    id: 'ramp',
    name: '四个单元装无障碍坡道',
    why: '推轮椅、推婴儿车的每天都要抬上抬下。',
    details: '在 1、3、5、7 号楼各装一条带扶手的坡道,坡度不超过一比十二,地面防滑。',
    cost: 47_500_00,
    category: 'works',
    benefits: '1、3、5、7 号楼',
    picture: 'ramp',
  },
  {
    id: 'charging',
    name: '电动车充电棚',
    why: '还有二十多户从窗户往下拉线充电,太危险。',
    details: '在西门空地建一个 60 位的充电棚,带烟感和自动喷淋,充满自停。',
    cost: 58_000_00,
    category: 'works',
    benefits: '全小区',
    picture: 'bike',
  },
  {
    id: 'garden',
    name: '北墙根种花种树',
    why: '那块地堆了十年杂物,夏天都是蚊子。',
    details: '清走杂物,种 24 棵国槐和一片月季,放 6 条长椅。浇水修剪由楼门认养。',
    cost: 39_800_00,
    category: 'works',
    benefits: '6 至 9 号楼',
    picture: 'tree',
  },
  {
    id: 'bins',
    name: '垃圾分类亭',
    why: '桶在露天,味道大,流浪猫翻得到处都是。',
    details: '三处带顶的分类亭,有洗手池和照明,早晚各有一小时志愿者帮忙。',
    cost: 41_200_00,
    category: 'works',
    benefits: '全小区',
    picture: 'bin',
  },
  {
    id: 'meals',
    name: '独居老人送餐上门',
    why: '小区里 34 位老人一个人住,腿脚不便。',
    details: '工作日中午由社区食堂做、志愿者送,一荤两素一汤,一年 250 天,每餐补 4 元。',
    cost: 34_000_00,
    category: 'service',
    benefits: '34 位老人',
    picture: 'meal',
  },
  {
    id: 'summer',
    name: '暑期托管班',
    why: '双职工家庭暑假没人带孩子。',
    details: '七、八月共 8 周,每周一到周五,大学生志愿者带作业、画画、打乒乓球,每天 40 个孩子。',
    cost: 36_000_00,
    category: 'service',
    benefits: '双职工家庭',
    picture: 'child',
  },
  {
    id: 'health',
    name: '每月一次健康日',
    why: '量血压、测血糖要坐六站公交。',
    details: '社区卫生服务中心每月第一个周六来小区,测血压血糖、看慢病、讲急救,全年 12 次。',
    cost: 18_600_00,
    category: 'service',
    benefits: '全小区',
    picture: 'health',
  },
  {
    id: 'books',
    name: '楼下小书屋',
    why: '孩子放学到家长下班,有两个小时没处去。',
    details: '把闲置的岗亭改成小书屋,800 本书,邻居轮流看店,自己登记借还。',
    cost: 22_500_00,
    category: 'neighbourly',
    benefits: '全小区',
    picture: 'book',
  },
  {
    id: 'opera',
    name: '周末豫剧和乒乓角',
    why: '老街坊想唱两段,没有地方也没有音响。',
    details: '添一套小音响、两张乒乓球台,每周六下午活动,九点前收摊,不扰民。',
    cost: 15_800_00,
    category: 'neighbourly',
    benefits: '全小区',
    picture: 'music',
  },
  {
    id: 'wall',
    name: '和大学生一起画围墙',
    why: '两百米灰墙,贴满了小广告。',
    details: '请美术学院学生出稿,居民投票选图,一起画。画的是老惠济的黄河、石榴和邻居们。',
    cost: 26_000_00,
    category: 'neighbourly',
    benefits: '全小区',
    picture: 'wall',
  },
  {
    id: 'feast',
    name: '重阳百家宴',
    why: '同住八年,对门还不认识。',
    details: '每家一道菜,在中心广场摆 30 桌,请 80 岁以上的老人坐上席,拍一张全家福。',
    cost: 8_800_00,
    category: 'neighbourly',
    benefits: '全小区',
    picture: 'meal',
  },
]

/** Last year's, of which the result hangs already. */
export const lastYear: Project[] = thisYear
  .filter(({ id }) => ['garden', 'bins', 'health', 'opera', 'feast', 'charging', 'road', 'ramp'].includes(id))
  .map((project) => ({ ...project, id: `${project.id}-2025` }))

/** What 常青社区 asks its residents about. */
export const forElders: Project[] = [
  {
    id: 'visits',
    name: '结对探望',
    why: '一百多位老人独居、行动不便,想有人常来坐坐。',
    details: '50 岁以上的志愿者两人一组,每周看望一位老人,聊聊天、读读报、看看缺什么。',
    cost: 60_000_00,
    category: 'service',
    benefits: '100 位老人',
    picture: 'health',
  },
  {
    id: 'haircut',
    name: '上门理发',
    why: '出不了门的老人,理一次发要求人。',
    details: '请三位退休理发师,每月上门一次,工具统一消毒。',
    cost: 24_000_00,
    category: 'service',
    benefits: '60 位老人',
    picture: 'child',
  },
  {
    id: 'rails',
    name: '卫生间装扶手',
    why: '去年有 9 位老人在卫生间摔倒。',
    details: '给 70 岁以上的家庭装 L 形扶手和防滑垫,先装独居的,共 200 户。',
    cost: 90_000_00,
    category: 'works',
    benefits: '200 户',
    picture: 'ramp',
  },
  {
    id: 'choir',
    name: '常青合唱团',
    why: '唱歌的人不生病。',
    details: '请老师每周教两次,年底和小学一起演一场。',
    cost: 18_000_00,
    category: 'neighbourly',
    benefits: '全社区',
    picture: 'music',
  },
]

const free = { cost: 0, category: 'neighbourly', benefits: '全社区' } as const

/** Evening classes that are scored, not paid for. */
export const classes: Project[] = [
  { ...free, id: '1', name: '毛线编织', why: '织条围巾过冬。', details: '王阿姨教,自带毛线和针。', picture: 'child' },
  {
    ...free,
    id: '2',
    name: '太极拳',
    why: '活动筋骨,老少都行。',
    details: '在活动室里练,穿软底鞋。',
    picture: 'health',
  },
  { ...free, id: '3', name: '手机摄影', why: '给孙子拍张好照片。', details: '带自己的手机来。', picture: 'book' },
  { ...free, id: '4', name: '豫剧清唱', why: '会唱的教不会唱的。', details: '有板胡伴奏。', picture: 'music' },
  { ...free, id: '5', name: '家常面点', why: '学蒸一锅好馒头。', details: '材料费自理,做好带回家。', picture: 'meal' },
]

/** Where six benches could stand. */
export const placesForBenches: Omit<Project, 'id'>[] = [
  { ...free, name: '南门取快递处', why: '等快递的人多。', details: '', picture: 'bin' },
  { ...free, name: '中心花园', why: '老人下午爱来坐。', details: '', picture: 'tree' },
  { ...free, name: '儿童滑梯旁', why: '看孩子的站一下午。', details: '', picture: 'child' },
  { ...free, name: '公交站口', why: '等车有个歇脚处。', details: '', picture: 'road' },
]
