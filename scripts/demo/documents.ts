import { settings } from '../../config/settings'
import { type AreaId, areaAt, householdId } from '../../domain/community/area'
import type { Person } from '../../domain/community/person'
import type { Draft } from '../../domain/voting/draft'
import type { Rule } from '../../domain/voting/poll'
import { volunteering } from './activities'
import { openCalls, wonProposal } from './calls'
import { claimedHomes } from './claims'
import { collected } from './collect'
import { sweptDoors } from './doors'
import { ledgers } from './funds'
import { noticeDesk } from './noticeDesk'
import { noticeBoard } from './notices'
import { noticeWall } from './noticeWall'
import { officesOf } from './offices'
import { socialOrganisations } from './organisations'
import { ownersOf } from './owners'
import { buildingAt, type Compound, doorsIn, theDistrict } from './places'
import { pointsBanks } from './points'
import { closedPoll, DAY, evening, type Line, line, openPoll, rosterOf } from './polls'
import { classes, forElders, lastYear, placesForBenches, thisYear } from './projects'
import { groupChats } from './sharing'
import { talentPool } from './talents'
import { pairedVisits } from './visits'

/** When the poll that everybody is asked to vote in closes: at eight in the evening in three days. */
export const closingOf = (now: number): number => evening(now, 3)

/** Everything the demo starts with, in no larger pieces than one document: the same for the same `now`. */
export function* demoDocuments(now: number): Generator<Line> {
  const { areas, compounds } = theDistrict()
  for (const area of areas) yield line('areas', area)
  for (const { buildings } of compounds)
    for (const building of buildings) for (const door of doorsIn(building)) yield line('households', door)

  const inCommunity = (name: string) => compounds.filter(({ community }) => community === name)
  const mingcui = { ...placed('鸣翠社区', inCommunity('鸣翠社区')), compounds: inCommunity('鸣翠社区') }
  const changqing = { ...placed('常青社区', inCommunity('常青社区')), compounds: inCommunity('常青社区') }
  const people = thePeople(compounds, now)
  // Whoever is played in the preview has not voted yet; nor has anybody of the building where the newcomer stands.
  const newDoor = buildingAt(compounds, '鸣翠苑小区', 3)._id
  const homes = new Set(people.flatMap((person) => person.homes.map(({ household }) => household)))
  const absent = (household: AreaId) => homes.has(household) || household.startsWith(`${newDoor}.`)
  for (const person of people) yield line('people', person)
  for (const office of officesOf(people, areas)) yield line('offices', office)

  const households = { about: '', preset: 'advice-of-households' } as const
  yield* openPoll(
    {
      ...mingcui,
      ...households,
      asked: yearly('greedy'),
      id: `${mingcui.area}-2026`,
      title: '2026 年服务群众经费项目',
      projects: thisYear,
      opensAt: now - 4 * DAY,
      closesAt: closingOf(now),
      turnout: 42,
    },
    now,
    absent,
  )
  yield* openPoll(
    {
      ...changqing,
      ...households,
      about: '钱不多,办什么由大家定。每户的份额一样大,支持的人家一起分摊。',
      asked: { ...yearly('equal-shares-add1u', 120_000_00), guarantees: [atLeastOneService] },
      id: `${changqing.area}-2026`,
      title: '常青社区为老服务项目',
      projects: forElders,
      opensAt: now - DAY,
      closesAt: evening(now, 9),
      turnout: 18,
    },
    now,
    absent,
  )
  const estate = { ...mingcui, area: mingcui.compounds[0]?.id ?? '', areaName: '鸣翠苑小区' }
  const ofEstate = { ...estate, compounds: mingcui.compounds.slice(0, 1) }
  yield* ownersOf(ofEstate.compounds, now)
  yield* openPoll(
    {
      ...ofEstate,
      id: `${ofEstate.area}-roof`,
      title: '用维修资金翻修 4 号楼屋面',
      about: '4 号楼屋面漏水,翻修要 18.6 万元,从公共维修资金里出。请业主表态。',
      preset: 'owners-ordinary',
      asked: { ballot: 'yes-no' },
      projects: [],
      opensAt: now - 2 * DAY,
      closesAt: evening(now, 6),
      turnout: 58,
    },
    now,
    absent,
  )
  yield* openPoll(
    {
      ...mingcui,
      ...households,
      id: `${mingcui.area}-classes`,
      title: '冬天办哪些兴趣班',
      about: '社区活动室冬天每周开三个晚上。请给每个班打分,分高的先开。',
      asked: { ballot: 'score', seats: 3 },
      projects: classes,
      opensAt: now - DAY,
      closesAt: evening(now, 5),
      turnout: 12,
    },
    now,
    absent,
  )
  yield line('pollDrafts', draftOfBenches(mingcui, now))
  yield* closedPoll({
    ...mingcui,
    ...households,
    asked: yearly('greedy'),
    id: `${mingcui.area}-2025`,
    title: '2025 年服务群众经费项目',
    projects: lastYear,
    opensAt: now - 380 * DAY,
    closesAt: evening(now, -366),
    turnout: 39,
  })
  yield* noticeBoard(mingcui, now)
  yield* noticeWall(mingcui, mingcui.compounds, now)
  yield* noticeDesk(mingcui, now)
  yield* pointsBanks(
    placed('迎宾社区', inCommunity('迎宾社区')).area,
    mingcui.area,
    mingcui.compounds[0]?.id ?? '',
    now,
  )
  const yingbin = placed('迎宾社区', inCommunity('迎宾社区'))
  const others = ['清华园社区', '老鸦陈社区'].map((name) => placed(name, inCommunity(name)))
  yield* ledgers({ mingcui, changqing, yingbin, others }, now)
  const communities = { mingcui: mingcui.area, changqing: changqing.area, yingbin: yingbin.area }
  yield* socialOrganisations(communities, wonProposal, now)
  const supporters = [...doorsIn(buildingAt(compounds, '鸣翠苑小区', 6))].slice(0, 34)
  yield* openCalls(
    mingcui.area,
    supporters.map(({ _id }) => _id),
    now,
  )
  yield* talentPool(compounds, now)
  yield* volunteering(compounds, now)
  yield* pairedVisits(compounds, now)
  yield* claimedHomes(compounds, now)
  yield* collected(ofEstate.area, '鸣翠苑小区', now)
  yield* sweptDoors(compounds, `${mingcui.area}-2026`, { from: now - 4 * DAY, until: closingOf(now) }, now)
  const compound = ofEstate.area
  const sent = [
    { kind: 'poll' as const, id: `${mingcui.area}-2026`, title: '2026 年服务群众经费项目', opened: [57, 21] },
    { kind: 'poll' as const, id: `${compound}-roof`, title: '用维修资金翻修 4 号楼屋面', opened: [33] },
  ]
  yield* groupChats(compound, areaAt('grid', compound) ?? compound, sent, now)
}

