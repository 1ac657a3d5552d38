import type { CollectionName } from '../cloudfunctions/collections'
import { settings } from '../config/settings'
import { type Area, type AreaId, householdId, levelOf, withAncestors } from '../domain/community/area'
import type { Person } from '../domain/community/person'
import { signScene } from '../domain/community/scene'
import { slipCode } from '../domain/community/slip'
import type { Asked, BudgetPoll, Poll, Project } from '../domain/voting/poll'
import { SCENE_KEY } from './backEnd'

/** A small community to test with: two buildings of one compound, and another community's building across the road. */
export const COMMUNITY = 'hj.02.03'
export const BUILDING = 'hj.02.03.1.05.01'
export const NEXT_BUILDING = 'hj.02.03.1.05.02'
export const ELSEWHERE = 'hj.02.04.1.01.01'
export const DAY = 86_400_000

type Line = { collection: CollectionName; document: Record<string, unknown> }
const line = (collection: CollectionName, document: object): Line => ({ collection, document: { ...document } })

export const homeAt = (building: AreaId, number: number): AreaId => householdId(building, 1, String(number))
export const slipOf = (household: AreaId, issue = 1) => slipCode(household, issue, SCENE_KEY)
export const sceneOf = (building: AreaId, issue = 1) => signScene(building, issue, SCENE_KEY)

/** The areas and doors around these buildings, `doors` a building. */
export function* places(buildings: AreaId[] = [BUILDING, NEXT_BUILDING, ELSEWHERE], doors = 20): Generator<Line> {
  const areas = new Set(buildings.flatMap(withAncestors))
  for (const area of areas) {
    const households = buildings.filter((building) => building.startsWith(area)).length * doors
    const level = levelOf(area) as Area['level']
    yield line('areas', {
      _id: area,
      level,
      name: `${area} 的名字`,
      households,
      ...(level === 'building' ? { sceneIssue: 1 } : {}),
    })
  }
  for (const building of buildings)
    for (let number = 1; number <= doors; number++)
      yield line('households', {
        _id: homeAt(building, number),
        building,
        unit: 1,
        floor: number,
        room: String(number),
      })
}

export const resident = (openid: string, household: AreaId): Line => {
  const person: Person = {
    _id: openid,
    homes: [{ household, relation: 'owner', since: 1 }],
    roles: [],
    consent: { notice: settings.privacyNotice, at: 1 },
  }
  return line('people', person)
}

export const project = (id: string, cost: number): Project => ({
  id,
  name: `项目 ${id}`,
  why: '大家都需要',
  details: '说明',
  cost,
  category: 'works',
  benefits: '全小区',
  picture: 'road',
})

/** An open budget poll of the community with its key and an empty turnout. */
export function* poll(
  document: Partial<BudgetPoll> & Pick<Poll, '_id'>,
  now: number,
  buildings = [BUILDING, NEXT_BUILDING],
): Generator<Line> {
  const asked = { ballot: 'budget', rule: 'greedy', budget: 100_000_00, guarantees: [] } as const
  yield* pollThat({ ...asked, guarantees: [], ...document }, now, buildings)
}

/** An open poll of any kind with its key and an empty turnout. */
export function* pollThat(
  document: Partial<Poll> & Pick<Poll, '_id'> & Asked,
  now: number,
  buildings = [BUILDING, NEXT_BUILDING],
): Generator<Line> {
  const whole: Poll = {
    title: '测试投票',
    about: '',
    area: COMMUNITY,
    areaName: '测试社区',
    preset: 'advice-of-households',
    minimumAge: null,
    opensAt: now - DAY,
    closesAt: now + DAY,
    projects:
      document.ballot === 'yes-no'
        ? []
        : [project('road', 60_000_00), project('lamp', 30_000_00), project('tree', 20_000_00)],
    entitled: 40,
    floorArea: null,
    rollAt: now - DAY,
    sealedAt: null,
    ...document,
  }
  yield line('polls', whole)
  if (whole.sealedAt === null) yield line('pollKeys', { _id: whole._id, key: 'c3'.repeat(32) })
  yield line('turnouts', {
    _id: whole._id,
    at: now,
    voted: 0,
    buildings: buildings.map((id) => ({ id, name: id, compound: '小区', entitled: 20, voted: 0 })),
  })
}
