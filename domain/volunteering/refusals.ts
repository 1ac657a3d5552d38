import { refusing } from '../refusing'
import { type Moment, spoken } from '../wording/time'

export const refusals = {
  'not-an-organiser': () => '只有社区干部、网格长和登记过的社会组织能发活动,请用有这个身份的微信打开。',
  'not-the-leader': () => '只有这一场的带队人能做这件事,请找带队人。',
  'shift-not-begun': () => '还没开始,等开始了再签到、结束。',
  'shift-in-the-past': () => '开始时间已经过了,请改成以后的时间。',
  'shift-backwards': () => '结束时间要比开始时间晚,一场最长 12 小时。',
  'child-missing': () => '这是孩子的课,请填孩子的小名和年龄段。',
  'no-child-here': () => '这一场是大人的活动,不用填孩子。',
  'too-young': (age: number) => `这个活动要年满 ${age} 周岁。请先勾选「我已满 ${age} 周岁」。`,
  'no-such-shift': () => '没有找到这个场次,请到「志愿」里看看。',
  'no-such-activity': () => '没有找到这个活动,请到「志愿」里看看。',
  'shift-cancelled': (reason: string) => `这一场已经取消${reason ? `:${reason}` : ''}。看看别的场次吧。`,
  'shift-over': () => '这一场已经结束,看看别的场次吧。',
  'shift-full-up': () => '报名和候补都满了,看看别的场次吧。',
  'shift-begun': () => '这一场已经开始,不能再退出。有事请直接告诉带队的人。',
  'not-signed-up': () => '您没有报这一场,不用退出。',
  'code-forged': () => '这个码不是这一场的签到码,请扫带队人手机上的码。',
  'code-old': () => '这个签到码已经换了,请对准带队人手机上的新码再扫一次。',
  'check-in-early': (from: Moment, now: Moment) => `${spoken(from, now)} 才开始,开始前半小时可以签到。`,
  'check-in-late': () => '这一场已经结束,不能自己签到了。来过的话,请带队的人给您补上。',
  'was-not-there': () => '参加过这一场才能以志愿者的身份评价。受到帮助的邻居,请选「我是受益邻居」。',
  'not-in-quarters': () => '时长按一刻钟记,请填 15 分钟的倍数。',
  'longer-than-the-shift': (most: number) => `这一场最长 ${most / 60} 小时,要记得更长请写明原因。`,
}

export const refusal = refusing(refusals)
