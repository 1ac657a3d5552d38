import { refusing } from '../refusing'

export const refusals = {
  'no-such-pair': () => '没有找到这个结对,请问问带队的人。',
  'not-of-the-pair': () => '只有这个结对的志愿者和带队人能看、能记,请找带队人把您加进来。',
  'not-the-pairs-leader': () => '只有这个结对的带队人能做这件事,请找带队人。',
  'invitation-over': () => '这张邀请已经不能用了,请带队人重新发一张。',
  'pair-ended': () => '这个结对已经结束了,谢谢您去看过。还想去看老人,请找带队人。',
  'pair-complete': () => '这位老人已经有 4 位志愿者了,谢谢您。请带队人安排别的结对。',
  'visit-ahead': () => '探望的时间还没到,请按实际去的时间记。',
  'no-such-visit': () => '没有找到这次探望,请刷新再看。',
  'may-not-pair': () => '只有网格长、志愿队长、社会组织和社区干部能安排结对,请用有这个身份的微信打开。',
  'may-not-see-needs': () => '需求清单由网格长和社区干部来办,请用有这个身份的微信打开。',
  'no-such-need': () => '没有找到这条需求,请刷新清单再看。',
  'need-moved-on': () => '这条需求已经有人在办,请刷新清单再看。',
}

export const refusal = refusing(refusals)
