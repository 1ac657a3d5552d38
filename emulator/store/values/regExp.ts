import { StoreError } from '../store'

/** A MongoDB pattern with its options (`imsxu`) as JavaScript has it. Throws StoreError bad-parameter. */
export function regExpOf(pattern: string, options: string): RegExp {
  try {
    // x has no counterpart in JavaScript: white space and comments are taken out of the pattern itself.
    const source = options.includes('x')
      ? pattern.replace(/\\.|\[(?:\\.|[^\]\\])*\]|\s+|#.*$/gm, (part) => (/^[\\[]/.test(part) ? part : ''))
      : pattern
    return new RegExp(source, [...new Set(options)].filter((flag) => 'imsu'.includes(flag)).join(''))
  } catch (error) {
    throw new StoreError('bad-parameter', `Regular expression is invalid: ${(error as Error).message}`)
  }
}
