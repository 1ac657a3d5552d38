import { createHash } from 'node:crypto'
import type { CollectionName } from '../../cloudfunctions/collections'
import type { AreaId } from '../../domain/community/area'
import { type Owner, ownerWith } from '../../domain/community/roster'
import { type Content, type Notice, newNotice, PERIOD } from '../../domain/notices/notice'
import { published } from '../../domain/notices/workdays'
import { openingNotice, resultNotice } from '../../domain/voting/announcement'
import { type SealedBallot, sealBallot } from '../../domain/voting/ballot'
import { MOST_POINTS, scored } from '../../domain/voting/choices'
import type { Asked, Poll, Project } from '../../domain/voting/poll'
import { electorOf } from '../../domain/voting/roll'
import { sealResult } from '../../domain/voting/sealing'
import { type Preset, standings } from '../../domain/voting/standing'
import { type Compound, doorsIn } from './places'
import { seeded } from './random'

export type Line = { collection: CollectionName; document: Record<string, unknown> }
export const line = (collection: CollectionName, document: object): Line => ({ collection, document: { ...document } })

export const DAY = 86_400_000
/** Eight in the evening, Beijing time, of the day so many days from now. */
export function evening(now: number, days: number): number {
  const hours = 3_600_000
  const midnight = Math.floor((now + 8 * hours) / DAY) * DAY - 8 * hours
  return midnight + days * DAY + 20 * hours
}

type Plan = {
  id: string
  title: string
  about: string
  area: AreaId
  areaName: string
  preset: Preset
  asked: Asked
  projects: Project[]
  opensAt: number
  closesAt: number
  compounds: Compound[]
  /** How many in a hundred households have voted so far. */
  turnout: number
}
type Cast = { voter: string; building: AreaId; at: number; ballot: SealedBallot }

/** A poll that is open: with its key, its opening notice, and the ballots, audit entries and turnout of those who have voted. */
export function* openPoll(plan: Plan, now: number, absent: (household: AreaId) => boolean): Generator<Line> {
  const poll = pollOf(plan, null)
  const key = keyOf(plan.id)
  yield line('polls', poll)
  yield line('pollKeys', { _id: poll._id, key })
  for (const owner of standings[plan.preset].voters === 'owner' ? rosterOf(plan.compounds) : [])
    yield line('electors', electorOf(poll._id, owner))
  const casts = castsOf(plan, key, now, absent)
  // By id, which has nothing to do with who voted when.
  for (const { ballot } of [...casts].sort((a, b) => (a.ballot._id < b.ballot._id ? -1 : 1)))
    yield line('ballots', ballot)
  yield* recordOf(plan, casts, now)
  yield line('notices', { ...openingNotice(poll, poll.opensAt - DAY), told: true })
}

/** A poll that was counted long ago: its result, opened ballots and notice; key and ballots are gone. */
export function* closedPoll(plan: Plan): Generator<Line> {
  const sealedAt = plan.closesAt + 60_000
  const poll = pollOf(plan, sealedAt)
  const casts = castsOf(plan, keyOf(plan.id), plan.closesAt, () => false)
  const { result, blocks } = sealResult(
    poll,
    casts.map(({ ballot: { choices, nonce, leaf } }) => ({ choices, nonce, leaf })),
    { assisted: 0, area: null },
    sealedAt,
  )
  yield line('polls', poll)
  yield line('results', result)
  for (const block of blocks) yield line('openedBallots', block)
  yield* recordOf(plan, casts, sealedAt)
  yield line('notices', { ...resultNotice(poll, result, sealedAt, published), told: true })
}

/** The owners of compounds, one home each, 61 to 139 m² large. */
export const rosterOf = (compounds: Compound[]): Owner[] =>
  compounds.flatMap(({ id, buildings }) =>
    buildings
      .flatMap((building) => [...doorsIn(building)])
      .map(({ _id }, i) =>
        ownerWith({
          ...{ _id: `${id}:${i + 1}`, compound: id, since: 0, revision: 0 },
          names: namesOf(_id, i),
          units: [{ household: _id, floorArea: 6_100 + ((i * 733) % 7_800) }],
        }),
      ),
  )

/** Those who are played in the preview, by their doors in the estate. */
const played: { [door: string]: string } = { '05.2-302': '王建国', '01.1-101': '陈桂英', '02.3-501': '赵敏' }
const familyNames = [...'王李张刘陈杨赵黄周吴徐孙马朱胡郭何林']
const givenNames = ['建军', '秀英', '伟', '芳', '国强', '丽', '志远', '玉兰', '磊', '静', '福生', '春梅']

