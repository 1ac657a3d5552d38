import { createHash } from 'node:crypto'
import type { Moment } from '../../domain/wording/time'
import { addressesOf, putFile } from '../kernel/files'
import { papersMade } from './repositories'

/** What a paper is made of, and how. `folder` in the storage. */
type Paper = { folder: 'posters' | 'slips' | 'sheets'; says: unknown; pages: number; draw: () => Promise<Buffer> }

/** A later drawing of the same words is another paper. */
const EDITION = 1

/**
 * An address of a paper that was made of just these words, or is now. Its place follows from what it says, so whoever makes it twice
 * makes the same. 1 read and 1 call to the storage; 1 write and an upload besides when it is new.
 */
export async function madeOnce({ folder, says, pages, draw }: Paper, now: Moment) {
  const _id = createHash('sha256')
    .update(JSON.stringify([EDITION, folder, says]))
    .digest('hex')
  const made = await papersMade.get(_id)
  if (made) {
    const url = (await addressesOf([made.file])).get(made.file)
    if (url) return { url, pages: made.pages }
  }
  const file = await putFile(`${folder}/${_id}.pdf`, await draw())
  await papersMade.put({ _id, file, pages, at: now })
  return { url: (await addressesOf([file])).get(file) ?? '', pages }
}
