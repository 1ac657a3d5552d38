import { refusing } from '../refusing'

export const refusals = {
  'credit-code-wrong': () => '统一社会信用代码不对,请照登记证书上的 18 位再核对一遍。',
  'certificate-picture': () => '证书的照片没有传上来,请重新拍一张,要 JPG 或 PNG。',
  'organisation-there': () => '这家社会组织已经有人登记,请问问社区的工作人员。',
  'no-such-organisation': () => '没有找到这家社会组织,请刷新名单再看。',
  'organisation-moved-on': () => '这家组织的情况刚刚有变化,请刷新再看。',
  'organisation-unchecked': () => '还没有人审核过材料,请先由社区或镇街审核。',
  'organisation-second-hand': () => '登记要两个人办,联系人和审核过的人不能来确认。',
  'organisation-level': () => '材料由社区或镇街审核,登记由区里确认和暂停。请找那一级的同事。',
  'organisation-not-registered': () => '这家组织还没有登记好,或者正在暂停。请问问社区的工作人员。',
  'not-your-organisation': () => '这件事由组织的联系人办,请用登记时的微信。',
  'not-an-incubator': () => '孵化由镇街调整,进出区基地由区里调整。请找那一级的同事。',
  'no-such-training': () => '没有找到这次培训,请刷新再看。',
  'training-begun': () => '这次培训已经开始,不能再报名或退出。',
  'training-ahead': () => '培训还没有开始,结束以后再记谁来了。',
  'training-full': (room: number) => (room > 0 ? `只剩 ${room} 个座位,请少报几位。` : '座位已经报满,请看看别的培训。'),
  'no-such-agreement': () => '没有找到这份协议,请刷新再看。',
  'agreement-moved-on': () => '这份协议刚刚有变化,请刷新再看。',
  'agreement-open': () => '这个项目已经有一份协议,先结束那一份,再写新的。',
  'agreement-dates': () => '结束要晚于开始和今天,每一项也要在这段时间里完成。请改日期。',
  'nothing-to-take-on': () => '没有找到能承接的项目:先要在公益创投里入选。',
}

export const refusal = refusing(refusals)
