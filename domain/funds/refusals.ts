import { refusing } from '../refusing'
import { type Fen, yuan } from '../wording/money'

export const refusals = {
  'not-a-bookkeeper': () => '只有社区干部能记经费台账,请用有这个身份的微信打开。',
  'not-a-checker': () => '只有社区和镇街的工作人员能审核经费,请用有这个身份的微信打开。',
  'not-a-book-reader': () => '只有社区、镇街和区里的工作人员能看台账。公开的收支在「经费」里。',
  'fund-elsewhere': () => '这个社区的经费不归您管,请选您负责的社区。',
  'not-a-community': () => '经费按社区记账,请选一个社区。',
  'no-such-fund': () => '这一年的这笔经费还没有到账,请先记收入。',
  'no-such-fund-proposal': () => '没有找到这一笔,请回到台账里看看。',
  'no-such-fund-entry': () => '没有找到要冲正的那一笔,请回到台账里重新选。',
  'no-such-promise': () => '没有找到这份约定,请回到台账里重新选。',
  'not-your-fund-proposal': () => '只有提出的人能收回这一笔。不同意可以退回。',
  'own-fund-proposal': () => '自己提的要由另一位工作人员审核,请告诉同事来看。',
  'fund-proposal-decided': () => '这一笔已经处理过了,请刷新台账看看。',
  'fund-proposal-taken': () => '这个编号已经用过了,请回到台账重新提一笔。',
  'fund-year-ahead': (year: number) => `${year} 年还没有到,请选今年。`,
  'fund-year-over': (year: number) => `${year} 年的账已经结了,不能再记新的收入、计划和约定。请记在今年。`,
  'pledges-apart': () => '认捐单独记,不和经费混在一起;认捐到账请在那一笔认捐上点「已到账」。',
  'project-not-planned': () => '这个项目还没有定计划,请先给它定下计划金额。',
  'too-many-fund-projects': (most: number) => `一年一笔经费最多给 ${most} 个项目,请合并小的项目。`,
  'plan-below-use': (title: string, used: Fen) => `「${title}」已经用了和约好 ${yuan(used)},计划不能比这少。`,
  'plan-over-fund': (left: Fen) => `这笔经费只剩 ${yuan(left)} 可以安排,请改小一些,或先减少别的计划。`,
  'over-plan': (title: string, left: Fen) => `「${title}」的计划只剩 ${yuan(left)},请改小金额,或先改计划。`,
  'too-little-available': (available: Fen) => `账上能动用的只有 ${yuan(available)},请改小金额,或等钱到账。`,
  'over-promise': (left: Fen) => `这份约定只剩 ${yuan(left)},请核对金额。`,
  'promise-done': () => '这份约定已经全部结清,不能再动。',
  'voucher-missing': () => '请拍一张凭证(发票或收据)再提交。',
  'voucher-unseen': () => '凭证照片还在检查或没有通过,请过几分钟看过照片再通过;没有通过的请退回重拍。',
  'not-reversible': () => '只有收入、支出和到账能冲正;约定没用完的请点「退回余款」。',
  'reversed-already': () => '这一笔已经冲正过了,不用再冲。',
  'accounts-ahead': () => '还没到的日子没有账,请把结束日期选到今天或更早。',
  'accounts-too-long': (most: number) => `这段时间超过 ${most} 笔,请分几段公示。`,
}

export const refusal = refusing(refusals)
