import { rosterColumns } from '../../domain/roster/sheet'
import { addressesOf, putFile } from '../kernel/files'
import { orRefuse } from '../kernel/refused'
import { areas } from '../kernel/repositories'
import { action } from '../kernel/serve'
import { workbookOf } from '../places/workbook'
import { doorsOf } from './doors'
import { mustBeCompound } from './keepers'

/** What belongs into each column, on the second sheet. */
const explanation: string[][] = [
  ['列', '怎么填', '例子'],
  ['楼栋、单元、房号', '已经填好,不要改', '3 号楼'],
  ['业主', '产权证上的名字,几个人用顿号分开', '王建国、李秀英'],
  ['份额', '每位业主一份,用顿号分开;共同共有的空着', '1/2、1/2'],
  ['建筑面积', '平方米,最多两位小数', '89.50'],
  ['业主编号', '同一位业主有几套房,每套填同样的编号;只有一套的空着', 'A12'],
  ['', '不清楚的房子整行空着,不会动名册里已有的', ''],
]

/** 2 calls, one a building, 1 file written. */
export const drawTemplate = action('roster.drawTemplate', async ({ compound }) => {
  mustBeCompound(compound)
  orRefuse(await areas.get(compound), 'no-such-area')
  const { list } = await doorsOf(compound)
  const doors = list.map(({ name, unit, room }) => [name, String(unit), room, '', '', '', ''])
  const file = workbookOf([
    { name: '业主名册', rows: [[...rosterColumns], ...doors] },
    { name: '说明', rows: explanation },
  ])
  const fileId = await putFile(`exports/roster-${compound}.xlsx`, file)
  return { address: orRefuse((await addressesOf([fileId])).get(fileId), 'busy'), rows: doors.length }
})
