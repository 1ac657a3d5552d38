import { fenOf } from '../../../domain/wording/money'

/** Fen in a text of yuan; 0 for what is no amount. */
export const fenIn = (text: string): number => fenOf(text) ?? 0
/** As it is typed: without decimals where there are none. */
export const yuanOf = (fen: number): string => (fen % 100 === 0 ? String(fen / 100) : (fen / 100).toFixed(2))
