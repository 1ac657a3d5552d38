import { type Role, roleNames, roles } from '../../domain/community/person'
import { type Right, rights } from '../../domain/community/rights'
import { type ActionName, contract } from '../../domain/contract'
import { functionOf } from '../../domain/functionOf'

const YES = '✓'
const NO = '–'

/** docs/permissions.md: every action and who may. The same for the same table. */
export const permissionsDocument = (): string =>
  `${[
    '# Who may do what',
    'Generated from `domain/community/rights.ts` by `npm run docs`; a test fails when it is out of date, and another does every action in every role, inside the area and outside. Do not edit it by hand.',
    `A role is a role in an area and covers what lies below it: ${YES} means in that area, never outside. “home” means: with a home here, like any resident. (${YES}) means: one of these roles, the last column says which. The last column also says who may besides, because it is theirs.`,
    ...[...new Set(actions.map(functionOf))].flatMap((feature) => [`## ${feature}`, table(feature)]),
  ].join('\n\n')}\n`

const actions = Object.keys(contract) as ActionName[]

function table(feature: string): string {
  const head = [
    'action',
    '访客 visitor',
    '居民 resident',
    ...roles.map((role) => `${roleNames[role]} ${role}`),
    'besides',
  ]
  const rows = actions
    .filter((name) => functionOf(name) === feature)
    .map((name) => [
      `\`${name}\``,
      visitors(rights[name]),
      residents(rights[name]),
      ...roles.map((role) => held(rights[name], role)),
      besides(rights[name]),
    ])
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')
}

const visitors = ({ may }: Right): string => (may === 'anybody' ? YES : NO)
const residents = ({ may }: Right): string => (may === 'anybody' || may === 'resident' ? YES : NO)
function besides(right: Right): string {
  if (right.may === 'own') return right.whose
  if (right.may !== 'role') return ''
  return [right.only ?? [], right.or ?? [], right.desk ? 'one’s own areas' : []].flat().join('; ')
}

function held(right: Right, role: Role): string {
  if (right.may === 'anybody') return YES
  if (right.may === 'resident') return 'home'
  if (right.may !== 'role' || !right.roles.includes(role)) return NO
  return right.only === undefined ? YES : `(${YES})`
}
