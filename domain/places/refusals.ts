import { refusing } from '../refusing'

export const refusals = {
  'not-a-sheet': () => '这个文件打不开,请选用模板填好的 Excel 表格(.xlsx)。',
  'sheet-too-large': () => '这个表格太大了,请分成几个文件,每个不超过 25 万行。',
  'sheet-too-heavy': () => '这个文件超过 10 MB,请删掉图片和多余的工作表,或分成几个文件。',
  'sheet-empty': () => '表格里没有一行内容,请填好再导入。',
  'no-such-import': () => '没有找到这次导入,请重新选表格。',
  'import-has-errors': () => '表格里还有错误,一行都不会导入。请按清单改好,再重新选表格。',
  'import-outdated': () => '预览之后别的导入改过地方,请重新选表格再看一遍。',
  'import-running': () => '有一次导入还没有做完,请等它做完再试。',
  'place-name-taken': (name: string) => `旁边已经有一个「${name}」,请换个名字。`,
  'place-moved-on': () => '这个地方刚刚被别人改过,请刷新再看。',
  'not-a-building': () => '入口码在楼门口,请选一栋楼。',
  'not-mergeable': () => '只有网格、小区和楼栋能合并;社区和镇街的变动请由区里另行办理。',
  'not-beside': () => '只能并入同一个上级里同一类的地方,请另选一个。',
  'name-in-both': (name: string) => `两边都有「${name}」,请先给其中一个改名,再合并。`,
  'doors-in-both': (room: string) => `两边都有「${room}」,而且都有人登记,请先核对是不是同一户,让其中一边搬出再合并。`,
  'vote-is-on': (title: string) => `「${title}」还在进行,请等它结束并计票后再办。`,
  'roles-are-held': () => '这里还有人担任职责,请先在「职责名单」里结束或改到别处,再办这件事。',
  'shifts-ahead': (title: string) => `志愿活动「${title}」还没有办完,请等它结束或取消后再办。`,
  'notice-hangs': (title: string) => `公示「${title}」还在公示期里,请等它期满后再办。`,
  'people-live-there': (homes: number) => `这里还有 ${homes} 户有人登记,不能撤销。搬到别处的,请用合并。`,
  'owners-there': () => '业主名册里还有这里的房子,请先更正名册再撤销。',
  'place-gone': () => '这个地方已经合并或撤销了,请返回上一级刷新再看。',
  'entrance-retired': (name: string) => `「${name}」已经撤销,这个码不再使用。请扫您现在住的楼门口的码。`,
  'may-not-manage-places': () => '这里的地方由社区、镇街和区里的工作人员管,请用有这个身份的微信打开。',
}

export const refusal = refusing(refusals)
