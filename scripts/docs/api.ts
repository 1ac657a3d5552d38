import { type ActionName, contract } from '../../domain/contract'
import { functionOf } from '../../domain/functionOf'
import { refusal } from '../../domain/refusals'
import { commentsIn } from './comments'
import { exampleOf } from './examples'
import { refusalSections } from './refusals'
import { core, optionsOf, type Schema, sharedTypes, shown, typeOf } from './schema'

const features = [...new Set((Object.keys(contract) as ActionName[]).map(functionOf))]

/** docs/api.md: every action with its fields, an example, and every refusal. The same for the same contract. */
export const apiDocument = (): string =>
  `${[
    '# What the phone can ask of the cloud',
    'Generated from `domain/contract.ts` by `npm run docs`; a test fails when it is out of date. Do not edit it by hand.',
    'An action is an event of the function that its name begins with: `voting.castBallot` goes to the function `voting`.',
    fenced({ action: 'voting.castBallot', data: { pollId: '2026-fund', choices: ['lamps'] } }),
    'The answer is one of two. A refusal says in plain Chinese what happened and what the person can do now; `field` names the part of the request it is about, where there is one. A field that an action does not know is refused.',
    fenced({ ok: true, data: {} }),
    fenced({ ok: false, refusal: { ...refusal('over-budget', 21_000_00), field: 'choices' } }),
    'Locally the same goes over HTTP: `POST /functions/voting` with the event as JSON and the person in the header `x-wx-openid`.',
    '## Types',
    table(
      ['type', 'what it is'],
      sharedTypes.map(([name, about]) => [name, about]),
    ),
    ...features.flatMap(featureSection),
    ...refusalSections(),
  ].join('\n\n')}\n`

function featureSection(feature: string): string[] {
  const comments = commentsIn(`domain/${feature}/contract.ts`)
  const actions = (Object.keys(contract) as ActionName[]).filter((name) => functionOf(name) === feature)
  return [`## ${feature}`, ...actions.flatMap((name) => actionSection(name, comments))]
}

function actionSection(name: ActionName, comments: Map<string, string>): string[] {
  const { about, request, answer } = contract[name]
  const action = name.slice(name.indexOf('.') + 1)
  return [
    `### ${name}`,
    about,
    'Asks',
    fields(shown(request), comments, `${action}.request`),
    'Answers',
    fields(shown(answer), comments, `${action}.answer`),
    '<details><summary>Example</summary>',
    fenced({ action: name, data: exampleOf(request) }),
    fenced({ ok: true, data: exampleOf(answer) }),
    '</details>',
  ]
}

function fields(schema: Schema, comments: Map<string, string>, key: string): string {
  const rows = rowsOf(schema, '', key, '', comments)
  return rows.length > 0 ? table(['field', 'type', ''], rows) : 'Nothing.'
}

/** A row for every field, with those of objects within it below: `projects[].cost`. */
function rowsOf(schema: Schema, path: string, key: string, when: string, comments: Map<string, string>): string[][] {
  const bare = core(schema)
  if (bare.item) return rowsOf(bare.item, `${path}[]`, key, '', comments)
  if (bare.type === 'variant')
    return optionsOf(bare).flatMap((option) => {
      const kind = bare.key ? option.entries?.[bare.key]?.literal : undefined
      return rowsOf(option, path, key, `where \`${bare.key}\` is \`${JSON.stringify(kind)}\``, comments)
    })
  if (bare.type === 'union') return shapes(optionsOf(bare), path, key, comments)
  return Object.entries(bare.entries ?? {}).flatMap(([name, field]) => {
    const at = path ? `${path}.${name}` : name
    const about = [when, comments.get(`${key}.${name}`)].filter(Boolean).join('; ')
    return [[`\`${at}\``, typeOf(field), about], ...rowsOf(field, at, `${key}.${name}`, '', comments)]
  })
}

/** The fields of an object that has one of several shapes, each field once with all the types it may have. */
function shapes(options: Schema[], path: string, key: string, comments: Map<string, string>): string[][] {
  const merged = new Map<string, string[][]>()
  for (const option of options)
    for (const row of rowsOf(option, path, key, '', comments))
      merged.set(row[0] ?? '', [...(merged.get(row[0] ?? '') ?? []), row])
  return [...merged].map(([field, rows]) => [
    field,
    [...new Set(rows.map(([, type]) => type))].join(' or '),
    rows.length < options.length ? 'not in every case' : '',
  ])
}

const cell = (text: string) => text.replaceAll('|', '\\|')
const table = (head: string[], rows: string[][]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n')
const fenced = (value: unknown): string => `\`\`\`json\n${JSON.stringify(value, null, 2)}\n\`\`\``
