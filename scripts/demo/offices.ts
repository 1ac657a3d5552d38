import type { Area } from '../../domain/community/area'
import type { Office } from '../../domain/community/office'
import { type Person, roleNames } from '../../domain/community/person'

const names: { [openid: string]: string } = {
  'wx-zhao-leader': '赵建国',
  'wx-sun-clerk': '孙丽',
  'wx-he-clerk': '何静',
  'wx-lin-district': '林涛',
  'wx-fang-district': '方敏',
}

/** The offices that the people's roles follow from. */
export const officesOf = (people: Person[], areas: Area[]): Office[] =>
  people.flatMap(({ _id: who, roles, consent }) =>
    roles.map(({ role, area, from, office }): Office => {
      const byName = role.endsWith('-clerk')
        ? `新城街道 · ${roleNames['street-clerk']}`
        : `鸣翠社区 · ${roleNames['community-clerk']}`
      const hand = { by: 'wx-street-clerk', byName, at: from }
      return {
        ...{ _id: office ?? '', who, name: names[who] ?? '工作人员', role, area },
        ...{
          areaName: areas.find(({ _id }) => _id === area)?.name ?? area,
          from,
          until: null,
          state: 'held',
          given: hand,
        },
        ...{
          confirmed: role.endsWith('-clerk') ? { ...hand, byName: '惠济区 · 区级干部' } : null,
          ended: null,
          consent,
        },
      }
    }),
  )
