/** An amount of money in fen (1/100 yuan), a non-negative safe integer. */
export type Fen = number

/** Fen in a text of yuan, up to 999,999,999.99; null for what is no amount. */
export function fenOf(text: string): Fen | null {
  const [, yuans, decimals = ''] = /^(\d{1,9})(?:\.(\d{1,2}))?$/.exec(text.trim()) ?? []
  return yuans === undefined ? null : Number(yuans) * 100 + Number(decimals.padEnd(2, '0'))
}

const grouped = (whole: number) => String(whole).replace(/\B(?=(\d{3})+$)/g, ',')

/** In full, for details and accounts: `126,000.00 元`. */
export const yuan = (fen: Fen): string => `${grouped(Math.floor(fen / 100))}.${String(fen % 100).padStart(2, '0')} 元`

/** For lists and bars: `12.6 万元`; below ten thousand yuan in yuan. Exact or, where it must round, to 0.01 万 downwards. */
export function wan(fen: Fen): string {
  if (fen < 10_000_00) return fen % 100 === 0 ? `${grouped(fen / 100)} 元` : yuan(fen)
  const hundredths = Math.floor(fen / 100_00)
  return `${hundredths / 100} 万元`
}
