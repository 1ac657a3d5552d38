/** Parts of names that many places have: they tell little. */
const common = new Set(['号楼', '小区', '社区', '网格', '街道', '花园', '家园'])

/** The terms by which a place is found: every two characters that stand side by side in its name, without blanks and signs. */
export function termsOfName(name: string): string[] {
  const characters = [...name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')]
  return [...new Set(characters.slice(1).map((character, at) => `${characters[at]}${character}`))]
}

/** The terms that a name must have to be found, the most telling first; none for less than two characters. */
export const termsSoughtOf = (sought: string): string[] =>
  termsOfName(sought).sort((a, b) => Number(common.has(a)) - Number(common.has(b)))