/** Made-up names; every fourth home belongs to two people, half each. */
function namesOf(household: AreaId, i: number): Owner['names'] {
  const known = played[household.split('.').slice(-2).join('.')]
  const name = (n: number) => `${familyNames[n % familyNames.length]}${givenNames[n % givenNames.length]}`
  const share = i % 4 === 3 ? { parts: 1, of: 2 } : null
  const first = { name: known ?? name(i), share }
  return share ? [first, { name: name(i + 7), share }] : [first]
}

const householdsOf = (compounds: Compound[]) =>
  compounds.reduce((sum, { buildings }) => sum + buildings.reduce((below, { households }) => below + households, 0), 0)

const pollOf = ({ id, asked, compounds, turnout, ...plan }: Plan, sealedAt: number | null): Poll => ({
  ...plan,
  _id: id,
  minimumAge: null,
  entitled: householdsOf(compounds),
  floorArea:
    standings[plan.preset].voters === 'owner'
      ? rosterOf(compounds).reduce((sum, { floorArea }) => sum + floorArea, 0)
      : null,
  rollAt: plan.opensAt,
  sealedAt,
  ...asked,
})

/** The key of a demo poll: made from its name, so that the demo is the same every time. Real keys are random. */
const keyOf = (id: string) => createHash('sha256').update(`demo ${id}`).digest('hex')

function castsOf(plan: Plan, key: string, until: number, absent: (household: AreaId) => boolean): Cast[] {
  const random = seeded(plan.id.length * 7919 + plan.projects.length)
  const liking = new Map(plan.projects.map(({ id }, rank) => [id, 0.15 + ((rank * 37) % 10) / 14]))
  const owners = new Map(
    standings[plan.preset].voters === 'owner'
      ? rosterOf(plan.compounds).map(({ _id, households: [household] }) => [household, _id])
      : [],
  )
  const casts: Cast[] = []
  for (const { buildings } of plan.compounds)
    for (const building of buildings) {
      const keenness = plan.turnout * (0.6 + random() * 0.8)
      for (const { _id: household } of doorsIn(building)) {
        if (random() * 100 >= keenness || absent(household)) continue
        const at = plan.opensAt + Math.floor(random() * (Math.min(until, plan.closesAt) - plan.opensAt))
        const voter = owners.get(household) ?? household
        const ballot = sealBallot(plan.id, voter, choicesOf(plan, liking, random), key)
        casts.push({ voter, building: building._id, at, ballot })
      }
    }
  return casts
}

/** A family's wishes: what it likes, a few of them, at least one; within the budget where there is one. */
function choicesOf({ asked, projects }: Plan, liking: Map<string, number>, random: () => number): string[] {
  if (asked.ballot === 'yes-no') return [random() < 0.8 ? 'yes' : random() < 0.7 ? 'no' : 'abstain']
  const wishes = projects
    .map(({ id, cost }) => ({ id, cost, wish: random() * (liking.get(id) ?? 0) }))
    .sort((a, b) => b.wish - a.wish)
  if (asked.ballot === 'score')
    return wishes.map(({ id, wish }) => scored(id, Math.min(MOST_POINTS, Math.floor(wish * 8))))
  if (asked.ballot === 'choose') return wishes.slice(0, asked.most).map(({ id }) => id)
  const chosen: string[] = []
  let left = asked.budget
  for (const { id, cost } of wishes.slice(0, 2 + Math.floor(random() * 5))) {
    if (cost > left) continue
    chosen.push(id)
    left -= cost
  }
  return chosen
}

function* recordOf(plan: Plan, casts: Cast[], now: number): Generator<Line> {
  const voted = new Map<AreaId, number>()
  for (const [n, { voter, building, at }] of [...casts].sort((a, b) => a.at - b.at).entries()) {
    voted.set(building, (voted.get(building) ?? 0) + 1)
    const entry = { action: 'voting.castBallot', by: `demo-${voter}`, role: 'resident', subject: plan.id }
    yield line('audit', { _id: `${at}-${plan.id}-${n}`, ...entry, voter, place: building, at })
  }
  const buildings = plan.compounds.flatMap(({ name, buildings }) =>
    buildings.map((building) => ({
      id: building._id,
      name: building.name,
      compound: name,
      entitled: building.households,
      voted: voted.get(building._id) ?? 0,
    })),
  )
  yield line('turnouts', { _id: plan.id, at: now, voted: casts.length, buildings })
}

/** A notice in its first version; it is added to its log when the demo's clock first runs. */
export const notice = (
  id: string,
  kind: Notice['kind'],
  { area, areaName }: Pick<Poll, 'area' | 'areaName'>,
  content: Omit<Content, 'files'>,
  publishedAt: number,
): Notice => ({
  ...newNotice({
    _id: id,
    area,
    areaName,
    kind,
    number: `惠邻公示 ${id}`,
    publisher: `${areaName}居民委员会`,
    publishedAt,
    closesAt: publishedAt + PERIOD,
    objections: false,
    pollId: null,
    content: { ...content, files: [] },
  }),
  told: true,
})
