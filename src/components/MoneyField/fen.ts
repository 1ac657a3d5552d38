/** Fen in a text of yuan; 0 for what is no amount. */
export function fenIn(text: string): number {
  const [, yuan = '', decimals = ''] = /^(\d{1,9})(?:\.(\d{1,2}))?$/.exec(text.trim()) ?? []
  return yuan === '' ? 0 : Number(yuan) * 100 + Number(decimals.padEnd(2, '0'))
}
/** As it is typed: without decimals where there are none. */
export const yuanOf = (fen: number): string => (fen % 100 === 0 ? String(fen / 100) : (fen / 100).toFixed(2))
