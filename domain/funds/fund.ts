import type { AreaId } from '../community/area'
import type { Fen } from '../wording/money'
import { calendarDay, type Moment } from '../wording/time'

export const fundKinds = ['service', 'charity', 'pledges'] as const
/** The community's service fund from the treasury, its charity fund, and what neighbours have promised to give elsewhere. */
export type FundKind = (typeof fundKinds)[number]
export const fundNames: Record<FundKind, string> = {
  service: '服务群众经费',
  charity: '社区慈善基金',
  pledges: '邻居认捐',
}

/** The same where they stand side by side. */
export const fundShortNames: Record<FundKind, string> = { service: '服务经费', charity: '慈善基金', pledges: '认捐' }

/** What a fund's money is for; the project itself lives elsewhere. */
export type ProjectRef = { id: string; title: string }
/** `planned` is what was decided; `committed` is agreed on and not paid yet; `spent` is paid. In fen. */
export type FundProject = ProjectRef & { planned: Fen; committed: Fen; spent: Fen }

/**
 * What every account of a fund holds, in fen, besides those of its projects. `income`, `carriedIn` (from the year before) and
 * `pledgers` stand below zero by what came from there; the others never fall below it.
 */
export type Balances = {
  income: number
  carriedIn: number
  available: Fen
  carriedOn: Fen
  pledgers: number
  pledged: Fen
}
export const nothing: Balances = { income: 0, carriedIn: 0, available: 0, carriedOn: 0, pledgers: 0, pledged: 0 }

/**
 * A year's fund of a community as stored in `funds`; `_id` is `<area>:<kind>:<year>`. All its accounts stand in this one document, so that one
 * conditional write moves them together. Their sum is zero.
 */
export type Fund = {
  _id: string
  area: AreaId
  areaName: string
  kind: FundKind
  year: number
  balances: Balances
  projects: FundProject[]
  /** How many entries it has. */
  entries: number
  /** When its latest entry was made. */
  at: Moment
  /** From when on what is available belongs to the next year; null while there is nothing. */
  carryFrom: Moment | null
  /** When all its entries were last added up anew and whether they gave what stands here; null since the latest entry. */
  counted: { at: Moment; agrees: boolean } | null
}

export const fundOf = (area: AreaId, kind: FundKind, year: number): string => `${area}:${kind}:${year}`

export const newFund = (area: AreaId, areaName: string, kind: FundKind, year: number): Fund => ({
  ...{ _id: fundOf(area, kind, year), area, areaName, kind, year },
  balances: nothing,
  ...{ projects: [], entries: 0, at: 0, carryFrom: null, counted: null },
})

export const projectIn = (fund: Fund, id: string): FundProject | undefined =>
  fund.projects.find((project) => project.id === id)

const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0)

/** A fund in five numbers, in fen. `total` is all that the year has had; `cash` is what has not been paid out. */
export function figuresOf({ balances, projects }: Pick<Fund, 'balances' | 'projects'>) {
  const committed = sum(projects.map((project) => project.committed))
  const spent = sum(projects.map((project) => project.spent))
  const cash = balances.available + committed
  return {
    total: cash + spent + balances.carriedOn,
    planned: sum(projects.map(({ planned }) => planned)),
    ...{ committed, spent, cash },
    ...{ available: balances.available, pledged: balances.pledged, carriedOn: balances.carriedOn },
  }
}

/** How much of a fund has been spent, in whole per cent, rounded down; 0 for an empty one. */
export const spentPerCent = (fund: Pick<Fund, 'balances' | 'projects'>): number => {
  const { total, spent } = figuresOf(fund)
  return total === 0 ? 0 : Math.floor((spent * 100) / total)
}

/** What all accounts of a fund add up to: zero, or the books are wrong. */
export const sumOfAccounts = ({ balances, projects }: Pick<Fund, 'balances' | 'projects'>): number =>
  sum([...Object.values(balances), ...projects.flatMap(({ committed, spent }) => [committed, spent])])

/** The year of a moment in China. */
export const yearOf = (moment: Moment): number => calendarDay(moment).year
/** When a year begins in China. */
export const startOf = (year: number): Moment => Date.UTC(year, 0, 1) - 8 * 3_600_000
