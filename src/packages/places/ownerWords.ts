import type { Answer } from '../../../domain/contract'
import { inSquareMetres } from '../../../domain/roster/sheet'
import { day, type Moment } from '../../../domain/wording/time'
import type { Line } from './Lines'

type Row = Answer<'roster.openRow'>

const changeNames: Record<Row['changes'][number]['what'], string> = {
  imported: '导入',
  corrected: '更正',
  over: '换了业主',
}

/** 王建国 1/2、李秀英 1/2; who own it jointly without parts. */
export const ownersInWords = (names: Row['names']): string =>
  names.map(({ name, share }) => (share ? `${name} ${share.parts}/${share.of}` : name)).join('、') || '没有名字'

export const unitLinesOf = (units: Row['units']): Line[] =>
  units.map(({ household, label, floorArea }) => ({
    id: household,
    word: label,
    count: `${inSquareMetres(floorArea)} ㎡`,
  }))

export const changeLinesOf = (changes: Row['changes'], now: Moment): Line[] =>
  changes.map(({ at, what, reason, before }) => ({
    id: `${at}${what}`,
    word: `${day(at, now)}${changeNames[what]}:${reason}`,
    ...(before ? { about: `原来:${before}` } : {}),
  }))
