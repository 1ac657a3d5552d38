import * as v from 'valibot'
import { canonical } from '../../../domain/notices/notice'
import { AreaId, Count, Fen, Hash, Id, Moment } from '../../../domain/schemas'
import { contentHash, FORMAT, type ListedFile, RESULT } from '../../../domain/voting/bundle'
import { categories, type Poll, pictures, rules } from '../../../domain/voting/poll'
import type { AreaOf } from '../../../domain/voting/sealing'
import { presets } from '../../../domain/voting/standing'
import type { Problem } from './problem'
import { belongs, type Content } from './texts'

const AtLeastOne = v.pipe(Count, v.minValue(1))
const announced = {
  id: Id,
  title: v.string(),
  about: v.string(),
  area: AreaId,
  areaName: v.string(),
  preset: v.picklist(presets),
  minimumAge: v.nullable(Count),
  opensAt: Moment,
  closesAt: Moment,
  projects: v.pipe(
    v.array(
      v.strictObject({
        id: Id,
        name: v.string(),
        why: v.string(),
        details: v.string(),
        cost: Fen,
        category: v.picklist(categories),
        benefits: v.string(),
        picture: v.picklist(pictures),
      }),
    ),
    v.check((projects) => new Set(projects.map(({ id }) => id)).size === projects.length, 'two projects share an id'),
  ),
  entitled: Count,
  floorArea: v.nullable(Count),
  rollAt: Moment,
}
const Guarantee = v.strictObject({
  category: v.picklist(categories),
  bound: v.picklist(['at-least', 'at-most']),
  of: v.picklist(['count', 'fen']),
  value: Count,
})
const Announced = v.variant('ballot', [
  v.strictObject({
    ...announced,
    ballot: v.literal('budget'),
    rule: v.picklist(rules),
    budget: Fen,
    guarantees: v.array(Guarantee),
  }),
  v.strictObject({ ...announced, ballot: v.literal('choose'), most: AtLeastOne, seats: AtLeastOne }),
  v.strictObject({ ...announced, ballot: v.literal('score'), seats: AtLeastOne }),
  v.strictObject({ ...announced, ballot: v.literal('yes-no') }),
])
/** The tally is compared as a whole with what is counted; of it only the floor areas are used. */
const WithAreas = v.looseObject({ area: v.strictObject({ yes: Count, no: Count, abstain: Count }) })
const Sealed = v.strictObject({
  tally: v.looseObject({}),
  ballots: Count,
  entitled: Count,
  assisted: Count,
  root: Hash,
  sealedAt: Moment,
})
const Files = v.array(
  v.strictObject({
    name: v.pipe(v.string(), v.check(belongs, 'no file of a bundle is called that')),
    bytes: Count,
    sha256: Hash,
  }),
)
const Published = v.strictObject({
  format: v.literal(FORMAT),
  poll: v.unknown(),
  result: v.unknown(),
  files: v.unknown(),
  sha256: v.unknown(),
})

/** What `result.json` says; null for a part that can't be understood. */
export type Published = {
  /** Whether it is as it was written: its own hash is right. */
  whole: boolean
  poll: Poll | null
  sealed: v.InferOutput<typeof Sealed> | null
  area: AreaOf | null
  files: ListedFile[] | null
  problems: Problem[]
}

const wrong = (problem: string): Problem => ({ file: RESULT, problem })

export function publishedIn(content: Content | undefined): Published {
  const nothing = { whole: false, poll: null, sealed: null, area: null, files: null }
  if (!content) return { ...nothing, problems: [] }
  let json: unknown
  try {
    json = JSON.parse(content.text)
  } catch (failure) {
    return { ...nothing, problems: [wrong(`not JSON: ${failure instanceof Error ? failure.message : failure}`)] }
  }
  const outer = read(Published, json, '')
  if (!outer.output) return { ...nothing, problems: outer.problems }
  const poll = read(Announced, outer.output.poll, 'poll')
  const sealed = read(Sealed, outer.output.result, 'result')
  const files = read(Files, outer.output.files, 'files')
  const own = changesIn(outer.output, content.text)
  return {
    whole: own.length === 0,
    poll: poll.output && pollIn(poll.output),
    sealed: sealed.output,
    area: areaIn(sealed.output?.tally),
    files: files.output,
    problems: [...own, ...poll.problems, ...sealed.problems, ...files.problems],
  }
}

function read<S extends v.GenericSchema>(schema: S, json: unknown, under: string) {
  const { success, output, issues } = v.safeParse(schema, json)
  if (success) return { output, problems: [] }
  const problems = issues.map((issue) => {
    const path = [under, v.getDotPath(issue)].filter(Boolean).join('.')
    return wrong(`${path === '' ? '' : `${path}: `}${issue.message}`)
  })
  return { output: null, problems }
}

/** What shows that the file is not as it was written. */
function changesIn(output: v.InferOutput<typeof Published>, text: string): Problem[] {
  const { sha256, ...content } = output
  try {
    if (contentHash(content) !== sha256)
      return [wrong('something in it was changed: the SHA-256 that it states is not that of its content')]
    return text === `${canonical(output)}\n`
      ? []
      : [wrong('it is not written as it was: canonical JSON and a line end')]
  } catch (failure) {
    if (failure instanceof RangeError) return [wrong('its content is nested too deeply')]
    throw failure
  }
}

const pollIn = ({ id, ...poll }: v.InferOutput<typeof Announced>): Poll => ({ ...poll, _id: id, sealedAt: null })

function areaIn(tally: unknown): AreaOf | null {
  const { success, output } = v.safeParse(WithAreas, tally)
  return success ? output.area : null
}
