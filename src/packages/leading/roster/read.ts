import { readCheckIn, readPass } from '../../../../domain/volunteering/attendance'
import { clockOf } from '../../../../domain/volunteering/words'
import type { Row } from '../rows'

/** What a code that was read turns out to be: somebody to note as here, or a sentence, perhaps about somebody who may be leaving. */
export type Read =
  | { is: 'coming'; row: Row; words: string }
  | { is: 'here'; row: Row; words: string }
  | { is: 'nobody'; words: string }

export function whoIs(text: string, shiftId: string, rows: readonly Row[]): Read {
  const pass = readPass(text)
  if (!pass)
    return {
      is: 'nobody',
      words: readCheckIn(text)
        ? '这是带队人的码。请扫志愿者手机上「我的报名」里的签到码。'
        : '这不是志愿者的码。请志愿者打开「我的报名」里的签到码。',
    }
  if (pass.shift !== shiftId)
    return { is: 'nobody', words: '这是别的场次的码。请志愿者在「我的报名」里打开这一场的码。' }
  const row = rows.find(({ ref }) => ref === pass.ref)
  if (!row) return { is: 'nobody', words: '名单里没有这个码,可能刚退出了。来了就用「没报名也来了」记下。' }
  if (row.gone !== null) return { is: 'nobody', words: `${row.name} ${clockOf(row.gone)} 已经走了。` }
  if (row.here !== null) return { is: 'here', row, words: `${row.name} ${clockOf(row.here)} 就到了。` }
  const waits = row.waitingAs === null ? '' : `,是候补第 ${row.waitingAs} 位`
  return { is: 'coming', row, words: `${row.name}到了${waits},记下了。` }
}
