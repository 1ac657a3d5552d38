import { refusing } from '../refusing'
import { type Moment, spoken } from '../wording/time'

export const refusals = {
  'no-such-offer': () => '没有找到这一份,请到「邻储银行」里看看别的。',
  'offer-cancelled': (reason: string) => `这一份已经取消${reason ? `:${reason}` : ''}。花的积分会退回,看看别的吧。`,
  'sold-out': () => '已经换完了,您的积分没有动。看看别的吧。',
  'too-few-points': (missing: number) => `您还差 ${missing} 分,做一次志愿服务再来换吧。`,
  'own-offer': () => '这是您自己发的,不能自己换。看看邻居们的吧。',
  'lesson-begun': () => '这堂课已经开始,不能再换,也不能再退。有事请直接找老师。',
  'lesson-not-begun': (at: Moment, now: Moment) => `${spoken(at, now)} 才上课,到时候再点「已到」。`,
  'not-taken': () => '您没有换这一份,不用退。',
  'given-back': () => '这位邻居没有换,或者已经退了,请核对名字和取用码。',
  'handed-over': () => '这一份已经交给您了,不能再退。有事请找发布的人。',
  'not-your-offer': () => '只有发布的人和社区干部、网格长能做这件事。',
  'not-an-approver': () => '只有社区干部和网格长能看邻居报的课,请用有这个身份的微信打开。',
  'offer-decided': () => '这一份已经有人处理过了,请刷新看看。',
  'offer-elsewhere': () => '只能在自己住的地方开课,请选您登记的住处。',
  'goods-by-the-community': () => '邻居可以报一堂课;小物品由社区和志愿队来发。',
  'lesson-without-time': () => '请选上课的日期和时间。',
  'goods-without-time': () => '小物品随时可以换,不用选时间。',
  'lesson-in-the-past': () => '上课时间已经过了,请改成以后的时间。',
}

export const refusal = refusing(refusals)
