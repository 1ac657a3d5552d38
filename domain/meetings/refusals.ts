import { refusing } from '../refusing'
import { type Moment, spoken } from '../wording/time'

export const refusals = {
  'no-such-meeting': () => '没有找到这个会,请刷新再看。',
  'not-a-convener': () => '小板凳议事会由网格长和社区干部召集,联席会议由区里召集。请用有这个身份的微信打开。',
  'meeting-in-the-past': () => '开会时间已经过了,请改成以后的时间。',
  'meeting-cancelled': (reason: string) => `这个会取消了${reason ? `:${reason}` : ''}。看看别的会吧。`,
  'meeting-over': () => '这个会已经开过了,可以看会上定了什么。',
  'meeting-ahead': (at: Moment, now: Moment) => `会还没开,${spoken(at, now)} 开始以后再写纪要。`,
  'meeting-written-up': () => '这个会的纪要已经公开,不能再改。新的情况请在下一次会上说。',
  'sign-in-early': (at: Moment, now: Moment) => `还没到签到时间,${spoken(at, now)} 开会,提前 1 小时可以签到。`,
  'sign-in-over': () => '签到时间已经过了。会上定了什么,过后在这里能看到。',
  'not-the-meetings-code': () => '这不是这个会的签到码,请扫召集人手机上的码。',
  'meeting-code-old': () => '这个签到码已经换了,请对准召集人手机上的新码再扫一次。',
  'no-such-task': () => '没有找到这件事,请刷新再看。',
}

export const refusal = refusing(refusals)
