import type { AreaId } from '../../domain/community/area'
import { claimOf } from '../../domain/community/claim'
import { settings } from '../../domain/settings'
import { BUILDING, homeAt, NEXT_BUILDING, places, resident, sceneOf } from '../aCommunity'
import { startBackEnd } from '../backEnd'
import type { Table } from './table'

const [binding, homesPage, toConfirm] = [
  'packages/community/binding/index',
  'packages/community/homes/index',
  'packages/community/toConfirm/index',
] as const
const household = `packages/community/household/index?household=${homeAt(BUILDING, 1)}`
const door = `${binding}?scene=${encodeURIComponent(sceneOf(BUILDING))}`

const claim = (who: string, home: AreaId, name: string, building: AreaId) => {
  const said = { who, name, household: home, building, relation: 'family' as const, note: '', wanted: null }
  return {
    collection: 'claims' as const,
    document: { ...claimOf({ ...said, notice: settings.privacyNotice }, Date.now()) },
  }
}

/** Who lives where: said, confirmed, moved out. */
export const homes: Table = {
  of: 'homes',
  start: () => {
    const owner = resident('owner', homeAt(BUILDING, 1))
    const roles = [{ role: 'grid-leader', area: 'hj.02.03.1', from: 0 }]
    return startBackEnd([
      ...places(),
      { ...owner, document: { ...owner.document, roles } },
      claim('son', homeAt(BUILDING, 1), '小欧阳', BUILDING),
      claim('lin', homeAt(BUILDING, 5), '林阿姨', BUILDING),
      claim('owner', homeAt(NEXT_BUILDING, 2), '欧阳', NEXT_BUILDING),
    ])
  },
  rows: [
    { at: 'pages/home/index', shows: '人说住在您家' },
    { at: 'pages/home/index', shows: '等待确认' },
    { at: homesPage, shows: '有人说住在您家' },
    { at: homesPage, taps: ['是,确认'], shows: '一户还是一票' },
    { at: homesPage, taps: ['不是'], shows: '带一句话(可不填)' },
    { at: homesPage, taps: ['搬走了'], shows: '确认搬出' },
    { at: toConfirm, shows: '小欧阳' },
    { at: toConfirm, taps: ['不确认'], shows: '对方会收到您写的原因' },
    { at: household, shows: '邀请码换新' },
    { at: household, taps: ['已经搬走'], shows: '怎么知道的' },
    { at: door, taps: ['3 楼', '3', '业主'], shows: '核对业主名册' },
    { at: door, taps: ['3 楼', '3', '业主', '核对业主名册'], shows: '业主姓名' },
  ],
}
