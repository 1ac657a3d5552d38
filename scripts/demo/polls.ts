import { createHash } from 'node:crypto'
import type { CollectionName } from '../../cloudfunctions/collections'
import { type AreaId, areaAt } from '../../domain/community/area'
import { type Content, firstVersion, type Notice, PERIOD } from '../../domain/notices/notice'
import { resultNotice } from '../../domain/voting/announcement'
import { type SealedBallot, sealBallot } from '../../domain/voting/ballot'
import { type Poll, type Project, ruleSentences } from '../../domain/voting/poll'
import { sealResult } from '../../domain/voting/result'
import { wan } from '../../domain/wording/money'
import { spoken } from '../../domain/wording/time'
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
  area: AreaId
  areaName: string
  projects: Project[]
  opensAt: number
  closesAt: number
  compounds: Compound[]
  /** How many in a hundred households have voted so far. */
  turnout: number
}
type Cast = { household: AreaId; building: AreaId; at: number; ballot: SealedBallot }

/** A poll that is open: with its key, its opening notice, and the ballots, audit entries and turnout of those who have voted. */
export function* openPoll(plan: Plan, now: number, absent: (household: AreaId) => boolean): Generator<Line> {
  const poll = pollOf(plan, null)
  const key = keyOf(plan.id)
  const casts = castsOf(plan, key, now).filter(({ household }) => !absent(household))
  yield line('polls', poll)
  yield line('pollKeys', { _id: poll._id, key })
  // By id, which has nothing to do with who voted when.
  for (const { ballot } of [...casts].sort((a, b) => (a.ballot._id < b.ballot._id ? -1 : 1)))
    yield line('ballots', ballot)
  yield* recordOf(plan, casts, now)
  yield line('notices', openingNotice(poll))
}

/** A poll that was counted long ago: its result, opened ballots and notice; key and ballots are gone. */
export function* closedPoll(plan: Plan): Generator<Line> {
  const sealedAt = plan.closesAt + 60_000
  const poll = pollOf(plan, sealedAt)
  const casts = castsOf(plan, keyOf(plan.id), plan.closesAt)
  const { result, blocks } = sealResult(
    poll,
    casts.map(({ ballot: { choices, nonce, leaf } }) => ({ choices, nonce, leaf })),
    sealedAt,
  )
  yield line('polls', poll)
  yield line('results', result)
  for (const block of blocks) yield line('openedBallots', block)
  yield* recordOf(plan, casts, sealedAt)
  yield line('notices', resultNotice(poll, result, sealedAt))
}

const householdsOf = ({ compounds }: Plan) =>
  compounds.reduce((sum, { buildings }) => sum + buildings.reduce((below, { households }) => below + households, 0), 0)

const pollOf = (plan: Plan, sealedAt: number | null): Poll => ({
  _id: plan.id,
  title: plan.title,
  area: plan.area,
  areaName: plan.areaName,
  ballot: 'budget',
  rule: 'greedy',
  budget: 300_000_00,
  opensAt: plan.opensAt,
  closesAt: plan.closesAt,
  projects: plan.projects,
  entitled: householdsOf(plan),
  sealedAt,
})

/** The key of a demo poll: made from its name, so that the demo is the same every time. Real keys are random. */
const keyOf = (id: string) => createHash('sha256').update(`demo ${id}`).digest('hex')

function castsOf(plan: Plan, key: string, until: number): Cast[] {
  const random = seeded(plan.id.length * 7919 + plan.projects.length)
  const liking = new Map(plan.projects.map(({ id }, rank) => [id, 0.15 + ((rank * 37) % 10) / 14]))
  const casts: Cast[] = []
  for (const { buildings } of plan.compounds)
    for (const building of buildings) {
      const keenness = plan.turnout * (0.6 + random() * 0.8)
      for (const { _id: household } of doorsIn(building)) {
        if (random() * 100 >= keenness) continue
        const at = plan.opensAt + Math.floor(random() * (Math.min(until, plan.closesAt) - plan.opensAt))
        const choices = choicesOf(plan.projects, liking, random)
        casts.push({ household, building: building._id, at, ballot: sealBallot(plan.id, household, choices, key) })
      }
    }
  return casts
}

/** A family's wishes within the budget: what it likes, a few of them, at least one. */
function choicesOf(projects: Project[], liking: Map<string, number>, random: () => number): string[] {
  const wishes = projects
    .map(({ id, cost }) => ({ id, cost, wish: random() * (liking.get(id) ?? 0) }))
    .sort((a, b) => b.wish - a.wish)
    .slice(0, 2 + Math.floor(random() * 5))
  const chosen: string[] = []
  let left = 300_000_00
  for (const { id, cost } of wishes) {
    if (cost > left) continue
    chosen.push(id)
    left -= cost
  }
  return chosen
}

function* recordOf(plan: Plan, casts: Cast[], now: number): Generator<Line> {
  const voted = new Map<AreaId, number>()
  for (const [n, { household, building, at }] of [...casts].sort((a, b) => a.at - b.at).entries()) {
    voted.set(building, (voted.get(building) ?? 0) + 1)
    const entry = { action: 'voting.castBallot', by: `demo-${household}`, role: 'resident', subject: plan.id }
    yield line('audit', {
      _id: `${at}-${plan.id}-${n}`,
      ...entry,
      home: household,
      place: areaAt('building', household),
      at,
    })
  }
  const buildings = plan.compounds.flatMap(({ name, buildings }) =>
    buildings.map((building) => ({
      id: building._id,
      name: building.name,
      compound: name,
      households: building.households,
      voted: voted.get(building._id) ?? 0,
    })),
  )
  yield line('turnouts', { _id: plan.id, at: now, voted: casts.length, buildings })
}

function openingNotice(poll: Poll): Notice {
  const content: Content = {
    title: `${poll.title}开始投票`,
    lines: [
      `${spoken(poll.closesAt, poll.opensAt)}前,每户投一票。`,
      `从 ${poll.projects.length} 个项目里选,总共 ${wan(poll.budget)}。`,
      '投完截止前都能改,谁选了什么没有人看得到。',
    ],
    body: [
      { kind: 'heading', text: '谁可以投' },
      { kind: 'text', text: `${poll.areaName}登记过住处的家庭,一户一票,共 ${poll.entitled} 户。` },
      { kind: 'heading', text: '怎么算' },
      { kind: 'text', text: ruleSentences[poll.rule] },
      { kind: 'amounts', title: '候选项目', rows: poll.projects.map(({ name, cost }) => ({ name, amount: cost })) },
    ],
  }
  return notice(`${poll._id}-opening`, 'poll-opening', poll, content, poll.opensAt, poll._id)
}

/** A notice in its first version. */
export const notice = (
  id: string,
  kind: Notice['kind'],
  { area, areaName }: Pick<Poll, 'area' | 'areaName'>,
  content: Content,
  publishedAt: number,
  pollId: string | null = null,
): Notice => ({
  _id: id,
  area,
  areaName,
  kind,
  number: `惠邻公示 ${id}`,
  publisher: `${areaName}居民委员会`,
  publishedAt,
  closesAt: publishedAt + PERIOD,
  pollId,
  versions: [firstVersion(content, publishedAt)],
})
