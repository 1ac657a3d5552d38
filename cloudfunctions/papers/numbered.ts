import { type Certificate, readNumber } from '../../domain/papers/certificate'
import { refusal } from '../../domain/refusals'
import { Refused } from '../kernel/refused'
import { certificates } from './repositories'

/** The certificate of a number that somebody typed or scanned, or a refusal. 1 read. */
export async function certificateNumbered(typed: string): Promise<Certificate> {
  const read = readNumber(typed)
  const found = read && (await certificates.get(read.id))
  if (!found || found.number !== read.number) throw new Refused(refusal('no-such-certificate'))
  return found
}
