import { hmac } from '@noble/hashes/hmac'
import { sha256 } from '@noble/hashes/sha2'
import { utf8 } from '../utf8'
import type { AreaId } from './area'

/**
 * What the QR code at an entrance carries: `<building>~<issue>~<signature>`. WeChat allows 32 characters of a small set in
 * a code's `scene` (wxacode.getUnlimited); the signature is the first 60 bits of HMAC-SHA256, ten characters.
 */
export type Scene = string

const SIGNATURE_LENGTH = 10
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

function signature(message: string, key: string): string {
  const mac = hmac(sha256, utf8(key), utf8(message))
  let bits = 0n
  for (const byte of mac.subarray(0, 8)) bits = (bits << 8n) | BigInt(byte)
  let text = ''
  for (let shift = 58n; text.length < SIGNATURE_LENGTH; shift -= 6n) text += alphabet[Number((bits >> shift) & 63n)]
  return text
}

/** The scene of a building's entrance code. At most 32 characters for buildings up to `xxxx.99.99.9.99.99` and 9 issues. */
export function signScene(building: AreaId, issue: number, key: string): Scene {
  const claim = `${building}~${issue}`
  return `${claim}~${signature(claim, key)}`
}

/** The building and issue that a scene names, or null when it was not signed with this key. */
export function readScene(scene: Scene, key: string): { building: AreaId; issue: number } | null {
  const match = /^([a-z]{2,4}(?:\.[0-9]{1,3}){5})~([0-9]{1,3})~([A-Za-z0-9_-]{10})$/.exec(scene)
  if (!match) return null
  const [, building = '', issue = '', signed = ''] = match
  return signature(`${building}~${issue}`, key) === signed ? { building, issue: Number(issue) } : null
}
