import type { CoOwner } from '../../../../domain/community/roster'
import { addUp } from '../../../../domain/roster/sheet'

/** `王建国 1/2、李秀英 1/2` or `王建国、李秀英` as owners; none for nothing, null for what can't be read or doesn't add up. */
export function namesOf(text: string): CoOwner[] | null {
  if (text.trim() === '') return []
  const owners = text.split(/[、,,]/).map((part) => ownerOf(part.trim()))
  const read = owners.flatMap((owner) => owner ?? [])
  return read.length === owners.length && addUp(read.map(({ share }) => share)) ? read : null
}

function ownerOf(text: string): CoOwner | null {
  const parts = /^(.*?)(?:\s+([1-9][0-9]{0,3})\/([1-9][0-9]{0,3}))?$/.exec(text)
  const name = parts?.[1]?.trim() ?? ''
  if (name === '') return null
  return { name, share: parts?.[2] ? { parts: Number(parts[2]), of: Number(parts[3]) } : null }
}
