import { type Content, canonical } from './notice'
import { textsIn } from './search'

/** Every number that stands in a text, in its order: amounts, dates, times, shares. */
const numbersIn = (texts: readonly string[]): string[] => texts.flatMap((text) => text.match(/\d+(?:[.,:]\d+)*/g) ?? [])

/** What can't be a slip of the pen: tables, accounts, hashes and files. */
const figuresOf = ({ body, files }: Content) => ({
  blocks: body.filter(({ kind }) => kind === 'amounts' || kind === 'accounts' || kind === 'table' || kind === 'code'),
  files: files.map(({ sha256 }) => sha256),
})

/**
 * Whether a change is more than a change of words: then the period begins again, whatever the clerk calls it. A decision can change
 * without a number; that the two clerks have to see.
 */
export const needsRestart = (before: Content, after: Content): boolean =>
  canonical(numbersIn(textsIn(before))) !== canonical(numbersIn(textsIn(after))) ||
  canonical(figuresOf(before)) !== canonical(figuresOf(after))
