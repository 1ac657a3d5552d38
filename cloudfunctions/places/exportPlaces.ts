import { sheetOf } from '../../domain/places/plan'
import { columns } from '../../domain/places/sheet'
import { addressesOf, putFile } from '../kernel/files'
import { orRefuse } from '../kernel/refused'
import { action } from '../kernel/serve'
import { treeOf } from './repositories'
import { workbookOf } from './workbook'

/** What belongs into each column, on the second sheet. */
const explanation: string[][] = [
  ['列', '怎么填', '例子'],
  ['镇街', '镇或街道的名字', '新城街道'],
  ['社区', '社区的名字', '鸣翠社区'],
  ['网格', '网格的名字', '第 1 网格'],
  ['楼院', '小区或楼院的名字', '鸣翠苑小区'],
  ['楼栋', '楼的名字', '3 号楼'],
  ['单元', '1 到 99 的整数;没有单元的填 1', '1'],
  ['楼层', '整数;地下填 -1', '12'],
  ['房号', '只填数字,最多 5 位', '1202'],
  ['', '一户一行;还没有住户的地方,右边的列空着', ''],
  ['', '名字和已有的完全一样才算同一个地方;导入不会删除任何地方', ''],
]

/** 1 read for 1,000 places, 1 file written. */
export const exportPlaces = action('places.exportPlaces', async ({ district, template }, { now }) => {
  const rows = template ? [[...columns]] : sheetOf(district, await treeOf(district))
  const file = workbookOf([
    { name: '地方和住户', rows },
    { name: '说明', rows: explanation },
  ])
  const fileId = await putFile(`exports/${template ? 'template' : `${district}-${now}`}.xlsx`, file)
  const address = orRefuse((await addressesOf([fileId])).get(fileId), 'busy')
  return { address, rows: rows.length - 1 }
})
