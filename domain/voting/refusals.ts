import { refusing } from '../refusing'
import { type Fen, yuan } from '../wording/money'
import { type Moment, spoken } from '../wording/time'

export const refusals = {
  'no-such-poll': () => '没有找到这次投票,请到「议事」里看看正在进行的投票。',
  'outside-area': (area: string) => `这次投票由${area}的居民参加,您登记的住处不在这里。`,
  'which-home': () => '您有几处住处都能投这次票,请先选替哪一户投。',
  'not-an-owner': () => '这次由业主投票,您登记的住处还没有和业主名册对上。请带房产证明找社区居委会核对,对上就能投。',
  'poll-not-open': (opensAt: Moment, now: Moment) => `投票${spoken(opensAt, now)}开始,到时候再来。`,
  'poll-closed': (closesAt: Moment, now: Moment) =>
    `投票已在${spoken(closesAt, now)}截止,谢谢您的关心。结果会在公示里公布。`,
  'age-not-declared': (age: number) => `这次投票要年满 ${age} 周岁。请先勾选「我已满 ${age} 周岁」。`,
  'over-budget': (over: Fen) => `已选项目超出预算 ${yuan(over)},请去掉一两项再确认。`,
  'too-many-chosen': (most: number) => `最多选 ${most} 个,请去掉几个再确认。`,
  'chosen-twice': () => '有一个项目选了两次,每个项目只能选一次。',
  'no-such-project': () => '有一个项目不在这次投票里,请重新打开选票再选。',
  'not-an-answer': () => '请在同意、不同意、弃权里选一个。',
  'empty-ballot': () => '您还没有选,请至少选一个。',
  'not-counted-yet': (closesAt: Moment, now: Moment) => `投票${spoken(closesAt, now)}截止,计票后才能核对。`,
  'still-counting': () => '正在计票,几分钟后就有结果,请稍后再看。',
  'leaf-not-counted': () =>
    '这张回执不在计票的选票里。如果您或家人后来改过选票,请用最后一次的回执核对;没有改过,请在公示里提出异议。',

  'not-your-grid': () => '这里不在您负责的网格里,请找负责这栋楼的网格长。',
  'voters-in-person': () => '这次投票一人一票,要本人在自己的手机上投,不能代录。',

  'not-a-clerk': () => '只有社区、镇街和区里的工作人员能办投票,请用有这个身份的微信打开。',
  'no-such-draft': () => '没有找到这份投票方案,请回到列表里看看。',
  'draft-changed': () => '这份方案刚刚改过,请看过新的内容再决定。',
  'draft-decided': () => '这份方案已经处理过了,请回到列表里看看。',
  'not-your-draft': () => '只有写这份方案的人能改它。要改请先退回给对方。',
  'own-draft': () => '自己写的方案要由另一位工作人员审核,请告诉同事来看。',
  'closes-before-it-opens': () => '截止时间要比开始时间至少晚 1 小时。',
  'closes-too-soon': () => '截止时间已经过了,或者剩下不到 1 小时,请改晚一些。',
  'too-few-projects': (least: number) => `至少要有 ${least} 个项目,请再加几个。`,
  'too-many-projects': (most: number) => `最多 ${most} 个项目,请合并或去掉几个。`,
  'same-name-twice': (name: string) => `有两个项目都叫「${name}」,请改一个名字,免得选错。`,
  'dearer-than-budget': (name: string) => `「${name}」的费用比总经费还多,请改费用或经费。`,
  'free-of-charge': (name: string) => `「${name}」没有填费用,请填好。`,
  'too-many-seats': () => '选出的个数要比项目少,不然不用投票。',
  'too-many-choices': () => '每张票最多选的个数不能超过项目数。',
  'owners-answer-only': () => '业主共同决定只能用「同意不同意」的方式投。',
  'owners-in-a-compound': () => '业主共同决定要选一个小区,按它的业主名册来投。',
  'no-roster': () => '这个小区还没有业主名册,请先导入名册再发起业主投票。',
  'age-by-household': () => '一户一票的投票不能限年龄,请去掉年龄或改成一人一票。',
  'age-below-the-law': (age: number) => `居民会议要年满 ${age} 周岁,年龄不能更低。`,
  'entitled-missing': () => '一人一票的投票要填有多少人可以投,参与率才算得出来。',
  'guarantee-beyond-budget': () => '保底的钱加起来超过了总经费,请改小一些。',
  'guarantee-against-itself': () => '同一类里,最少不能比最多还多,请改一下。',
  'guarantee-without-projects': (category: string) => `「${category}」里没有那么多项目,保底做不到,请改一下。`,
}

export const refusal = refusing(refusals)
