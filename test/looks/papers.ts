import { BUILDING, homeAt, places, resident } from '../aCommunity'
import { startBackEnd } from '../backEnd'
import { attendance } from '../papers/aVolunteer'
import type { Table } from './table'

const [record, issue, check] = [
  'packages/papers/record/index',
  'packages/papers/issue/index',
  'packages/papers/certificate/index',
] as const
const title = '给鸣翠苑小区东边靠近垃圾分类投放点的围墙画上春夏秋冬四季的黄河'
let number = ''

/** A certificate over 60 times that somebody helped. */
export const papers: Table = {
  of: 'papers',
  start: async () => {
    const backEnd = await startBackEnd([
      ...places([BUILDING]),
      resident('owner', homeAt(BUILDING, 2)),
      ...Array.from({ length: 60 }, (_, place) =>
        attendance('owner', `20260101-visits-${place}`, {
          ...{ from: Date.UTC(2026, 0, 1 + place * 3, 1), minutes: 15 * (place + 1) },
          title: place % 2 ? title : '结对探望',
        }),
      ),
    ])
    const asked = { requestId: 'a'.repeat(32), name: '阿依古丽·买买提热合曼·吐尔逊' }
    ;({ number } = await backEnd.call('owner', 'papers.issueCertificate', asked))
    return backEnd
  },
  rows: [
    { at: record, shows: '看更早的' },
    { at: issue, taps: ['选日子'], shows: '到哪一天' },
    { at: issue, taps: ['开证明'], shows: '请填写证明上的姓名。' },
    { at: () => `${check}?number=${number}`, taps: ['看全部 60 次'], shows: '打开证明(PDF)' },
    { at: `${check}?number=HJ-2026-0000000000`, shows: '没有查到这份证明' },
    { at: check, shows: '证明编号' },
  ],
}
