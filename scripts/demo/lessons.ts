/** What neighbours of 迎宾社区 have taught one another, one a week, and what is to come. */

export type DemoLesson = { title: string; teacher: string; about: string }

/** 18 lessons that were given, the first first. */
export const givenLessons: DemoLesson[] = [
  { title: '钩针杯垫', teacher: '孟阿姨', about: '从起针学起' },
  { title: '团扇画荷花', teacher: '田老师', about: '扇面和颜料都有' },
  { title: '手缝布袋', teacher: '韩大姐', about: '旧衣服带一件来' },
  { title: '包饺子的六种花边', teacher: '鲁阿姨', about: '包完一起吃' },
  { title: '钩针小花', teacher: '孟阿姨', about: '接着上次的针法' },
  { title: '折扇题字', teacher: '田老师', about: '写一句送家里人' },
  { title: '帆布包画画', teacher: '小宋', about: '颜料洗不掉,穿旧衣服来' },
  { title: '手机拍照', teacher: '小宋', about: '把孙子拍清楚' },
  { title: '八段锦', teacher: '郭叔', about: '坐着也能练的几式' },
  { title: '钩针围巾', teacher: '孟阿姨', about: '带自己喜欢的毛线' },
  { title: '中秋扇面', teacher: '田老师', about: '画月亮和桂花' },
  { title: '布艺香包', teacher: '韩大姐', about: '艾草和棉布都有' },
  { title: '蒸花馍', teacher: '鲁阿姨', about: '带一个保鲜盒' },
  { title: '自行车小修', teacher: '郭叔', about: '补胎、调刹车' },
  { title: '钩针帽子', teacher: '孟阿姨', about: '天凉了,给家里人钩一顶' },
  { title: '菊花扇面', teacher: '田老师', about: '工笔入门' },
  { title: '旧衣改布袋', teacher: '韩大姐', about: '一件衣服两个袋' },
  { title: '手机防骗', teacher: '小宋', about: '真假短信对着看' },
]

type Coming = { id: string; title: string; about: string; place: string; price: number; stock: number; byName: string }

export const comingLessons: (Coming & { days: number })[] = [
  {
    ...{ id: 'yingb1', title: '钩针杯垫入门', byName: '孟阿姨', days: 2, price: 6, stock: 12 },
    ...{ about: '没拿过钩针也能学会。针和线都有,眼睛不好的带上老花镜。', place: '迎宾社区活动室 2 楼' },
  },
  {
    ...{ id: 'yingb2', title: '团扇画荷花', byName: '田老师', days: 5, price: 8, stock: 10 },
    ...{ about: '扇面、颜料、笔都有。孩子可以跟着大人来。', place: '迎宾社区活动室 1 楼' },
  },
  {
    ...{ id: 'yingb3', title: '旧衣改布袋', byName: '韩大姐', days: 9, price: 6, stock: 8 },
    ...{ about: '带一件不穿的旧衬衣,改成两个买菜的袋子。', place: '迎宾花园 3 号楼架空层' },
  },
]

export const yingbinGoods: Coming[] = [
  {
    ...{ id: 'yingb4', title: '手缝布袋', byName: '迎宾社区居委会', price: 12, stock: 20 },
    ...{ about: '布艺课上大家多缝的,结实,能装 5 斤菜。', place: '迎宾社区服务站' },
  },
  {
    ...{ id: 'yingb5', title: '绿萝小盆栽', byName: '迎宾社区居委会', price: 10, stock: 1 },
    ...{ about: '楼道绿化剩下的最后一盆。', place: '迎宾社区服务站' },
  },
]

export const mingcuiOffers: (Coming & { days: number | null })[] = [
  {
    ...{ id: 'mingc1', title: '冬天的家常炖菜', byName: '3 号楼秦叔', days: 3, price: 6, stock: 10 },
    ...{ about: '三道菜,一个锅。带一个饭盒,做完带回家。', place: '鸣翠社区活动室' },
  },
  {
    ...{ id: 'mingc2', title: '毛笔写春联', byName: '鸣翠社区居委会', days: 12, price: 5, stock: 20 },
    ...{ about: '笔墨纸都有,写好的带回家贴。', place: '鸣翠社区活动室' },
  },
  {
    ...{ id: 'mingc3', title: '楼道灯泡一只', byName: '鸣翠社区居委会', days: null, price: 8, stock: 30 },
    ...{ about: '5 瓦节能灯,装在自家门口那一盏。', place: '鸣翠社区服务站' },
  },
]
