import { refusing } from '../refusing'

export const refusals = {
  'no-such-call': () => '没有找到这次征集,请刷新再看。',
  'call-times': () => '请按先后排好时间:开始、截止、评审结束,而且都在以后。',
  'weights-off': (sum: number) => `各项评分的权重加起来要正好 100,现在是 ${sum}。`,
  'call-not-open': () => '现在不是报名的时间,请看看征集的起止日期。',
  'call-moved-on': () => '这次征集刚刚有变化,请刷新再看。',
  'over-call-budget': (over: string) => `预算超出这次征集的上限 ${over},请减一减。`,
  'no-such-entry': () => '没有找到这个参评项目,请刷新再看。',
  'organisation-elsewhere': () => '这次征集只请在这里服务的组织参加。',
  'not-a-juror': () => '您不是这次征集的评委,不能打分。',
  'own-organisation': () => '这是您自己组织的项目,请让别的评委打分。',
  'not-scoring-now': () => '现在不能打分:截止报名以后,到出结果以前才可以。',
  'marks-incomplete': () => '请给每一项都打分,从 0 到 100。',
  'jury-fixed': () => '已经有评委打分或截止报名,评委不能再变。',
  'jury-full': (most: number) => `评委最多 ${most} 位。`,
  'jury-too-small': (least: number) => `评委至少 ${least} 位,请先请人。`,
  'scores-missing': (missing: number) => `还差 ${missing} 份打分。等评委打完,或者过了评审时间再出结果。`,
  'support-elsewhere': () => '这个项目不在您住的地方,请那里的居民来支持。',
  'too-many-questions': (most: number) => `一个项目每人最多问 ${most} 个问题,请先看看答复。`,
  'no-such-question': () => '没有找到这个问题,请刷新再看。',
}

export const refusal = refusing(refusals)
