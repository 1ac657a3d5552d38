import { type Fen, yuan } from '../wording/money'
import { type Moment, spoken } from '../wording/time'

export const refusals = {
  'no-such-poll': () => '没有找到这次投票,请到「议事」里看看正在进行的投票。',
  'outside-area': (area: string) => `这次投票由${area}的居民参加,您登记的住处不在这里。`,
  'poll-not-open': (opensAt: Moment, now: Moment) => `投票${spoken(opensAt, now)}开始,到时候再来。`,
  'poll-closed': (closesAt: Moment, now: Moment) =>
    `投票已在${spoken(closesAt, now)}截止,谢谢您的关心。结果会在公示里公布。`,
  'over-budget': (over: Fen) => `已选项目超出预算 ${yuan(over)},请去掉一两项再确认。`,
  'chosen-twice': () => '有一个项目选了两次,每个项目只能选一次。',
  'no-such-project': () => '有一个项目不在这次投票里,请重新打开选票再选。',
  'empty-ballot': () => '您还没有选项目,请至少选一个。',
  'not-counted-yet': (closesAt: Moment, now: Moment) => `投票${spoken(closesAt, now)}截止,计票后才能核对。`,
  'still-counting': () => '正在计票,几分钟后就有结果,请稍后再看。',
  'leaf-not-counted': () =>
    '这张回执不在计票的选票里。如果您或家人后来改过选票,请用最后一次的回执核对;没有改过,请在公示里提出异议。',
}
