export const refusals = {
  'not-a-sheet': () => '这个文件打不开,请选用模板填好的 Excel 表格(.xlsx)。',
  'sheet-too-large': () => '这个表格太大了,请分成几个文件,每个不超过 25 万行。',
  'sheet-empty': () => '表格里没有一行内容,请填好再导入。',
  'no-such-import': () => '没有找到这次导入,请重新选表格。',
  'import-has-errors': () => '表格里还有错误,一行都不会导入。请按清单改好,再重新选表格。',
  'import-outdated': () => '预览之后别的导入改过地方,请重新选表格再看一遍。',
  'import-running': () => '有一次导入还没有做完,请等它做完再试。',
  'place-name-taken': (name: string) => `旁边已经有一个「${name}」,请换个名字。`,
  'place-moved-on': () => '这个地方刚刚被别人改过,请刷新再看。',
  'not-a-building': () => '入口码在楼门口,请选一栋楼。',
  'may-not-manage-places': () => '这里的地方由社区、镇街和区里的工作人员管,请用有这个身份的微信打开。',
}
