import { settings } from '../../config/settings'
import { type Area, type AreaId, type Household, householdId } from '../../domain/community/area'
import { termsOfName } from '../../domain/places/names'
import type { Point } from '../../domain/volunteering/shift'
import { pick, seeded } from './random'

/** Huiji on paper: 8 streets and towns, 39 communities, 285 compounds with their buildings and doors. Names of compounds are made up. */

const streets: [name: string, communities: string[]][] = [
  ['新城街道', ['鸣翠社区', '新月社区', '绿源社区', '天河社区', '开元社区', '金杯社区']],
  ['刘寨街道', ['常青社区', '刘寨社区', '东风社区', '兴隆社区', '文苑社区']],
  ['老鸦陈街道', ['清华园社区', '老鸦陈社区', '双桥社区', '张砦社区', '锦江社区']],
  ['长兴路街道', ['长兴社区', '银通社区', '宏达社区', '丰乐社区', '铁炉社区']],
  ['迎宾路街道', ['迎宾社区', '英才社区', '木马社区', '师大社区', '香山社区']],
  ['大河路街道', ['大河社区', '岗李社区', '弓庄社区', '杨桥社区', '惠民社区']],
  ['花园口镇', ['花园口社区', '八堡社区', '申庄社区', '南月堤社区']],
  ['古荥镇', ['古荥社区', '纪公庙社区', '汉城社区', '岭军峪社区']],
]

/** How many compounds a community has: seven, and an eighth in the first twelve of them make 285. */
const compoundsOf = (community: number) => (community < 12 ? 8 : 7)

const firstWords = [
  '锦绣',
  '翠湖',
  '金桂',
  '阳光',
  '和谐',
  '百合',
  '紫荆',
  '康乐',
  '福源',
  '丽景',
  '书香',
  '银杏',
  '听雨',
  '望河',
  '春晖',
  '安居',
  '明珠',
  '梧桐',
]
const lastWords = ['家园', '花园', '小区', '苑', '新村', '雅居', '里', '公寓']
/** Compounds that people know by name. */
const known: Record<string, string[]> = {
  鸣翠社区: ['鸣翠苑小区'],
  常青社区: ['常青苑小区'],
  清华园社区: ['清华园小区'],
  迎宾社区: ['迎宾花园'],
}

type Shape = { units: number; floors: number; doors: number }
const shapes: Shape[] = [
  { units: 3, floors: 6, doors: 2 },
  { units: 4, floors: 6, doors: 2 },
  { units: 2, floors: 11, doors: 2 },
  { units: 2, floors: 18, doors: 3 },
  { units: 1, floors: 27, doors: 4 },
]

export type Building = Area & { compound: string; shape: Shape; point: Point }
export type Compound = { id: AreaId; name: string; community: string; point: Point; buildings: Building[] }

const two = (n: number) => String(n).padStart(2, '0')
const doorsOf = ({ units, floors, doors }: Shape) => units * floors * doors

/** The corner of the map where Huiji begins, and how far apart its communities are drawn, in degrees: seven in a row, 1 km each. */
const CORNER = { longitude: 113.605, latitude: 34.833 }
const APART = { longitude: 0.0114, latitude: 0.0065 }
const IN_A_ROW = 7
/** 100 m, in degrees. */
const STEP = { longitude: 0.0011, latitude: 0.0009 }
/** Turning by this angle between one and the next spreads things evenly round a middle. */
const GOLDEN_ANGLE = 2.399963

/** Where a place lies: the n-th round a middle, with so many hundred metres between neighbours. */
function pointAround(middle: Point, n: number, hundreds: number): Point {
  const away = hundreds * Math.sqrt(n)
  const round = (degrees: number) => Math.round(degrees * 1e6) / 1e6
  return {
    longitude: round(middle.longitude + away * STEP.longitude * Math.cos(n * GOLDEN_ANGLE)),
    latitude: round(middle.latitude + away * STEP.latitude * Math.sin(n * GOLDEN_ANGLE)),
  }
}

const middleOf = (community: number): Point => ({
  longitude: CORNER.longitude + (community % IN_A_ROW) * APART.longitude,
  latitude: CORNER.latitude + Math.floor(community / IN_A_ROW) * APART.latitude,
})

