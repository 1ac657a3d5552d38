import type { Coverage } from './index'

/** What a group is called; those without a name are counted through. */
export function groupName(groups: Coverage['groups'], id: string): string {
  const known = groups.find(({ group }) => group === id)
  if (known?.name) return known.name
  const nameless = groups.filter(({ name }) => !name).findIndex(({ group }) => group === id)
  return nameless < 0 ? '另一个群' : `还没起名的群 ${nameless + 1}`
}
