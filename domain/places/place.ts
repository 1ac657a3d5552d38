import type { AreaId } from '../community/area'
import type { Role } from '../community/person'
import type { Moment } from '../wording/time'

/** Who keeps the names of places. */
export const placeKeepers: readonly Role[] = ['community-clerk', 'street-clerk', 'district-clerk']
/** Who may put a new code at an entrance. */
export const codeKeepers: readonly Role[] = ['grid-leader', ...placeKeepers]

/**
 * What was changed of a place, with the reason, as stored in `placeChanges`. Append-only. `_id` is the place with the name or the number of the code
 * that it changes from and the moment, so that nothing is written over.
 */
export type PlaceChange = {
  _id: string
  area: AreaId
  at: Moment
  by: string
  reason: string
} & (
  | { what: 'renamed'; from: string; to: string }
  | { what: 'code-reissued'; issue: number }
  /** `with`: the other place, by the name that it had. */
  | { what: 'merged' | 'took-in'; with: string }
  | { what: 'retired' }
)

/** A change as the history of a place says it. */
export function changeInWords(change: PlaceChange): string {
  switch (change.what) {
    case 'renamed':
      return `「${change.from}」改名为「${change.to}」`
    case 'code-reissued':
      return `换了新的入口码(第 ${change.issue} 版),旧码不能再用`
    case 'merged':
      return `并入了「${change.with}」,旧码会带到那里`
    case 'took-in':
      return `「${change.with}」并了进来`
    case 'retired':
      return '撤销了,不能再选'
  }
}
