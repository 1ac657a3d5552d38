import { hmac } from '@noble/hashes/hmac'
import { sha256 } from '@noble/hashes/sha2'
import { utf8 } from '../utf8'
import type { AreaId } from './area'

/** Nothing that can be taken for something else on paper: neither 0 and O, 1, I and L, nor 2 and Z, 5 and S, 8 and B. */
const letters = '34679ACDEFGHJKMNPQRTUVWXY'
const LENGTH = 8
/** Bytes of the signature that are used: as many as a number holds without loss. */
const BYTES = 6

/**
 * The code on the slip in a household's letter box, to be typed by hand: 8 letters, 37 bits of HMAC-SHA256 under `key`. A household's next
 * issue has another code, and the one before is good no more.
 */
export function slipCode(household: AreaId, issue: number, key: string): string {
  const mac = hmac(sha256, utf8(key), utf8(`slip~${household}~${issue}`))
  let number = 0
  for (const byte of mac.subarray(0, BYTES)) number = number * 256 + byte
  let code = ''
  for (; code.length < LENGTH; number = Math.floor(number / letters.length)) code += letters[number % letters.length]
  return code
}

/** The code as it is printed: 4 letters, a space, 4 letters. */
export const spaced = (code: string): string => `${code.slice(0, LENGTH / 2)} ${code.slice(LENGTH / 2)}`

/** What somebody meant who typed this: small letters, spaces and dashes are fine. */
export const tidySlip = (typed: string): string => typed.toUpperCase().replace(/[\s-]/g, '')
