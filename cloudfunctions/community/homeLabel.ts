import type { AreaId } from '../../domain/community/area'

/** A household as its people say it: `2 单元 1202`. */
export function homeLabel(household: AreaId): string {
  const [unit = '', room = ''] = household.slice(household.lastIndexOf('.') + 1).split('-')
  return `${unit} 单元 ${room}`
}
