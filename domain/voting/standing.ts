/** Who votes in a poll and what it takes for a decision: the law's cases under the names a clerk chooses from. */
export const presets = [
  'advice-of-households',
  'advice-of-persons',
  'assembly-of-households',
  'assembly-of-persons',
  'owners-ordinary',
  'owners-weighty',
] as const
export type Preset = (typeof presets)[number]

/** Who holds one vote. */
export type Voters = 'household' | 'person' | 'owner'
export const voterUnits: Record<Voters, string> = { household: '户', person: '人', owner: '位业主' }

/** A share that has to be reached (`at-least`) or passed (`more-than`), of integers. */
export type Bar = { numerator: number; denominator: number; reach: 'at-least' | 'more-than' }
const bar = (reach: Bar['reach'], numerator: number, denominator: number): Bar => ({ reach, numerator, denominator })

export type Standing = {
  name: string
  /** What it means, for the opening notice. */
  sentence: string
  voters: Voters
  /** The age that the law asks for, in full years; null where it asks for none. */
  minimumAge: number | null
  /** What those who take part must reach, of all who may vote; null: nothing. */
  turnout: Bar | null
  /** What those who agree must reach, of all who take part; null: nothing. */
  agreement: Bar | null
  /** Whether both hold for floor area as well as for heads. */
  byArea: boolean
}

const MORE_THAN_HALF = bar('more-than', 1, 2)

/**
 * The residents' assembly: 居民委员会组织法 9, 10 (persons of 18 or one per household; more than half take part, more than half of
 * those agree). Owners' decisions: Civil Code 278 (two thirds of area and of owners take part; of those more than half agree,
 * or three quarters in a weighty matter).
 */
export const standings: Record<Preset, Standing> = {
  'advice-of-households': {
    name: '征求意见,一户一票',
    sentence: '这次投票征求大家的意见,一户一票。',
    voters: 'household',
    minimumAge: null,
    turnout: null,
    agreement: null,
    byArea: false,
  },
  'advice-of-persons': {
    name: '征求意见,一人一票',
    sentence: '这次投票征求大家的意见,一人一票。',
    voters: 'person',
    minimumAge: null,
    turnout: null,
    agreement: null,
    byArea: false,
  },
  'assembly-of-households': {
    name: '居民会议,户代表',
    sentence: '由居民会议决定,一户一票:要有过半数的家庭参加,参加的过半数同意才算通过。',
    voters: 'household',
    minimumAge: null,
    turnout: MORE_THAN_HALF,
    agreement: MORE_THAN_HALF,
    byArea: false,
  },
  'assembly-of-persons': {
    name: '居民会议,18 周岁以上居民',
    sentence: '由居民会议决定,年满 18 周岁的居民一人一票:要有过半数的人参加,参加的过半数同意才算通过。',
    voters: 'person',
    minimumAge: 18,
    turnout: MORE_THAN_HALF,
    agreement: MORE_THAN_HALF,
    byArea: false,
  },
  'owners-ordinary': {
    name: '业主共同决定,一般事项',
    sentence: '由业主共同决定:参加的业主要达到总面积和总人数的三分之二以上,其中面积和人数都过半数同意才算通过。',
    voters: 'owner',
    minimumAge: null,
    turnout: bar('at-least', 2, 3),
    agreement: MORE_THAN_HALF,
    byArea: true,
  },
  'owners-weighty': {
    name: '业主共同决定,重大事项',
    sentence:
      '由业主共同决定:参加的业主要达到总面积和总人数的三分之二以上,其中面积和人数都有四分之三以上同意才算通过。',
    voters: 'owner',
    minimumAge: null,
    turnout: bar('at-least', 2, 3),
    agreement: bar('at-least', 3, 4),
    byArea: true,
  },
}

/** One comparison of law: part of whole against a bar. Whole numbers only: heads, or floor area in 1/100 m². */
export type Ratio = {
  of: 'turnout' | 'agreement'
  by: 'heads' | 'area'
  part: number
  whole: number
  bar: Bar
  holds: boolean
}

/**
 * Compares by cross-multiplication of whole numbers, so exactly 2/3 is at least 2/3 and exactly 1/2 is not more than 1/2. Of
 * nothing nothing holds. Throws RangeError where the products would no longer be exact (above 2^53).
 */
export function reaches(part: number, whole: number, { numerator, denominator, reach }: Bar): boolean {
  const [has, needs] = [part * denominator, whole * numerator]
  if (!Number.isSafeInteger(has) || !Number.isSafeInteger(needs))
    throw new RangeError('a ratio of whole numbers below 2^51')
  return whole > 0 && (reach === 'at-least' ? has >= needs : has > needs)
}

/** How many there are, took part and agreed. */
export type Counted = { entitled: number; voted: number; agreed: number }

/** The comparisons that decide, in the order in which they are read; none where a poll asks for advice. */
export function ratiosOf(preset: Preset, heads: Counted, area: Counted | null): Ratio[] {
  const { turnout, agreement, byArea } = standings[preset]
  const counts: [Ratio['by'], Counted][] = [['heads', heads]]
  if (byArea) counts.push(['area', area ?? { entitled: 0, voted: 0, agreed: 0 }])
  const ratios: Ratio[] = []
  for (const [by, { entitled, voted }] of counts)
    if (turnout) ratios.push(ratio('turnout', by, voted, entitled, turnout))
  for (const [by, { voted, agreed }] of counts)
    if (agreement) ratios.push(ratio('agreement', by, agreed, voted, agreement))
  return ratios
}

const ratio = (of: Ratio['of'], by: Ratio['by'], part: number, whole: number, bar: Bar): Ratio => ({
  of,
  by,
  part,
  whole,
  bar,
  holds: reaches(part, whole, bar),
})
