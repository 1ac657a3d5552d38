import { refusals as calls } from './calls/refusals'
import { refusals as community } from './community/refusals'
import { refusals as exchange } from './exchange/refusals'
import { refusals as funds } from './funds/refusals'
import { refusals as ideas } from './ideas/refusals'
import { refusals as meetings } from './meetings/refusals'
import { refusals as notices } from './notices/refusals'
import { refusals as organisations } from './organisations/refusals'
import { refusals as papers } from './papers/refusals'
import { refusals as places } from './places/refusals'
import { refusals as points } from './points/refusals'
import { refusals as projects } from './projects/refusals'
import { refusals as roster } from './roster/refusals'
import { refusals as rounds } from './rounds/refusals'
import { refusals as sharing } from './sharing/refusals'
import { refusals as talents } from './talents/refusals'
import { refusals as visits } from './visits/refusals'
import { refusals as volunteering } from './volunteering/refusals'
import { refusals as voting } from './voting/refusals'

/**
 * Every reason to say no, by code. Each is a function of what it needs to know and gives one sentence in plain Chinese
 * that says what happened and what the person can do now.
 */
export const refusals = {
  'unknown-action': () => '这个操作不存在,可能是小程序版本太旧。请关闭后重新打开惠邻。',
  'not-understood': (field: string, why: string) => `「${field}」${why},请改好再提交。`,
  unexpected: (id: string) => `惠邻这边出了点问题,您填的内容还在。请过一会儿再试;如果还不行,把编号 ${id} 告诉网格长。`,
  'no-caller': () => '没能认出您的微信身份,请在微信里重新打开惠邻。',
  busy: () => '正有很多人在办,请过几秒再试。',
  'out-of-reach': () => '网络不通,您填的内容已留在手机上。请检查网络后再试一次。',
  'words-refused': () => '您写的话里有不合适的内容,没有发出去,请改一改再提交。',
  'words-unchecked': () => '您写的话暂时没能检查,先留在您手机上。请过一会儿再提交。',
  ...community,
  ...voting,
  ...notices,
  ...visits,
  ...volunteering,
  ...talents,
  ...points,
  ...papers,
  ...sharing,
  ...rounds,
  ...funds,
  ...places,
  ...roster,
  ...projects,
  ...ideas,
  ...meetings,
  ...exchange,
  ...organisations,
  ...calls,
}

export type RefusalCode = keyof typeof refusals

/** A no, as a value. `field` names the part of the request it is about, where there is one. */
export type Refusal = { code: RefusalCode; message: string; field?: string }

/** Says no: `refusal('over-budget', 2_000_00)`. */
export const refusal = <Code extends RefusalCode>(
  code: Code,
  ...facts: Parameters<(typeof refusals)[Code]>
): Refusal => ({
  code,
  message: (refusals[code] as (...facts: readonly unknown[]) => string)(...facts),
})
