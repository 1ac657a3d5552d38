import { refusing } from '../refusing'

export const refusals = {
  'nothing-offered': () => '请至少选一样本领,或者勾选愿意在紧急时被叫。',
  'not-in-the-pool': () => '您还没有登记本领,请先到「我的」里填「我的本领」。',
  'not-a-finder': () => '只有这里的社区干部、网格长、志愿队长和社会组织能在达人库里找人。',
  'area-too-wide': () => '地方太大了,请先选一个社区。',
  'no-such-talent': () => '没有找到这位达人,可能已经退出达人库。请重新找一找。',
  'no-phone': () => '这位达人没有留电话,可以在惠邻里发邀请。',
  'too-many-look-ups': (most: number) => `一天最多看 ${most} 个电话,今天已经看满了。可以在惠邻里发邀请。`,
  'phone-code-old': () => '微信没有给出手机号,请再点一次「用微信手机号」。',
  'not-a-caller': () => '只有这里的社区干部和网格长能紧急召集。',
  'call-up-times': (hours: number) => `结束时间要在以后的 ${hours} 小时之内,请改一改。`,
  'no-such-call-up': () => '没有找到这次召集,请回到首页看看。',
  'call-up-over': () => '这次召集已经结束,谢谢您。',
  'not-called': () => '这次召集没有叫到您。要在紧急时帮忙,请到「我的本领」里勾选。',
}

export const refusal = refusing(refusals)
