import { refusing } from './refusing'

/** What any action may say, whatever it is about. */
export const refusals = {
  'unknown-action': () => '这个操作不存在,可能是小程序版本太旧。请关闭后重新打开惠邻。',
  'not-understood': (field: string, why: string) => `「${field}」${why},请改好再提交。`,
  unexpected: (id: string) => `惠邻这边出了点问题,您填的内容还在。请过一会儿再试;如果还不行,把编号 ${id} 告诉网格长。`,
  'no-caller': () => '没能认出您的微信身份,请在微信里重新打开惠邻。',
  busy: () => '正有很多人在办,请过几秒再试。',
  'out-of-reach': () => '网络不通,您填的内容已留在手机上。请检查网络后再试一次。',
  'words-refused': () => '您写的话里有不合适的内容,没有发出去,请改一改再提交。',
  'words-unchecked': () => '您写的话暂时没能检查,先留在您手机上。请过一会儿再提交。',
}

export const refusal = refusing(refusals)
