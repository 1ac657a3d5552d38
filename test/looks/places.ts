import { ownerWith } from '../../domain/community/roster'
import { BUILDING, COMMUNITY, homeAt, NEXT_BUILDING, places as placesAt } from '../aCommunity'
import { startBackEnd } from '../backEnd'
import { header, rowsOf, sheetFile } from '../places/aSheet'
import { inOffice } from '../talents/aPool'
import type { Table } from './table'

const COMPOUND = 'hj.02.03.1.05'
const page = (name: string, query = '') => `packages/places/${name}/index${query}`
const row = ownerWith({
  ...{ _id: `${COMPOUND}:1`, compound: COMPOUND, since: 1, revision: 1 },
  names: ['阿依古丽·买买提热合曼·吐尔逊', '周明'].map((name) => ({ name, share: { parts: 1, of: 2 } })),
  units: [1, 2].map((door) => ({ household: homeAt(BUILDING, door), floorArea: 1_234_567 })),
})
const change = {
  ...{ _id: `${COMPOUND}:1:1`, owner: row._id, at: 1, by: 'x', what: 'corrected', reason: '按产权证' },
  ...{ before: { names: row.names, units: row.units }, after: null },
}
const changed = {
  ...{ _id: 'renamed', area: BUILDING, at: 1, by: 'x', reason: '按派出所门牌重新编号' },
  ...{ what: 'renamed', from: '旧楼', to: '鸣翠苑小区东区新建的人才公寓 1 号楼' },
}
const gone = { _id: 'hj.02.03.1.05.09', level: 'building', name: '9 号楼', households: 0, sceneIssue: 1 }

/** Places and who keeps them; the roster of owners. */
export const places: Table = {
  of: 'places',
  start: async () => {
    const office = { role: 'district-clerk', area: 'hj', from: 0 } as const
    const holder = inOffice('owner', BUILDING, office)
    const [home] = holder.document.homes as object[]
    const owning = { ...home, household: homeAt(BUILDING, 1), relation: 'owner', owner: { id: row._id, since: 1 } }
    const backEnd = await startBackEnd([
      ...placesAt([BUILDING, NEXT_BUILDING], 24),
      { ...holder, document: { ...holder.document, homes: [owning] } },
      { collection: 'areas', document: { ...gone, gone: { at: 1, into: BUILDING } } },
      { collection: 'owners', document: { ...row } },
      { collection: 'ownerChanges', document: change },
      { collection: 'placeChanges', document: changed },
    ])
    await backEnd.call('owner', 'roster.askCorrection', { ownerId: row._id, text: '产权证上是 91.20 平方米,请核对' })
    const sheets = { right: [...rowsOf(200)], wrong: [['街道', '社区', '网格', '小区', '1 号楼', '1', '2', '2A']] }
    for (const [importId, rows] of Object.entries(sheets)) {
      const fileId = await backEnd.uploadBytes('owner', `people/${importId}.xlsx`, sheetFile([header, ...rows]))
      await backEnd.call('owner', 'places.previewImport', { importId, district: 'hj', fileId })
    }
    return backEnd
  },
  rows: [
    { at: page('browse'), shows: '您管的地方' },
    { at: page('browse', `?area=${COMMUNITY}`), shows: '按名字找' },
    { at: page('browse', `?area=${BUILDING}`), shows: '改过什么' },
    { at: page('browse', `?area=${BUILDING}`), taps: ['改名'], shows: '为什么改' },
    { at: page('browse', `?area=${BUILDING}`), taps: ['撤销'], shows: '确认撤销' },
    { at: page('browse', `?area=${gone._id}`), shows: '看过去的公示和投票' },
    {
      at: page('merge', `?area=${NEXT_BUILDING}`),
      taps: [`${BUILDING} 的名字`, `并入${BUILDING} 的名字`],
      shows: '确认合并',
    },
    { at: page('former', `?area=${gone._id}`), shows: '这里没有单独的公示和投票' },
    { at: page('import', '?district=hj'), shows: '没有表格?' },
    {
      at: page('import', '?district=hj'),
      kept: () => ({ 'draft/import/places/hj': 'right' }),
      taps: ['导入'],
      shows: '确认导入',
    },
    { at: page('import', '?district=hj'), kept: () => ({ 'draft/import/places/hj': 'wrong' }), shows: '第 2 行,房号' },
    { at: page('roster'), shows: '哪个小区' },
    { at: page('roster', `?compound=${COMPOUND}`), shows: /业主说有误/ },
    { at: page('row', `?ownerId=${encodeURIComponent(row._id)}`), shows: '改过什么' },
    { at: page('row', `?ownerId=${encodeURIComponent(row._id)}`), taps: ['更正'], shows: '确认更正' },
    { at: page('row', `?ownerId=${encodeURIComponent(row._id)}`), taps: ['答复业主'], shows: '发给业主' },
    { at: page('rosterImport', `?compound=${COMPOUND}`), shows: '选表格文件' },
    { at: page('myRow'), shows: /核对后会答复您/ },
  ],
}