export type District = { areas: Area[]; compounds: Compound[] }

/** The whole tree, with the households below every area counted. */
export function theDistrict(): District {
  const random = seeded(410_108)
  const areas: Area[] = []
  const compounds: Compound[] = []
  const district = settings.district.id
  let community = 0
  streets.forEach(([streetName, communities], s) => {
    const street = `${district}.${two(s + 1)}`
    communities.forEach((communityName, c) => {
      const id = `${street}.${two(c + 1)}`
      const names = compoundNames(communityName, compoundsOf(community), random)
      for (const [n, name] of names.entries()) {
        const grid = `${id}.${n < names.length / 2 ? 1 : 2}`
        const point = pointAround(middleOf(community), n, 1.3)
        compounds.push(compoundAt(`${grid}.${two(n + 1)}`, name, communityName, point, random))
      }
      areas.push({ _id: id, level: 'community', name: communityName, households: 0 })
      for (const grid of [1, 2])
        areas.push({ _id: `${id}.${grid}`, level: 'grid', name: `${communityName}第 ${grid} 网格`, households: 0 })
      community += 1
    })
    areas.push({ _id: street, level: 'street', name: streetName, households: 0 })
  })
  areas.push({ _id: district, level: 'district', name: settings.district.name, households: 0 })
  for (const { id, name, point, buildings } of compounds) {
    areas.push({ _id: id, level: 'compound', name, households: 0, point })
    areas.push(
      ...buildings.map(({ _id, level, name, households, sceneIssue, point }) => ({
        _id,
        level,
        name,
        households,
        point,
        ...(sceneIssue ? { sceneIssue } : {}),
      })),
    )
  }
  return { areas: counted(areas), compounds }
}

function compoundNames(community: string, count: number, random: () => number): string[] {
  const names = [...(known[community] ?? [])]
  while (names.length < count) {
    const name = pick(firstWords, random()) + pick(lastWords, random())
    if (!names.includes(name)) names.push(name)
  }
  return names
}

function compoundAt(id: AreaId, name: string, community: string, point: Point, random: () => number): Compound {
  const shape = name === '鸣翠苑小区' ? { units: 3, floors: 6, doors: 2 } : pick(shapes, random())
  const count = name === '鸣翠苑小区' ? 9 : 4 + Math.floor(random() * 6)
  const buildings = Array.from({ length: count }, (_, b) => ({
    _id: `${id}.${two(b + 1)}`,
    level: 'building' as const,
    name: `${b + 1} 号楼`,
    households: doorsOf(shape),
    sceneIssue: 1,
    compound: name,
    shape,
    point: pointAround(point, b + 1, 0.3),
  }))
  return { id, name, community, point, buildings }
}

/** Adds the buildings' households up, from compound to district. */
function counted(areas: Area[]): Area[] {
  const sums = new Map<AreaId, number>()
  for (const { _id, level, households } of areas) {
    if (level !== 'building') continue
    for (let at = _id; ; at = at.slice(0, at.lastIndexOf('.'))) {
      sums.set(at, (sums.get(at) ?? 0) + households)
      if (!at.includes('.')) break
    }
  }
  return areas.map((area) => ({ ...area, households: sums.get(area._id) ?? 0, terms: termsOfName(area.name) }))
}

/** The front doors of a building, unit by unit, floor by floor: room 302 is the second door on the third floor. */
export function* doorsIn({ _id, shape }: Building): Generator<Household> {
  for (let unit = 1; unit <= shape.units; unit++)
    for (let floor = 1; floor <= shape.floors; floor++)
      for (let door = 1; door <= shape.doors; door++) {
        const room = `${floor}${two(door)}`
        yield { _id: householdId(_id, unit, room), building: _id, unit, floor, room }
      }
}

/** A building by the name of its compound and its number. Throws RangeError when there is none. */
export function buildingAt(compounds: readonly Compound[], compound: string, number: number): Building {
  const building = compounds.find(({ name }) => name === compound)?.buildings[number - 1]
  if (!building) throw new RangeError(`there is no ${compound} ${number}`)
  return building
}
