import type { Level } from '../../../domain/community/area'

/** What kinds of places are called. */
export const levelNames: Record<Exclude<Level, 'household'>, string> = {
  district: '区',
  street: '镇街',
  community: '社区',
  grid: '网格',
  compound: '小区',
  building: '楼栋',
}