const yearly = (rule: Rule, budget = 300_000_00) => ({ ballot: 'budget' as const, rule, budget, guarantees: [] })
const atLeastOneService = { category: 'service', bound: 'at-least', of: 'count', value: 1 } as const

/** What one clerk has proposed and the other is to check. */
const draftOfBenches = ({ area }: { area: AreaId }, now: number): Draft => ({
  _id: '20261120-benche',
  area,
  plan: {
    title: '长椅放在哪里',
    about: '捐来 6 把长椅,请大家选 2 处放。',
    area,
    preset: 'advice-of-households',
    minimumAge: null,
    entitled: null,
    opensAt: evening(now, 1),
    closesAt: evening(now, 8),
    projects: placesForBenches,
    ballot: 'choose',
    most: 2,
    seats: 2,
  },
  revision: 1,
  author: 'wx-sun-clerk',
  authorName: '鸣翠社区 · 社区干部',
  at: now - DAY / 8,
  state: 'submitted',
  decision: null,
  openedAt: null,
})

const placed = (areaName: string, [first]: Compound[]) => {
  const area = first && areaAt('community', first.id)
  if (!area) throw new Error(`there is no ${areaName}`)
  return { area, areaName }
}

/** People to try the product as; the newcomer at the door is not among them, since nothing is known of a newcomer. */
function thePeople(compounds: Compound[], now: number): Person[] {
  const at = (compound: string, number: number, unit: number, room: string) => {
    return householdId(buildingAt(compounds, compound, number)._id, unit, room)
  }
  const person = (
    openid: string,
    household: string,
    relation: Person['homes'][number]['relation'],
    roles: Person['roles'] = [],
  ): Person => ({
    _id: openid,
    homes: [{ household, relation, since: now - 30 * DAY, ...ownerOf(household, relation) }],
    roles: roles.map((held) => ({ ...held, office: `office-${openid}` })),
    consent: { notice: settings.privacyNotice, at: now - 30 * DAY },
  })
  const owners = new Map(
    rosterOf(compounds.filter(({ name }) => name === '鸣翠苑小区')).map((row) => [row.households[0], row]),
  )
  const ownerOf = (household: string, relation: string) => {
    const row = relation === 'owner' ? owners.get(household) : undefined
    return row ? { owner: { id: row._id, since: row.since } } : {}
  }
  const zhao = at('鸣翠苑小区', 2, 3, '501')
  const communityOf = (compound: string) => areaAt('community', at(compound, 1, 1, '101'))
  const role = (name: Person['roles'][number]['role'], area: string | undefined) =>
    area ? [{ role: name, area, from: now - 300 * DAY }] : []
  return [
    person('wx-wang-neighbour', at('鸣翠苑小区', 5, 2, '302'), 'owner'),
    person('wx-chen-elder', at('鸣翠苑小区', 1, 1, '101'), 'owner'),
    person('wx-zhao-leader', zhao, 'owner', role('grid-leader', areaAt('grid', zhao))),
    person('wx-sun-clerk', at('鸣翠苑小区', 8, 1, '402'), 'family', role('community-clerk', areaAt('community', zhao))),
    person('wx-he-clerk', at('鸣翠苑小区', 7, 1, '201'), 'family', role('community-clerk', areaAt('community', zhao))),
    person('wx-lin-district', at('清华园小区', 1, 1, '201'), 'family', role('district-clerk', settings.district.id)),
    person('wx-fang-district', at('清华园小区', 1, 1, '301'), 'family', role('district-clerk', settings.district.id)),
    person(
      'wx-zhou-changqing',
      at('常青苑小区', 1, 1, '201'),
      'owner',
      role('organisation', communityOf('常青苑小区')),
    ),
    person('wx-liu-yingbin', at('迎宾花园', 1, 1, '302'), 'tenant', role('organisation', communityOf('迎宾花园'))),
  ]
}
