import { sha256 } from '@noble/hashes/sha2'
import { bytesToHex } from '@noble/hashes/utils'
import { utf8 } from '../utf8'
import type { ProjectId } from './poll'

/**
 * The order in which one voter sees the projects: as good as random between voters, always the same for one, so that no
 * project gains by standing first. Sorted by a hash of voter and project.
 */
export const shuffledFor = (voter: string, ids: readonly ProjectId[]): ProjectId[] =>
  ids
    .map((id) => ({ id, place: bytesToHex(sha256(utf8(`${voter}|${id}`))) }))
    .sort((a, b) => (a.place < b.place ? -1 : 1))
    .map(({ id }) => id)
