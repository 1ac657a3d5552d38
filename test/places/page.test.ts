/** @jest-environment ./test/weapp/environment.js */
import { rosterColumns } from '../../domain/roster/sheet'
import { BUILDING, COMMUNITY, homeAt, NEXT_BUILDING, places, resident, sceneOf } from '../aCommunity'
import { type BackEnd, startBackEnd } from '../backEnd'
import { types } from '../desk/aClerk'
import { type APhone, aPhone } from '../phone/aPhone'
import { faults, inOffice } from '../points/aBank'
import { header, rowsOf, sheetFile } from './aSheet'

const COMPOUND = 'hj.02.03.1.05'
let backEnd: BackEnd
const phones: APhone[] = []
const phoneOf = (openid: string, more: Parameters<typeof aPhone>[3] = {}): APhone => {
  const phone = aPhone(backEnd, openid, 'light', more)
  phones.push(phone)
  return phone
}

beforeAll(async () => {
  backEnd = await startBackEnd([
    ...places([BUILDING, NEXT_BUILDING]),
    inOffice('district', 'district-clerk', 'hj'),
    inOffice('sun', 'community-clerk', COMMUNITY),
    resident('zhou', homeAt(NEXT_BUILDING, 3)),
  ])
})
afterEach(() => {
  for (const { screen } of phones.splice(0)) screen.stop()
})
afterAll(() => backEnd.stop())

test('a sheet is chosen, what is wrong is said by row and column, put right, looked at, and imported', async () => {
  const storage = new Map<string, unknown>()
  const { phone, screen, choosesFile } = phoneOf('district', { storage })
  phone.open('packages/places/import/index?district=hj')
  await screen.sees('选表格文件')
  choosesFile('地方.pdf', Buffer.from('%PDF'))
  screen.tap('选表格文件')
  await screen.sees('这个文件打不开')
  choosesFile('地方.xlsx', sheetFile([header, ['街道', '社区', '网格', '小区', '1 号楼', '1', '2', '2A']]))
  screen.tap('选表格文件')
  await screen.sees('第 2 行,房号')
  choosesFile('地方.xlsx', sheetFile([header, ...rowsOf(70)]))
  screen.tap('改好了,重新选表格')
  await screen.sees('新增:1 个镇街、1 个社区、1 个网格、1 个小区、2 个楼栋、70 户')
  await screen.sees('第 0 街道 第 0 社区')
  screen.tap('看后面的')
  await screen.sees('1 号楼 1 单元 1001')
  screen.stop()

  // Whoever comes back finds it as they left it.
  const again = phoneOf('district', { storage })
  again.phone.open('packages/places/import/index?district=hj')
  await again.screen.sees('看一眼,再导入')
  again.screen.tap('导入')
  await again.screen.sees('确认导入')
  await faults(backEnd, [{ kind: 'delay', action: 'database.insertDocument', collection: 'areas', ms: 4000, count: 1 }])
  again.screen.tap('确认导入')
  await again.screen.sees('写好 70 条,共 77 条')
  await again.screen.sees('导入完成:新增')
  again.screen.tap('看地方和住户')
  await again.screen.sees('第 0 街道')
  expect(await backEnd.documents('households')).toHaveLength(110)
})

test('a place is found by two characters of its name, renamed, and its history says so', async () => {
  const by = phoneOf('sun')
  by.phone.open(`packages/places/browse/index?area=${BUILDING}`)
  await by.screen.sees('改名')
  by.screen.tap('改名')
  await by.screen.sees('为什么改')
  await types(by, '紫荆 6 号楼', 0)
  await types(by, '按门牌', 1)
  by.screen.tap('改名为「紫荆 6 号楼」')
  await by.screen.sees('改名为「紫荆 6 号楼」')
  await by.screen.until(() => !by.screen.text().includes('留在记录里'), 'the sheet to close')
  by.phone.open('packages/places/browse/index')
  await by.screen.sees('您管的地方')
  await types(by, '紫荆', 0)
  by.screen.tap('查找')
  await by.screen.sees('紫荆 6 号楼')
})

test('one building is merged into the next, after a look at what moves', async () => {
  const { phone, screen } = phoneOf('sun')
  phone.open(`packages/places/merge/index?area=${NEXT_BUILDING}`)
  await screen.sees('紫荆 6 号楼')
  screen.tap('紫荆 6 号楼')
  await screen.sees('并入紫荆 6 号楼')
  screen.tap('并入紫荆 6 号楼')
  await screen.sees('有 20 户门牌两边都有,会合成一户。')
  await types(phones[phones.length - 1] as APhone, '登记了两次', 0)
  screen.tap('确认合并')
  await screen.sees('并了进来')
  expect(await backEnd.documents('people', { _id: 'zhou' })).toMatchObject([
    { homes: [{ household: homeAt(BUILDING, 3) }] },
  ])
})

test('the old code leads to the other building with a word, and what was decided there can be read', async () => {
  const { phone, screen } = phoneOf('visitor')
  phone.open(`pages/home/index?scene=${encodeURIComponent(sceneOf(NEXT_BUILDING))}`)
  await screen.sees('它已并入紫荆 6 号楼')
  screen.tap(`看「${NEXT_BUILDING} 的名字」合并前的公示和投票`)
  await screen.sees('并入了紫荆 6 号楼')
})

test('owners come from a sheet, and each sees their own area and says what is wrong', async () => {
  const { phone, screen, choosesFile } = phoneOf('sun')
  phone.open(`packages/places/rosterImport/index?compound=${COMPOUND}`)
  await screen.sees('选表格文件')
  choosesFile(
    '业主.xlsx',
    sheetFile([[...rosterColumns], ['紫荆 6 号楼', '1', '3', '周明、吴芳', '1/2、1/2', '89.5', '']]),
  )
  screen.tap('选表格文件')
  await screen.sees('新登记 1 位业主')
  await screen.sees('周*、吴*')
  screen.tap('导入')
  await screen.sees('以后的业主投票按新的名册算')
  screen.tap('确认导入')
  await screen.sees('导入完成:新登记 1 位业主')

  const owner = phoneOf('zhou')
  owner.phone.open('packages/places/myRow/index')
  await owner.screen.sees('89.50 ㎡')
  await owner.screen.sees('周明 1/2、吴芳 1/2')
  owner.screen.tap('有误?提出更正')
  await owner.screen.sees('哪里不对')
  await types(owner, '产权证上是 90.50', 0, 'text-area')
  owner.screen.tap('交给社区核对')
  await owner.screen.sees('社区工作人员核对后会答复您')

  phone.open(`packages/places/roster/index?compound=${COMPOUND}`)
  await screen.sees('产权证上是 90.50')
  screen.tap('产权证上是 90.50')
  await screen.sees('答复业主')
  screen.tap('更正')
  await screen.sees('更正这一行')
  await types(phones[0] as APhone, '90.50', 1)
  await types(phones[0] as APhone, '按产权证', 2)
  screen.tap('确认更正')
  await screen.sees('原来:周明、吴芳')
  expect(await backEnd.documents('owners')).toMatchObject([{ floorArea: 9050, revision: 1 }])
})
