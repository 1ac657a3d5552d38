/** What becomes of something when the person leaves: deleted, or kept without the person since others, or the law, need it. */
type Fate = 'removed' | 'stripped'

/** Everything that is held about a person: what it is called, what it is for, and what becomes of it when they leave. */
export const holdings = {
  person: { word: '住处、职责、隐私同意', why: '知道您是哪一户,能参加哪里的投票和活动', fate: 'removed' },
  offices: { word: '担任过的职责', why: '说得清哪个地方什么时候由谁负责', fate: 'stripped' },
  claims: { word: '住处登记', why: '请家人或网格长确认您住在哪一户', fate: 'removed' },
  claimTries: { word: '试邀请码和对名册的次数', why: '不让别人一个个猜', fate: 'removed' },
  signUps: { word: '志愿报名', why: '给您留名额,通知您变化', fate: 'stripped' },
  ledShifts: { word: '带过的活动', why: '说得清由谁带队', fate: 'stripped' },
  attendances: { word: '服务记录', why: '按《志愿服务记录与证明出具办法》记时长', fate: 'stripped' },
  certificates: { word: '服务证明', why: '您可以随时再下载,别人可以核对', fate: 'removed' },
  lapses: { word: '迟退和缺席', why: '只提醒您本人', fate: 'removed' },
  feedback: { word: '活动评价', why: '让活动办得更好', fate: 'removed' },
  talent: { word: '达人库里的本领', why: '邻居需要时找得到您', fate: 'removed' },
  phone: { word: '留的手机号', why: '急事时联系您', fate: 'removed' },
  callAnswers: { word: '对紧急召集的回答', why: '知道谁能来', fate: 'removed' },
  pairs: { word: '结对探望', why: '知道由谁去看望老人', fate: 'stripped' },
  ledPairs: { word: '带的结对', why: '有事时知道找谁', fate: 'stripped' },
  visits: { word: '探望记录', why: '同组的人接着照看', fate: 'stripped' },
  needs: { word: '记下的需求', why: '社区照着去办', fate: 'stripped' },
  doorNotes: { word: '扫楼时记的', why: '同网格的人接着上门', fate: 'stripped' },
  doorStands: { word: '各户门口最近一次记的', why: '同网格的人接着上门', fate: 'stripped' },
  account: { word: '积分', why: '记您换出和换来的时间', fate: 'stripped' },
  entries: { word: '积分明细', why: '每一分的来去都对得上', fate: 'stripped' },
  offers: { word: '发布的兑换', why: '让邻居来换', fate: 'stripped' },
  redemptions: { word: '换过的东西', why: '领取时核对', fate: 'stripped' },
  placeImports: { word: '导入过的地方表格', why: '地方由谁登记要说得清', fate: 'stripped' },
  rosterRequests: { word: '业主名册的更正申请', why: '请工作人员核对您的面积和份额', fate: 'removed' },
  rosterChanges: { word: '改过的业主名册', why: '名册由谁改过要说得清', fate: 'stripped' },
  rosterImports: { word: '导入过的业主名册', why: '名册由谁登记要说得清', fate: 'stripped' },
  placesGoing: { word: '合并和撤销的地方', why: '地方由谁改过要说得清', fate: 'stripped' },
  placeChanges: { word: '改过的地方和入口码', why: '地方由谁改过要说得清', fate: 'stripped' },
  fundProposals: { word: '记过的经费', why: '每一笔钱说得清由谁经手', fate: 'stripped' },
  fundChecks: { word: '审核过的经费', why: '每一笔钱说得清由谁审核', fate: 'stripped' },
  organisations: { word: '登记和经手的社会组织', why: '谁登记、谁审核要说得清', fate: 'stripped' },
  trainings: { word: '报过和办过的培训', why: '留座位,记谁来了', fate: 'stripped' },
  agreements: { word: '签过的承接协议', why: '双方谁签的要说得清', fate: 'stripped' },
  calls: { word: '经手和评审的公益创投', why: '谁办、谁评要说得清', fate: 'stripped' },
  callProposals: { word: '替组织报的项目', why: '有事时知道找谁', fate: 'stripped' },
  callScores: { word: '当评委打的分', why: '结果要能核对', fate: 'stripped' },
  callSupports: { word: '支持过的路演', why: '每户只算一次', fate: 'stripped' },
  callWords: { word: '路演里的问和答', why: '问答要公开可查', fate: 'stripped' },
  ideas: { word: '提过的金点子', why: '社区答复您,邻居一起支持', fate: 'stripped' },
  ideaSupports: { word: '支持过的金点子', why: '每人只算一次', fate: 'stripped' },
  ideaAnswers: { word: '答复过的金点子', why: '每条答复说得清由谁负责', fate: 'stripped' },
  calledMeetings: { word: '召集过的会', why: '说得清由谁召集', fate: 'stripped' },
  meetings: { word: '要去和到过的会', why: '会前提醒您,数清来了多少人', fate: 'stripped' },
  exchange: { word: '填过的需求、资源和服务', why: '让需要的人找得到', fate: 'stripped' },
  needMatches: { word: '需求对上的撮合', why: '两边把事情商量好', fate: 'stripped' },
  offerMatches: { word: '资源和服务对上的撮合', why: '两边把事情商量好', fate: 'stripped' },
  objections: { word: '提过的异议', why: '异议和答复要公开可查', fate: 'stripped' },
  pictures: { word: '传过的照片', why: '发布前核对内容', fate: 'stripped' },
  messages: { word: '消息', why: '告诉您办得怎么样了', fate: 'removed' },
  inbox: { word: '看消息的时间', why: '标出哪些是新消息', fate: 'removed' },
  reminders: { word: '投票结果提醒', why: '计票后告诉您', fate: 'removed' },
  follower: { word: '订阅的公示', why: '有新公示时告诉您', fate: 'removed' },
  digests: { word: '待发的公示汇总', why: '合成一条告诉您', fate: 'removed' },
  codes: { word: '报给别人的六位号码', why: '给您职责时找得到您', fate: 'removed' },
} as const satisfies { [name: string]: { word: string; why: string; fate: Fate } }
export type Holding = keyof typeof holdings
export const holdingNames = Object.keys(holdings) as Holding[]

/** What stands in the place of a name once somebody has left. */
export const GONE = '已退出的邻居'
const namesBeside = ['name', 'byName']

/**
 * A document without a person: their openid is replaced wherever it stands, in ids too, by the same alias, so that sums and references still
 * agree; a name that stands beside it goes.
 */
export function without<T>(value: T, openid: string, alias: string): T {
  if (typeof value === 'string') return value.split(openid).join(alias) as T
  if (Array.isArray(value)) return value.map((item: unknown) => without(item, openid, alias)) as T
  if (value === null || typeof value !== 'object') return value
  const fields = Object.entries(value)
  const isTheirs = fields.some(([, field]) => typeof field === 'string' && field.includes(openid))
  return Object.fromEntries(
    fields.map(([name, field]) => [
      name,
      isTheirs && namesBeside.includes(name) ? GONE : without<unknown>(field, openid, alias),
    ]),
  ) as T
}
