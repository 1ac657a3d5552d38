/** The characters of a unified social credit code in the order of their values; I, O, S, V and Z are left out (GB 32100-2015). */
const characters = '0123456789ABCDEFGHJKLMNPQRTUWXY'
/** What each of the first 17 characters weighs: powers of 3 modulo 31. */
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]

/** The 18th character that belongs to the first 17; null where they are not such characters (GB 32100-2015). */
export function checkCharacterOf(first: string): string | null {
  const values = [...first].map((character) => characters.indexOf(character))
  if (values.length !== weights.length || values.includes(-1)) return null
  const sum = values.reduce((total, value, place) => total + value * (weights[place] ?? 0), 0)
  return characters.charAt((31 - (sum % 31)) % 31)
}

/** Whether these are the 18 characters of a unified social credit code, the last of which checks the others. */
export const isCreditCode = (code: string): boolean =>
  code.length === 18 && checkCharacterOf(code.slice(0, 17)) === code.charAt(17)
